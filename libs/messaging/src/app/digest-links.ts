import { Injectable } from '@nestjs/common';
import { requireAssociation, Tokens } from '@cordee/platform';
import { DIGEST_STREAM, type DigestPreference } from '../domain/preference';

const UNSUBSCRIBE = 'messaging.unsubscribe';
const PREFERENCES = 'messaging.preferences';
const CONFIRM = 'messaging.still-right';
const DAY_MS = 86_400_000;
const PREFERENCES_DAYS = 90;
const CONFIRM_DAYS = 60;

export interface UnsubscribeLink {
  /** Null for somebody without a record, who is known by the address alone. */
  readonly personId: string | null;
  readonly stream: string;
  /** Keyed hash of the address the mail went to: it is that address which asks to be left alone. */
  readonly addressHash: string;
}

/** The addresses that stand in a digest. Each is good for one purpose, of one person, in one association. */
@Injectable()
export class DigestLinks {
  constructor(private readonly tokens: Tokens) {}

  /** Without a term: who wants no more mail is heard however old the mail is. */
  unsubscribe(personId: string | null, address: string, stream: string = DIGEST_STREAM): string {
    return `/desabonnement/${this.tokens.sign(UNSUBSCRIBE, [requireAssociation(), personId ?? '', stream, this.addressHash(address)])}`;
  }

  preferences(preference: Pick<DigestPreference, 'personId' | 'keyVersion'>, now: Date): string {
    return `/preferences/${this.signed(PREFERENCES, preference, now, PREFERENCES_DAYS)}`;
  }

  stillRight(preference: Pick<DigestPreference, 'personId' | 'keyVersion'>, now: Date): string {
    return `/encore-exact/${this.signed(CONFIRM, preference, now, CONFIRM_DAYS)}`;
  }

  readUnsubscribe(token: string): UnsubscribeLink | null {
    const [associationId, personId, stream, addressHash] = this.read(UNSUBSCRIBE, token);
    if (associationId !== requireAssociation() || personId === undefined || !stream || !addressHash) return null;
    return { personId: personId || null, stream, addressHash };
  }

  /** Whose preferences the link opens; the caller compares the key version, which voids older links. */
  readPreferences(token: string): { personId: string; keyVersion: number } | null {
    return this.person(PREFERENCES, token);
  }

  readStillRight(token: string): { personId: string; keyVersion: number } | null {
    return this.person(CONFIRM, token);
  }

  addressHash(address: string): string {
    return this.tokens.keyedHash('suppression', address.trim().toLowerCase());
  }

  private signed(purpose: string, preference: Pick<DigestPreference, 'personId' | 'keyVersion'>, now: Date, days: number): string {
    // The term falls on a whole day, so that all links of one day are alike and a repeat has the same bytes.
    const term = new Date((Math.floor(now.getTime() / DAY_MS) + days) * DAY_MS);
    return this.tokens.sign(purpose, [requireAssociation(), preference.personId, String(preference.keyVersion)], term);
  }

  private person(purpose: string, token: string): { personId: string; keyVersion: number } | null {
    const [associationId, personId, keyVersion] = this.read(purpose, token);
    if (associationId !== requireAssociation() || !personId || !keyVersion) return null;
    return { personId, keyVersion: Number(keyVersion) };
  }

  private read(purpose: string, token: string): readonly string[] {
    return this.tokens.verify(purpose, token) ?? [];
  }
}
