import { Injectable } from '@nestjs/common';
import { Clock, currentScope, type Temporal, t } from '@cordee/platform';
import { ClosedLoops, type ClosedLoopsFigure } from '@cordee/reciprocity';
import { OfficeReads, type ReasonRow, type StateRow } from '../data/office.reads';
import { type State, STATES } from '../domain/transitions';
import { IntroductionCalendar } from './introduction-calendar';

const DAY_MS = 86_400_000;
export const LONG_DAYS = 5;
/** Where somebody is waited for. */
export const AWAITED: readonly State[] = ['WITH_DESK', 'WITH_CONNECTOR', 'WITH_TARGET', 'CONNECTED', 'UNDER_REVIEW'];
const YEAR_MS = 365 * DAY_MS;

export interface Figures {
  readonly states: readonly (StateRow & { label: string })[];
  readonly reasons: readonly ReasonRow[];
  readonly closedLoops: ClosedLoopsFigure;
}

/** What the office and the board read: counts, never whose they are. */
@Injectable()
export class OfficeFigures {
  constructor(
    private readonly reads: OfficeReads,
    private readonly loops: ClosedLoops,
    private readonly calendar: IntroductionCalendar,
    private readonly clock: Clock,
  ) {}

  /** @param from, to days of the association, both within; null is without bound */
  async between(from: Temporal.PlainDate | null, to: Temporal.PlainDate | null): Promise<Figures> {
    const now = this.clock.now();
    const zone = await this.calendar.zone();
    const startOf = (day: Temporal.PlainDate): Date => new Date(day.toZonedDateTime(zone).epochMilliseconds);
    const [begin, end] = [from ? startOf(from) : new Date(0), to ? startOf(to.add({ days: 1 })) : new Date(now.getTime() + DAY_MS)];
    const states = await this.reads.states(new Date(now.getTime() - LONG_DAYS * DAY_MS));
    const order = new Map(STATES.map((state, place) => [state, place]));
    return {
      states: states.sort((a, b) => order.get(a.state)! - order.get(b.state)!).map((row) => ({ ...row, long: AWAITED.includes(row.state) ? row.long : 0, label: stateLabel(row.state) })),
      reasons: await this.reads.reasons(from ? begin : new Date(now.getTime() - YEAR_MS)),
      closedLoops: await this.loops.between(begin, end),
    };
  }
}

export const stateLabel = (state: string): string => t(currentScope().locale, `introductions.state.${state}`);
