import { request } from 'node:http';
import type { Installation } from './installation';

/** What a mail program or a scanner sends: no browser, no cookie, no origin. The name of the site needs no DNS here. */
export function fromOutside({ origin }: Installation, method: 'GET' | 'POST', path: string, form = ''): Promise<number> {
  const { host, port } = new URL(origin('mines'));
  return new Promise((resolve, reject) => {
    const headers = { host, accept: 'text/html', ...(form && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(form) }) };
    const call = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    call.once('error', reject).end(form);
  });
}
