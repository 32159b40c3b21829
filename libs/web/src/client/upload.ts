export type Uploaded = { readonly id: string } | { readonly problem: 'too-large' | 'wrong-kind' | 'failed'; readonly message?: string };

/** One file to POST /files. The server sniffs the type: what it refuses, it says in words. */
export async function uploadFile(file: File, purpose: string): Promise<Uploaded> {
  const body = new FormData();
  body.append('purpose', purpose);
  body.append('file', file, file.name);
  try {
    const response = await fetch('/files', { method: 'POST', body, credentials: 'same-origin' });
    const answer = (await response.json().catch(() => ({}))) as { id?: string; message?: string };
    if (response.ok && answer.id) return { id: answer.id };
    const problem = response.status === 413 ? 'too-large' : response.status === 415 ? 'wrong-kind' : 'failed';
    return answer.message ? { problem, message: answer.message } : { problem };
  } catch {
    return { problem: 'failed' };
  }
}
