import { Injectable } from '@nestjs/common';
import { encodeId, IntegrityChecks, ReadScope, type Finding, type IntegrityCheck, type Temporal } from '@cordee/platform';
import { IntegrityReads } from '../data/integrity.reads';
import type { MembershipRecord } from '../data/membership-record';
import { paidUntil, status, STATUS_RULES_VERSION } from '../domain/status';
import { MembershipCalendar } from './calendar';

const MOST = 100;
const AT_ONCE = 2_000;
const RUN_THE_NIGHT = 'set rules_version of the membership to 0, then the timer membership.night of the association to now: the night looks at it again';

/** Whether what membership keeps agrees with what it follows from. Reads only. */
@Injectable()
export class MembershipIntegrity {
  readonly checks: readonly IntegrityCheck[] = [
    { name: 'membership.statusIsFunctionOfFacts', find: () => this.memberships(wrongStatus) },
    { name: 'membership.paidUntilIsLastPeriod', find: () => this.memberships(wrongPaidUntil) },
    { name: 'membership.duePaidIsItsAllocations', find: () => this.wronglyPaid() },
    { name: 'membership.paidDueHasPeriod', find: () => this.periodsOfDues() },
    { name: 'membership.periodsDoNotOverlap', find: () => this.overlaps() },
  ];

  constructor(
    checks: IntegrityChecks,
    private readonly scope: ReadScope,
    private readonly reads: IntegrityReads,
    private readonly calendar: MembershipCalendar,
  ) {
    checks.add(...this.checks);
  }

  /** All of them; an empty list is a clean house. */
  findings(): Promise<(Finding & { check: string })[]> {
    return this.scope.run(async () => {
      const found: (Finding & { check: string })[] = [];
      for (const { name, find } of this.checks) found.push(...(await find()).map((finding) => ({ check: name, ...finding })));
      return found;
    });
  }

  private async memberships(look: (record: MembershipRecord) => Finding | null): Promise<Finding[]> {
    const zone = await this.calendar.zone();
    const found: Finding[] = [];
    for (let after: string | null = null; found.length < MOST; ) {
      const records: MembershipRecord[] = await this.reads.memberships(zone, after, AT_ONCE);
      found.push(...records.flatMap((record) => look(record) ?? []));
      if (records.length < AT_ONCE) break;
      after = records.at(-1)!.id;
    }
    return found.slice(0, MOST);
  }

  private async wronglyPaid(): Promise<Finding[]> {
    const rows = await this.reads.wronglyPaid(MOST);
    return rows.map(({ id, said, sum }) => ({ subject: encodeId('due', id), message: `says ${said} paid, its allocations sum to ${sum}`, repair: 'compare with the payments of its person; then refund or record what is wrong' }));
  }

  private async periodsOfDues(): Promise<Finding[]> {
    const rows = await this.reads.periodsOfDues(MOST);
    return rows.map(({ id, paid }) => ({
      subject: encodeId('due', id),
      message: paid ? 'is paid and has no period that counts' : 'is not paid and its period counts',
      repair: paid ? 'grant the period by the mutation grantPeriod' : 'void the period: update membership_period set voided_at, void_reason where due_id is this due',
    }));
  }

  private async overlaps(): Promise<Finding[]> {
    const rows = await this.reads.overlaps(MOST);
    return rows.map(({ id, on }) => ({ subject: encodeId('membership', id), message: `counts the days from ${on} twice`, repair: 'void the period that was granted in excess: update membership_period set voided_at, void_reason' }));
  }
}

/** What was kept must be what the function says of the same day: a cache of last night is not yet wrong. */
function wrongStatus({ id, facts, rules, cached }: MembershipRecord): Finding | null {
  const now = facts.ended?.reason ?? status(facts, rules, cached.on);
  if (cached.rulesVersion !== STATUS_RULES_VERSION || cached.status === now) return null;
  return { subject: encodeId('membership', id), message: `is kept as ${cached.status}, its facts say ${now}`, repair: RUN_THE_NIGHT };
}

function wrongPaidUntil({ id, facts, cached }: MembershipRecord): Finding | null {
  const [said, until] = [dayOf(cached.paidUntil), dayOf(paidUntil(facts))];
  return said === until ? null : { subject: encodeId('membership', id), message: `is kept as paid until ${said}, its periods run until ${until}`, repair: RUN_THE_NIGHT };
}

const dayOf = (day: Temporal.PlainDate | null): string => day?.toString() ?? 'never';
