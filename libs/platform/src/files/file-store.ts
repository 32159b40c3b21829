import type { Readable } from 'node:stream';

/** Where the bytes are. Keys are made of ids, never of names. */
export abstract class FileStore {
  /** Takes over the file at `path`. */
  abstract put(key: string, path: string, facts: { size: number; sha256: Buffer; mediaType: string }): Promise<void>;
  /** @throws when there are no such bytes. */
  abstract open(key: string): Promise<Readable>;
  /** Nothing when it is gone already. */
  abstract remove(key: string): Promise<void>;
}
