import { Injectable } from '@nestjs/common';
import { Clock, ReadScope } from '@cordee/platform';
import { DigestRepository } from '../data/digest.repository';
import { PreferenceRepository } from '../data/preference.repository';
import { compose } from '../domain/compose';
import type { Digest, DigestReason } from '../domain/digest';
import type { DigestItem, DigestPeriod } from '../domain/digest-item';
import type { DigestReader } from '../domain/reader';
import { DigestContributors } from './digest-contributors';
import type { DigestLetter } from './digest-letter';
import { wordsOf } from './item-text';
import { legal } from './legal';
import { type Recipient, Recipients } from './recipients';

const DAY_MS = 86_400_000;
/** How far back a first digest looks, so that it has something to tell. */
const FIRST_LOOKS_BACK_DAYS = 90;

interface Gathered {
  readonly now: Date;
  readonly readers: ReadonlyMap<string, DigestReader>;
  readonly recipients: ReadonlyMap<string, Recipient>;
  readonly offers: ReadonlyMap<string, readonly DigestItem[]>;
  readonly seen: (personId: string) => ReadonlyMap<string, number>;
}

/** Reads everything about a chunk of digests in a few statements and decides what each of them says. */
@Injectable()
export class CollectDigests {
  constructor(
    private readonly reads: ReadScope,
    private readonly digests: DigestRepository,
    private readonly preferences: PreferenceRepository,
    private readonly contributors: DigestContributors,
    private readonly recipients: Recipients,
    private readonly clock: Clock,
  ) {}

  /** The digests worth sending, and those that end here because there is nothing to say or nobody to say it to. */
  async run(digests: readonly Digest[]): Promise<{ letters: DigestLetter[]; ended: Digest[] }> {
    const gathered = await this.reads.run(() => this.gather(digests.map(({ personId }) => personId)));
    const letters: DigestLetter[] = [];
    const ended: Digest[] = [];
    for (const digest of digests) {
      const outcome = decide(legal(digest.collect()), gathered);
      if ('items' in outcome) letters.push(outcome);
      else ended.push(outcome);
    }
    return { letters, ended };
  }

  private async gather(personIds: readonly string[]): Promise<Gathered> {
    const now = this.clock.now();
    const readers = new Map((await this.preferences.readers(personIds)).map((reader) => [reader.personId, reader]));
    const recipients = await this.recipients.of(personIds);
    const offers = await this.contributors.offers(personIds, periodOf(readers, recipients, now));
    return { now, readers, recipients, offers, seen: await this.digests.seen(personIds) };
  }
}

function periodOf(readers: ReadonlyMap<string, DigestReader>, recipients: ReadonlyMap<string, Recipient>, until: Date): DigestPeriod {
  const farBack = new Date(until.getTime() - FIRST_LOOKS_BACK_DAYS * DAY_MS);
  const all = [...readers.values()];
  return {
    until,
    since: new Map(all.map(({ personId, lastSentAt }) => [personId, lastSentAt ?? farBack])),
    first: new Set(all.filter(({ lastSentAt }) => lastSentAt === null).map(({ personId }) => personId)),
    keyVersions: new Map(all.map(({ personId, keyVersion }) => [personId, keyVersion])),
    withoutAccount: new Set([...recipients.values()].filter(({ hasAccount }) => !hasAccount).map(({ personId }) => personId)),
  };
}

function decide(digest: Digest, gathered: Gathered): DigestLetter | Digest {
  const { now } = gathered;
  const reader = gathered.readers.get(digest.personId);
  const recipient = gathered.recipients.get(digest.personId);
  if (!reader || !recipient) return empty(digest, 'GONE', now);
  if (!reader.wantsMail(now)) return empty(digest, 'UNSUBSCRIBED', now);
  if (!recipient.address) return empty(digest, 'NO_ADDRESS', now);
  const made = compose(gathered.offers.get(digest.personId) ?? [], {
    now,
    first: reader.lastSentAt === null,
    seen: gathered.seen(digest.personId),
    cameByLately: recipient.cameByAt !== null && now.getTime() - recipient.cameByAt.getTime() < DAY_MS,
    words: (item) => wordsOf(recipient.locale, item),
  });
  if ('empty' in made) return empty(digest, made.empty, now);
  const rendered = legal(digest.render(made.items.map(({ key }) => key)));
  return { digest: rendered, reader, recipient: { ...recipient, address: recipient.address }, items: made.items };
}

const empty = (digest: Digest, reason: DigestReason, at: Date): Digest => legal(digest.leaveEmpty(reason, at));
