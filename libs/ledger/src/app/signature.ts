import { createHmac } from 'node:crypto';
import { sameText } from '@cordee/platform';
import { ForgedNotice } from '../domain/errors';

/** A notice older than this is refused, so that one that was overheard is soon worth nothing. */
export const STALE_SECONDS = 300;

/** `t=1795651200,v1=<hex>`: HMAC-SHA256 over the second, a point and the very bytes of the body. */
export function signNotice(secret: string, body: Buffer, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${mac(secret, seconds, body)}`;
}

/** Null when it holds. The signature is looked at first: of a forged one nothing is believed, not even its age. */
export function checkSignature(secret: string, header: string | undefined, body: Buffer, now: Date): ForgedNotice | null {
  const [, seconds = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!seconds || !sameText(given, mac(secret, Number(seconds), body))) return new ForgedNotice('signature');
  const age = Math.abs(now.getTime() / 1000 - Number(seconds));
  return age > STALE_SECONDS ? new ForgedNotice('stale') : null;
}

const mac = (secret: string, seconds: number, body: Buffer): string => createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex');
