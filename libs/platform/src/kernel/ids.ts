/** The kinds of thing that have an id on the outside. A prefix names the kind, so that a wrong one is refused. */
export const ID_KINDS = [
  'association', 'account', 'person', 'affiliation', 'position', 'session', 'token', 'grant', 'import', 'file', 'activity', 'failure', 'digest', 'batch', 'view',
  'payment', 'refund', 'receipt', 'plan', 'membership', 'due', 'run', 'rule', 'event', 'registration', 'mailing', 'reminder',
  'offer', 'ask', 'loop', 'word', 'landing', 'shield', 'introduction', 'report',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

/** The last sequence of each of the latest milliseconds, the one used last at the end: a moved clock may stand beside the real one. */
const sequences = new Map<number, number>();
const MILLISECONDS_KEPT = 64;

/**
 * UUIDv7 (RFC 9562): 48 bits of milliseconds, a 12-bit sequence that keeps ids of one process in order, 62 random bits.
 * @param atMs milliseconds since 1970; a moved clock makes ids of its own time.
 */
export function newId(atMs: number = Date.now()): string {
  const sequence = nextSequence(atMs);
  const random = globalThis.crypto.getRandomValues(new Uint8Array(8));
  random[0] = (random[0]! & 0x3f) | 0x80;
  const time = Math.floor(atMs).toString(16).padStart(12, '0');
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

function nextSequence(atMs: number): number {
  const last = sequences.get(atMs);
  const next = last === undefined ? Math.floor(Math.random() * 0x400) : (last + 1) & 0xfff;
  sequences.delete(atMs);
  sequences.set(atMs, next);
  if (sequences.size > MILLISECONDS_KEPT) sequences.delete(sequences.keys().next().value!);
  return next;
}

/** The smallest UUIDv7 of an instant: the bound of a partition or of a range by time. */
export function idFloor(atMs: number): string {
  const time = Math.floor(atMs).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}

/** `person` + a UUID → `person_` and 26 characters of Crockford's base 32. */
export function encodeId(kind: IdKind, uuid: string): string {
  let value = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let text = '';
  for (let i = 0; i < 26; i++) {
    text = ALPHABET[Number(value & 31n)]! + text;
    value >>= 5n;
  }
  return `${kind}_${text}`;
}

/** The UUID behind an outside id, or null when it is malformed or of another kind. */
export function decodeId(kind: IdKind, text: string): string | null {
  const [prefix, rest, more] = text.split('_');
  if (prefix !== kind || more !== undefined || rest?.length !== 26) return null;
  let value = 0n;
  for (const character of rest) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return null;
    value = (value << 5n) | BigInt(digit);
  }
  if (value >> 128n) return null;
  const hex = value.toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
