import { Injectable } from '@nestjs/common';
import { allows, currentScope, formatDate, Money, Settings, t, type Temporal } from '@cordee/platform';
import { currencySetting, LedgerFacts } from '@cordee/ledger';
import { DuesReads, type DueRow } from '../data/dues.reads';
import { MembershipsReads, type PeriodRow } from '../data/memberships.reads';
import type { MembershipRecord } from '../data/membership-record';
import { isOpen } from '../domain/due';
import { decisionsOpen, type Decision } from '../domain/membership-ways';
import { countsAsMember, paidUntil, type MembershipStatus } from '../domain/status';
import { MembershipCalendar } from './calendar';
import { statusOf } from './membership-book';
import { graceCountsSetting } from './settings';

export interface MembershipView {
  id: string;
  personId: string;
  status: MembershipStatus;
  planId: string;
  planName: string;
  paidUntil: Temporal.PlainDate | null;
  /** One sentence: where somebody stands. */
  standing: string;
  countsAsMember: boolean;
  /** What whoever reads it may decide about it now. */
  decisions: Decision[];
  suspendedUntil: Temporal.PlainDate | null;
  endedOn: Temporal.PlainDate | null;
  /** Why it is suspended or has ended; for those of the office who decide. */
  note: string | null;
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
    return membership && viewOf(membership, { today: await this.calendar.today(), graceCounts: await this.settings.get(graceCountsSetting), own });
  }

  periods(membershipId: string): Promise<PeriodRow[]> {
    return this.memberships.periods(membershipId);
  }

  /** What an end would do to what is called. */
  async duesIfEnded(membershipId: string): Promise<{ cancelled: number; kept: number }> {
    const open = (await this.dues.ofMembership(membershipId)).filter(({ state }) => isOpen(state));
    const kept = open.filter(({ paid }) => !paid.isZero).length;
    return { cancelled: open.length - kept, kept };
  }

  duesOf(personId: string): Promise<DueRow[]> {
    return this.dues.ofPerson(personId);
  }

  async creditOf(personId: string): Promise<Money> {
    return (await this.ledger.creditOf([personId])).get(personId) ?? Money.of(0n, await this.settings.get(currencySetting));
  }
}

function viewOf(membership: MembershipRecord, { today, graceCounts, own }: { today: Temporal.PlainDate; graceCounts: boolean; own: boolean }): MembershipView {
  const { id, personId, planId, planName, facts } = membership;
  const status = statusOf(membership, today);
  const until = paidUntil(facts);
  const suspendedUntil = status === 'SUSPENDED' ? (facts.suspension?.until ?? null) : null;
  const decides = own || allows(currentScope(), 'dues.manage');
  return {
    id, personId, status, planId, planName, paidUntil: until, suspendedUntil, endedOn: facts.ended?.on ?? null,
    countsAsMember: countsAsMember(status, graceCounts),
    standing: sentence(status, own, { until, suspendedUntil, planName }),
    decisions: decides ? decisionsOpen(own ? 'SELF' : 'OFFICE', status) : [],
    note: !own && decides && (status === 'SUSPENDED' || facts.ended) ? membership.note : null,
  };
}

function sentence(status: MembershipStatus, own: boolean, { until, suspendedUntil, planName }: { until: Temporal.PlainDate | null; suspendedUntil: Temporal.PlainDate | null; planName: string }): string {
  const { locale } = currentScope();
  const date = (day: Temporal.PlainDate | null): string => (day ? formatDate(locale, day.toString()) : '');
  const finer = status === 'ACTIVE' && !until ? 'FOR_LIFE' : suspendedUntil ? 'SUSPENDED_UNTIL' : status;
  return t(locale, `membership.standing.${own ? 'mine' : 'theirs'}.${finer}`, { until: date(suspendedUntil ?? until), plan: planName });
}
