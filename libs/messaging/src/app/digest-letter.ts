import type { Digest } from '../domain/digest';
import type { DigestItem } from '../domain/digest-item';
import type { DigestReader } from '../domain/reader';
import type { Recipient } from './recipients';

/** A digest that has something to say, ready to be written out. */
export interface DigestLetter {
  readonly digest: Digest;
  readonly reader: DigestReader;
  readonly recipient: Recipient & { readonly address: string };
  readonly items: readonly DigestItem[];
}
