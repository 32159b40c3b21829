import { Injectable } from '@nestjs/common';
import { Money, Settings, Temporal } from '@cordee/platform';
import { currencySetting } from '@cordee/ledger';
import { SummaryReads, type GroupRow, type StateCount } from '../data/summary.reads';
import { curveOf, type CurvePoint } from '../domain/curve';
import type { DueState } from '../domain/due';
import { MembershipCalendar } from './calendar';

export interface DuesGroup {
  value: string;
  called: Money;
  paid: Money;
  dueCount: number;
  paidCount: number;
}

export interface DuesSummary {
  year: number;
  called: Money;
  paid: Money;
  remaining: Money;
  overdue: Money;
  lapsedCount: number;
  counts: { state: DueState; count: number; amount: Money }[];
  bySchool: DuesGroup[];
  byYear: DuesGroup[];
  curve: { on: Temporal.PlainDate; paid: Money; lastYear: Money }[];
}

const STANDING: readonly DueState[] = ['ISSUED', 'PARTIALLY_PAID', 'OVERDUE', 'PAID', 'PARTIALLY_REFUNDED', 'REOPENED'];
const WAITED_FOR: readonly DueState[] = ['ISSUED', 'PARTIALLY_PAID', 'OVERDUE', 'REOPENED'];

/** The state of a campaign. */
@Injectable()
export class SummariseDues {
  constructor(
    private readonly reads: SummaryReads,
    private readonly settings: Settings,
    private readonly calendar: MembershipCalendar,
  ) {}

  /** @param wanted null for the campaign that was called last */
  async of(wanted: number | null): Promise<DuesSummary> {
    const today = await this.calendar.today();
    const year = wanted ?? (await this.reads.latestYear()) ?? today.year;
    const currency = await this.settings.get(currencySetting);
    const money = (minor: string | bigint): Money => Money.of(BigInt(minor), currency);
    const counts = await this.reads.counts(year, today);
    const groups = (rows: readonly GroupRow[]): DuesGroup[] => rows.map(({ value, calledMinor, paidMinor, dueCount, paidCount }) => ({ value, called: money(calledMinor), paid: money(paidMinor), dueCount, paidCount }));
    return {
      year, ...sums(counts, money), lapsedCount: await this.reads.lapsedCount(),
      counts: counts.map(({ state, count, amountMinor }) => ({ state, count, amount: money(amountMinor) })),
      bySchool: groups(await this.reads.bySchool(year)),
      byYear: groups(await this.reads.byGraduationYear(year)),
      curve: (await this.curve(year, today)).map(({ on, paid, lastYear }) => ({ on, paid: money(paid), lastYear: money(lastYear) })),
    };
  }

  private async curve(year: number, today: Temporal.PlainDate): Promise<CurvePoint[]> {
    const days = await this.reads.paidByDay(year, await this.calendar.zone());
    return curveOf(days.map(({ year: of, on, minor }) => ({ thisYear: of === year, on: Temporal.PlainDate.from(on), minor: BigInt(minor) })), today);
  }
}

function sums(counts: readonly StateCount[], money: (minor: bigint) => Money): Pick<DuesSummary, 'called' | 'paid' | 'remaining' | 'overdue'> {
  const sum = (states: readonly DueState[], of: 'amountMinor' | 'paidMinor' | 'remainingMinor'): Money =>
    money(counts.filter(({ state }) => states.includes(state)).reduce((total, row) => total + BigInt(row[of]), 0n));
  return { called: sum(STANDING, 'amountMinor'), paid: sum(STANDING, 'paidMinor'), remaining: sum(WAITED_FOR, 'remainingMinor'), overdue: sum(['OVERDUE'], 'remainingMinor') };
}
