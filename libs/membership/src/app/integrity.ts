import { Injectable } from '@nestjs/common';
import { currentScope, formatMoney, Money, ReadScope, t, type Temporal } from '@cordee/platform';
import { IntegrityReads } from '../data/integrity.reads';
import type { MembershipRecord } from '../data/membership-record';
import type { Finding } from '../domain/integrity';
import { paidUntil, status, STATUS_RULES_VERSION } from '../domain/status';
import { MembershipCalendar } from './calendar';

export type { Finding };

const AT_ONCE = 2_000;

/** Whether what membership keeps agrees with what it follows from. Reads only; an empty list is a clean house. */
@Injectable()
export class MembershipIntegrity {
  constructor(
    private readonly scope: ReadScope,
    private readonly reads: IntegrityReads,
    private readonly calendar: MembershipCalendar,
  ) {}

  findings(): Promise<Finding[]> {
    return this.scope.run(async () => {
      const { missing, idle } = await this.reads.periodsOfDues();
      return [
        ...(await this.statuses()),
        ...(await this.reads.wronglyPaid()).map(({ id, said, sum, currency }) => found('paid', id, { said: money(said, currency), sum: money(sum, currency) })),
        ...missing.map((id) => found('periodMissing', id)),
        ...idle.map((id) => found('periodIdle', id)),
        ...(await this.reads.overlaps()).map(({ id, on }) => found('overlap', id, { on })),
      ];
    });
  }

  /** What was kept must be what the function says of the same day: a cache of last night is not yet wrong. */
  private async statuses(): Promise<Finding[]> {
    const zone = await this.calendar.zone();
    const findings: Finding[] = [];
    for (let after: string | null = null; ; ) {
      const records: MembershipRecord[] = await this.reads.memberships(zone, after, AT_ONCE);
      findings.push(...records.flatMap(wrongCaches));
      if (records.length < AT_ONCE) return findings;
      after = records.at(-1)!.id;
    }
  }
}

function wrongCaches({ id, facts, rules, cached }: MembershipRecord): Finding[] {
  const now = facts.ended?.reason ?? status(facts, rules, cached.on);
  const until = paidUntil(facts);
  const faults = [];
  if (cached.rulesVersion === STATUS_RULES_VERSION && cached.status !== now) faults.push(found('status', id, { cached: cached.status, now }));
  if (dayOf(cached.paidUntil) !== dayOf(until)) faults.push(found('paidUntil', id, { said: dayOf(cached.paidUntil), until: dayOf(until) }));
  return faults;
}

const dayOf = (day: Temporal.PlainDate | null): string => day?.toString() ?? '–';
const money = (minor: string, currency: string): string => formatMoney(currentScope().locale, Money.of(BigInt(minor), currency));

function found(check: string, subject: string, values: Record<string, string> = {}): Finding {
  const { locale } = currentScope();
  return { check: `membership.${check}`, subject, message: t(locale, `membership.integrity.${check}`, { id: subject, ...values }), repair: t(locale, `membership.integrity.${check}Repair`) };
}
