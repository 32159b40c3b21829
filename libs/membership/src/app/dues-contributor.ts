import { Injectable } from '@nestjs/common';
import { formatDate, formatMoney, type Temporal } from '@cordee/platform';
import { DigestContributors, Recipients, type DigestContributor, type DigestItem, type DigestPeriod } from '@cordee/messaging';
import { DuesReads, type DueRow } from '../data/dues.reads';
import { NewsReads } from '../data/news.reads';
import { MembershipCalendar } from './calendar';
import { RenewalLinks } from './renewal-links';

type Language = 'fr' | 'en';

/** In the digest: one's own due, while it waits or just after its day; and what the association's dues have made of it. */
@Injectable()
export class DuesContributor implements DigestContributor {
  readonly name = 'membership.due';

  constructor(
    contributors: DigestContributors,
    private readonly dues: DuesReads,
    private readonly links: RenewalLinks,
    private readonly recipients: Recipients,
    private readonly calendar: MembershipCalendar,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[], period: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const today = await this.calendar.today();
    const open = (await this.dues.openOf(personIds)).filter((due) => isTimely(due, today));
    if (open.length === 0) return new Map();
    const recipients = await this.recipients.of(open.map(({ personId }) => personId));
    return new Map(open.flatMap((due) => {
      const [keyVersion, recipient] = [period.keyVersions.get(due.personId), recipients.get(due.personId)];
      if (keyVersion === undefined || !recipient) return [];
      return [[due.personId, [itemOf(due, today, recipient.locale, this.links.path(due.personId, due.membershipId, keyVersion))]] as const];
    }));
  }
}

/** What the association did since the last digest, told to everybody at once. */
@Injectable()
export class NewMembersContributor implements DigestContributor {
  readonly name = 'membership.joined';

  constructor(
    contributors: DigestContributors,
    private readonly news: NewsReads,
  ) {
    contributors.add(this);
  }

  /** Since the oldest digest of the chunk: one sentence for all, so that it is made once. */
  async contribute(personIds: readonly string[], period: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const since = Math.min(...[...period.since.values()].map((at) => at.getTime()));
    if (!Number.isFinite(since)) return new Map();
    const count = await this.news.joinedSince(new Date(since), period.until);
    if (count < FEWEST_TO_TELL) return new Map();
    const month = period.until.toISOString().slice(0, 7);
    const item: DigestItem = { block: 'NOTES', key: `membership.joined:${month}`, text: { key: 'membership.digest.joined', vars: { count } }, score: 0.2, seenCap: 1 };
    return new Map(personIds.map((personId) => [personId, [item]]));
  }
}

/** One newcomer would be known by it. */
const FEWEST_TO_TELL = 3;

/** From a month before its day until two months after; then the mails of dues have said it often enough. */
function isTimely({ dueOn }: DueRow, today: Temporal.PlainDate): boolean {
  const days = today.until(dueOn, { largestUnit: 'days' }).days;
  return days <= 30 && days >= -60;
}

function itemOf(due: DueRow, today: Temporal.PlainDate, locale: Language, path: string): DigestItem {
  const amount = formatMoney(locale, due.amount.minus(due.paid));
  const late = due.dueOn.toString() < today.toString();
  const shared = { key: `membership.due:${due.id}`, path, action: { key: 'membership.digest.action' }, score: 0.5 };
  if (late) return { ...shared, block: 'OWED', text: { key: 'membership.digest.late', vars: { amount } } };
  return { ...shared, block: 'WAITING', text: { key: 'membership.digest.due', vars: { amount, dueOn: formatDate(locale, due.dueOn.toString()) } } };
}
