import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDomainError } from '../kernel/errors';
import { KIND_NAMES, sniff, type FileKind, type Sniffed } from './sniff';
import { FileTooLarge, FileTypeRefused } from './stored-file';

const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 1024 * 1024;
const MAX_PIXELS = 50_000_000;
const MAX_SIDE = 2_400;

export interface Received {
  path: string;
  size: number;
  sha256: Buffer;
  mediaType: string;
  /** Where re-encoding changed the type. */
  extension: string | null;
}

/** A part of the disk where uploads are looked at before anybody relies on them. */
export class Intake {
  constructor(private readonly folder: string) {}

  /** Streams to disk, at most `maxBytes`; looks at the content; makes images anew, without what they carried. */
  async receive(source: Readable, maxBytes: number, accepts: readonly FileKind[]): Promise<Received | FileTooLarge | FileTypeRefused> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, randomUUID());
    let kept = '';
    try {
      const received = await this.inspect(source, path, maxBytes, accepts);
      if (!isDomainError(received)) kept = received.path;
      return received;
    } finally {
      if (kept !== path) await rm(path, { force: true });
    }
  }

  /** What the server itself made: kept as it is. */
  async take(source: Readable, mediaType: string): Promise<Received> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, randomUUID());
    const meter = new Meter(Infinity);
    await pipeline(source, meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return { path, size: meter.size, sha256: meter.digest(), mediaType, extension: null };
  }

  async discard(received: Received): Promise<void> {
    await rm(received.path, { force: true });
  }

  private async inspect(source: Readable, path: string, maxBytes: number, accepts: readonly FileKind[]): Promise<Received | FileTooLarge | FileTypeRefused> {
    const meter = new Meter(maxBytes);
    try {
      await pipeline(source, meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      if (meter.exceeded) return new FileTooLarge(maxBytes);
      throw error;
    }
    const type = await sniffFile(path, meter.size);
    if (!type || !accepts.includes(type.kind)) return new FileTypeRefused(accepts.flatMap((kind) => KIND_NAMES[kind]));
    if (type.kind === 'image') return reEncode(path, accepts);
    return { path, size: meter.size, sha256: meter.digest(), mediaType: type.mediaType, extension: null };
  }
}

/** Counts and hashes what passes, and stops at the limit. */
class Meter extends Transform {
  size = 0;
  exceeded = false;
  private readonly hash = createHash('sha256');

  constructor(private readonly maxBytes: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null, chunk?: Buffer) => void): void {
    this.size += chunk.length;
    this.exceeded = this.size > this.maxBytes;
    if (this.exceeded) return done(new Error('too large'));
    this.hash.update(chunk);
    done(null, chunk);
  }

  digest(): Buffer {
    return this.hash.digest();
  }
}

async function sniffFile(path: string, size: number): Promise<Sniffed | null> {
  const file = await open(path, 'r');
  try {
    const part = async (from: number, length: number): Promise<Buffer> => (await file.read(Buffer.alloc(length), 0, length, from)).buffer;
    const head = await part(0, Math.min(size, HEAD_BYTES));
    const tailBytes = Math.min(size, TAIL_BYTES);
    return sniff(head, await part(size - tailBytes, tailBytes));
  } finally {
    await file.close();
  }
}

/** Decoded and encoded again: no camera position, no hidden payload, no bomb. What cannot be decoded is refused. */
async function reEncode(path: string, accepts: readonly FileKind[]): Promise<Received | FileTypeRefused> {
  const { default: sharp } = await import('sharp');
  const target = `${path}.image`;
  try {
    const image = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).rotate().resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true });
    const { hasAlpha } = await sharp(path, { limitInputPixels: MAX_PIXELS }).metadata();
    await (hasAlpha ? image.png() : image.jpeg({ quality: 85 })).toFile(target);
    const hash = createHash('sha256');
    const file = await open(target, 'r');
    for await (const chunk of file.createReadStream()) hash.update(chunk as Buffer);
    const { size } = await stat(target);
    return { path: target, size, sha256: hash.digest(), mediaType: hasAlpha ? 'image/png' : 'image/jpeg', extension: hasAlpha ? 'png' : 'jpg' };
  } catch {
    await rm(target, { force: true });
    return new FileTypeRefused(accepts.flatMap((kind) => KIND_NAMES[kind]));
  }
}
