import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';

const SIGNATURE_BYTES = 18;

/** What a worker must say but nobody may store is derived from the secret: codes, links, keyed hashes. */
@Injectable()
export class Tokens {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A 6-digit code of one thing for one purpose. Alone it is weak: it counts only beside a 128-bit challenge. */
  code(purpose: string, id: string): string {
    return String(this.mac(`code:${purpose}`, id).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  }

  /** A signed link's token: readable parts, a term, a signature bound to the purpose. 144 bits. */
  sign(purpose: string, parts: readonly string[], expiresAt?: Date): string {
    const body = Buffer.from(JSON.stringify([expiresAt ? Math.floor(expiresAt.getTime() / 1000) : 0, ...parts])).toString('base64url');
    return `${body}.${this.signature(purpose, body)}`;
  }

  /** The parts of a token of this purpose that still holds, or null. */
  verify(purpose: string, token: string): string[] | null {
    const [body = '', signature = '', more] = token.split('.');
    if (more !== undefined || !sameText(signature, this.signature(purpose, body))) return null;
    const [term, ...parts] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [number, ...string[]];
    return term !== 0 && term * 1000 <= this.clock.now().getTime() ? null : parts;
  }

  /** For tokens of full entropy kept in the database. */
  hash(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }

  /** For guessable texts such as addresses: nobody without the secret can test a guess. */
  keyedHash(purpose: string, text: string): string {
    return this.mac(`hash:${purpose}`, text).subarray(0, 24).toString('base64url');
  }

  /** 256 random bits. */
  random(): string {
    return randomBytes(32).toString('base64url');
  }

  private signature(purpose: string, body: string): string {
    return this.mac(`sign:${purpose}`, body).subarray(0, SIGNATURE_BYTES).toString('base64url');
  }

  private mac(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.config.secret).update(purpose).update('\0').update(text).digest();
  }
}

/** Equality whose time tells nothing of where two texts differ. */
export function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
