import { Injectable } from '@nestjs/common';
import { isUuid, sameText, Tokens } from '@cordee/platform';

/** The cookie beside which a 6-digit code counts: which challenge, and 256 bits that only the asking browser has. */
@Injectable()
export class ChallengeCookie {
  constructor(private readonly tokens: Tokens) {}

  make(challengeId: string): { value: string; hash: Buffer } {
    const secret = this.tokens.random();
    return { value: `${challengeId}.${secret}`, hash: this.tokens.hash(secret) };
  }

  idOf(cookie: string | null | undefined): string | null {
    const id = cookie?.split('.')[0] ?? '';
    return isUuid(id) ? id : null;
  }

  matches(cookie: string | null | undefined, hash: Buffer): boolean {
    const secret = cookie?.split('.')[1] ?? '';
    return sameText(this.tokens.hash(secret).toString('hex'), hash.toString('hex'));
  }
}
