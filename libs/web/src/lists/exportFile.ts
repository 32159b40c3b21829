import { goToSignIn } from '../client/signIn';
import { download } from './csv';

/** Asks for a file that is made for this request and saves it. Null when it is there; else why not, in words where the server has some. */
export async function exportFile(path: string, order: object): Promise<{ readonly message: string | null } | null> {
  try {
    const response = await fetch(path, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) });
    if (response.status === 401) goToSignIn();
    if (!response.ok) return { message: await messageOf(response) };
    download(nameOf(response), await response.blob());
    return null;
  } catch {
    return { message: null };
  }
}

async function messageOf(response: Response): Promise<string | null> {
  const { message } = (await response.json().catch(() => ({}))) as { message?: unknown };
  return typeof message === 'string' ? message : null;
}

const nameOf = (response: Response): string => {
  const coded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return coded ? decodeURIComponent(coded) : 'export';
};
