import { Injectable } from '@nestjs/common';
import { currentScope, formatDate, Money, Settings, t, type Temporal } from '@cordee/platform';
import { currencySetting, LedgerFacts } from '@cordee/ledger';
import { DuesReads, type DueRow } from '../data/dues.reads';
import { MembershipsReads, type PeriodRow } from '../data/memberships.reads';
import type { MembershipRecord } from '../data/membership-record';
import { paidUntil, type MembershipStatus } from '../domain/status';
import { MembershipCalendar } from './calendar';
import { statusOf } from './membership-book';

export interface MembershipView {
  id: string;
  personId: string;
  status: MembershipStatus;
  planId: string;
  planName: string;
  paidUntil: Temporal.PlainDate | null;
  /** One sentence: where somebody stands. */
  standing: string;
}

/** A membership as its member and the office see it. */
@Injectable()
export class MembershipViews {
  constructor(
    private readonly memberships: MembershipsReads,
    private readonly dues: DuesReads,
    private readonly calendar: MembershipCalendar,
    private readonly ledger: LedgerFacts,
    private readonly settings: Settings,
  ) {}

  /** @param own whether its member reads it: they are addressed */
  async of(personId: string, own: boolean): Promise<MembershipView | null> {
    const membership = await this.memberships.ofPerson(personId, await this.calendar.zone());
    return membership && viewOf(membership, await this.calendar.today(), own);
  }

  periods(membershipId: string): Promise<PeriodRow[]> {
    return this.memberships.periods(membershipId);
  }

  duesOf(personId: string): Promise<DueRow[]> {
    return this.dues.ofPerson(personId);
  }

  async creditOf(personId: string): Promise<Money> {
    return (await this.ledger.creditOf([personId])).get(personId) ?? Money.of(0n, await this.settings.get(currencySetting));
  }
}

function viewOf(membership: MembershipRecord, today: Temporal.PlainDate, own: boolean): MembershipView {
  const { id, personId, planId, planName, facts } = membership;
  const status = statusOf(membership, today);
  const until = paidUntil(facts);
  const { locale } = currentScope();
  const key = `membership.standing.${own ? 'mine' : 'theirs'}.${status === 'ACTIVE' && !until ? 'FOR_LIFE' : status}`;
  return { id, personId, status, planId, planName, paidUntil: until, standing: t(locale, key, { until: until ? formatDate(locale, until.toString()) : '', plan: planName }) };
}
