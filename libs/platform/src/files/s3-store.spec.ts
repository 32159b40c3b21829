import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMPTY_SHA256, signRequest } from './s3-signature';
import { parseS3Url, S3Store } from './s3-store';

describe('the signature of a request', () => {
  // The two examples of Amazon's own documentation of Signature Version 4.
  const target = { origin: 'https://examplebucket.s3.amazonaws.com', bucket: '', region: 'us-east-1', accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
  const at = new Date('2013-05-24T00:00:00Z');

  it('to read is the documented one', () => {
    const { headers } = signRequest(target, { method: 'GET', key: 'test.txt', sha256: EMPTY_SHA256, at, headers: { range: 'bytes=0-9' } });
    expect(headers['authorization']).toContain('Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
  });

  it('to write is the documented one', () => {
    const sha256 = createHash('sha256').update('Welcome to Amazon S3.').digest('hex');
    const { headers } = signRequest(target, { method: 'PUT', key: 'test$file.text', sha256, at, headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' } });
    expect(headers['authorization']).toContain('Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd');
  });
});

describe('a bucket', () => {
  const objects = new Map<string, Buffer>();
  let server: Server;
  let folder: string;
  let store: S3Store;
  let target: ReturnType<typeof parseS3Url>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cordee-s3-'));
    // Accepts what carries the right signature over the content that came.
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      const sha256 = createHash('sha256').update(body).digest('hex');
      const date = String(request.headers['x-amz-date']).replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z');
      const key = request.url!.replace('/cordee/', '');
      const expected = signRequest(target, { method: request.method!, key, sha256, at: new Date(date) }).headers['authorization'];
      if (request.headers.authorization !== expected) return response.writeHead(403).end();
      if (request.method === 'PUT') objects.set(key, body);
      if (request.method === 'DELETE') response.writeHead(objects.delete(key) ? 204 : 404).end();
      else if (!objects.has(key)) response.writeHead(404).end();
      else response.writeHead(200).end(request.method === 'GET' ? objects.get(key) : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    target = parseS3Url(`http://key:se%2Fcret@127.0.0.1:${(server.address() as AddressInfo).port}/cordee?region=fr-par`);
    store = new S3Store(target);
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  it('keeps, gives and removes bytes', async () => {
    const path = join(folder, 'upload');
    const content = Buffer.from('nom;prénom\n'.repeat(10_000));
    await writeFile(path, content);
    await store.put('aa/bb', path, { size: content.length, sha256: createHash('sha256').update(content).digest(), mediaType: 'text/csv' });
    const chunks: Buffer[] = [];
    for await (const chunk of await store.open('aa/bb')) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
    await store.remove('aa/bb');
    await store.remove('aa/bb');
    await expect(store.open('aa/bb')).rejects.toMatchObject({ code: 'S3_404' });
  });

  it('says no to another key', async () => {
    const stranger = new S3Store({ ...target, secretKey: 'other' });
    await expect(stranger.open('aa/bb')).rejects.toMatchObject({ code: 'S3_403' });
  });
});
