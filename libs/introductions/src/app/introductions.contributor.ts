import { Injectable } from '@nestjs/common';
import { type DigestContributor, DigestContributors, type DigestItem, type DigestPeriod } from '@cordee/messaging';
import { SAYINGS, type Saying, WaitingReads, type WaitingRow } from '../data/waiting.reads';
import { IntroductionLinks, introductionPath } from './introduction-links';

/** Asks first; what only tells comes last, once. What no other mail tells is worth one by itself: nobody waits on for what has ended. */
const SCORES: Readonly<Record<Saying, number>> = { asked: 1, passedOn: 1, write: 0.9, didYouMeet: 0.6, answered: 1, redirected: 0.9, released: 1, withdrawn: 0.3, lapsed: 0.3 };
const ACTIONS: Partial<Record<Saying, string>> = { asked: 'action', passedOn: 'action', write: 'writeAction', didYouMeet: 'didYouMeetAction', answered: 'readAction', redirected: 'readAction', released: 'releasedAction' };
/** Answered behind the mail's own link; the rest is read on the site. */
const BY_LINK: readonly Saying[] = ['asked', 'passedOn', 'write', 'didYouMeet'];
const ONCE: readonly Saying[] = ['answered', 'redirected', 'released', 'withdrawn', 'lapsed'];
const MOST_WAITING = 3;

/** What waits for each member between two people, the oldest first, and what became of a request that could not be: a no and a silence in the same words. */
@Injectable()
export class IntroductionsContributor implements DigestContributor {
  readonly name = 'introductions.waiting';

  constructor(
    contributors: DigestContributors,
    private readonly waiting: WaitingReads,
    private readonly links: IntroductionLinks,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[], period: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const items = new Map<string, DigestItem[]>();
    for (const row of await this.waiting.of(personIds, SAYINGS, period.until)) {
      const mine = items.get(row.personId) ?? [];
      if (mine.filter(({ block }) => block === 'WAITING').length < MOST_WAITING || blockOf(row.saying) !== 'WAITING') items.set(row.personId, [...mine, this.item(row, period)]);
    }
    return items;
  }

  private item({ personId, id, saying, until, seekerId, seeker, target, suggestion }: WaitingRow, period: DigestPeriod): DigestItem {
    const keyVersion = period.keyVersions.get(personId);
    const byLink = BY_LINK.includes(saying) && keyVersion !== undefined;
    const action = ACTIONS[saying];
    return {
      block: blockOf(saying),
      key: `introductions.${saying}:${id}`,
      text: { key: `introductions.digest.${saying}`, vars: { seeker, target, suggestion: suggestion ?? '', other: personId === seekerId ? target : seeker } },
      ...(action && { action: { key: `introductions.digest.${action}` } }),
      path: byLink ? this.links.ofReader(personId, id, keyVersion, period.until) : saying === 'released' ? '/reseau' : introductionPath(id),
      score: SCORES[saying],
      ...(until && { expiresAt: until }),
      ...(ONCE.includes(saying) && { seenCap: 1 }),
    };
  }
}

const blockOf = (saying: Saying): 'WAITING' | 'HELP_OUTCOMES' => (saying === 'withdrawn' || saying === 'lapsed' ? 'HELP_OUTCOMES' : 'WAITING');
