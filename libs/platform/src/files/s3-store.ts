import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { FileStore } from './file-store';
import { signRequest, EMPTY_SHA256, type S3Target } from './s3-signature';

const TIMEOUT_MS = 60_000;

/** `https://KEY:SECRET@host/bucket?region=eu-west-3`: a bucket of any store that speaks S3, addressed by path. */
export function parseS3Url(text: string): S3Target {
  const url = new URL(text);
  return {
    origin: url.origin,
    bucket: url.pathname.replace(/^\/|\/$/g, ''),
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKey: decodeURIComponent(url.username),
    secretKey: decodeURIComponent(url.password),
  };
}

/** Buckets of S3 and of those who imitate it. Three requests and a signature: no client library. */
export class S3Store extends FileStore {
  constructor(private readonly target: S3Target) {
    super();
  }

  async put(key: string, path: string, { size, sha256, mediaType }: { size: number; sha256: Buffer; mediaType: string }): Promise<void> {
    const body = Readable.toWeb(createReadStream(path)) as unknown as BodyInit;
    const answer = await this.request('PUT', key, sha256.toString('hex'), { 'content-length': String(size), 'content-type': mediaType }, body);
    await answer.body?.cancel();
  }

  async open(key: string): Promise<Readable> {
    const answer = await this.request('GET', key);
    if (!answer.body) throw new Error('the file store answered nothing');
    return Readable.fromWeb(answer.body as unknown as ReadableStream);
  }

  async remove(key: string): Promise<void> {
    const answer = await this.request('DELETE', key);
    await answer.body?.cancel();
  }

  private async request(method: string, key: string, sha256 = EMPTY_SHA256, headers: Record<string, string> = {}, body?: BodyInit): Promise<Response> {
    const signed = signRequest(this.target, { method, key, sha256, at: new Date() });
    const answer = await fetch(signed.url, {
      method, headers: { ...headers, ...signed.headers }, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body ? { body, duplex: 'half' } : {}),
    } as RequestInit);
    if (answer.ok || (method === 'DELETE' && answer.status === 404)) return answer;
    await answer.body?.cancel();
    throw Object.assign(new Error(`the file store answered ${answer.status}`), { code: `S3_${answer.status}` });
  }
}
