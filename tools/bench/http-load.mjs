// A bounded load on one address of this machine: so many requests, so many at a time, over connections that stay open.
import { Agent, request } from 'node:http';

/**
 * @param {{ port: number, path: string, method?: string, headers?: Record<string, string>, body?: string, check: (text: string) => void, concurrency?: number }} target
 * @returns {(operations: number) => Promise<void>}
 */
export function httpLoad({ port, path, method = 'POST', headers = {}, body = '', check, concurrency = 4 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const once = () =>
    new Promise((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, path, method, agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
        const chunks = /** @type {Buffer[]} */ ([]);
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode !== 200) return reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
          try {
            check(text);
            resolve(undefined);
          } catch (error) {
            reject(error);
          }
        });
      });
      call.on('error', reject);
      call.end(body);
    });
  return async (operations) => {
    let left = operations;
    await Promise.all(Array.from({ length: concurrency }, async () => {
      while (left-- > 0) await once();
    }));
  };
}
