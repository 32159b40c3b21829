import { createHash, createHmac } from 'node:crypto';

export interface S3Target {
  origin: string;
  /** Empty where the host itself names the bucket. */
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

export interface S3Request {
  method: string;
  key: string;
  /** Hexadecimal SHA-256 of the body. */
  sha256: string;
  at: Date;
  /** Further headers to sign. */
  headers?: Readonly<Record<string, string>>;
}

export const EMPTY_SHA256 = createHash('sha256').digest('hex');

const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encodePath = (path: string): string => path.split('/').map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)).join('/');

/** AWS Signature Version 4 in headers, for requests without a query. */
export function signRequest(target: S3Target, request: S3Request): { url: string; headers: Record<string, string> } {
  const instant = request.at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = instant.slice(0, 8);
  const path = encodePath(['', target.bucket, request.key].filter((part, place) => place === 0 || part).join('/'));
  const signed: Record<string, string> = { ...request.headers, host: new URL(target.origin).host, 'x-amz-content-sha256': request.sha256, 'x-amz-date': instant };
  const names = Object.keys(signed).sort();
  const canonical = [request.method, path, '', ...names.map((name) => `${name}:${signed[name]}`), '', names.join(';'), request.sha256].join('\n');
  const place = `${day}/${target.region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', instant, place, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = ['s3', 'aws4_request'].reduce((k, part) => mac(k, part), mac(mac(`AWS4${target.secretKey}`, day), target.region));
  const authorization = `AWS4-HMAC-SHA256 Credential=${target.accessKey}/${place},SignedHeaders=${names.join(';')},Signature=${mac(key, toSign).toString('hex')}`;
  const { host: _host, ...headers } = signed;
  return { url: `${target.origin}${path}`, headers: { ...headers, authorization } };
}
