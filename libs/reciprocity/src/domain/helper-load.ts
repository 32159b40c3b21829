import { Temporal } from '@cordee/platform/kernel';
import type { Module } from './ask-type';
import type { Helper } from './helper';
import { limitOf, LOAD_WINDOW_DAYS, type LoadFacts, loadOf, type LoadState, loadState, mayBeAsked } from './load';

const WINDOW_MS = LOAD_WINDOW_DAYS * 86_400_000;

export const LOAD_KINDS = ['ASK', 'REMINDER', 'TALK', 'MENTEE', 'CIRCLE_SESSION'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

/** One time that somebody's time was asked for. */
export interface LoadEntry {
  readonly kind: LoadKind;
  readonly module: Module;
  readonly sourceId: string;
  readonly at: Date;
  /** Of an ask: until when it counts as open, whatever was answered. */
  readonly openUntil: Date | null;
}

/** A module's own limit, besides that of the helper. */
export interface Cap {
  readonly per30Days: number;
  readonly open?: number;
}

/** What an ask of this module would meet. */
export interface Wish {
  readonly module: Module;
  readonly cap?: Cap | undefined;
}

const within = ({ at }: LoadEntry, now: Date): boolean => at.getTime() > now.getTime() - WINDOW_MS;
const isOpen = ({ openUntil }: LoadEntry, now: Date): boolean => openUntil !== null && openUntil > now;

/** A helper and what was asked of them lately. */
export class HelperLoad {
  constructor(
    readonly helper: Helper,
    private readonly entries: LoadEntry[],
  ) {}

  /** The load as it will be at an instant, if nothing more is asked. */
  factsAt(at: Date): LoadFacts {
    const lately = (kind: LoadKind): number => this.entries.filter((entry) => entry.kind === kind && within(entry, at)).length;
    return {
      openAsks: this.entries.filter((entry) => isOpen(entry, at)).length,
      askedIn30Days: lately('ASK'),
      remindersIn30Days: lately('REMINDER'),
      talksIn30Days: lately('TALK'),
      runningMentees: this.entries.filter(({ kind }) => kind === 'MENTEE').length,
      circleSessionsIn30Days: lately('CIRCLE_SESSION'),
    };
  }

  /** @param wish where a module asks: its own limit counts as well */
  state(now: Date, zone: string, wish: Wish | null = null): LoadState {
    const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
    const state = loadState(this.factsAt(now), this.helper, now, today);
    return mayBeAsked(state) && wish && !this.hasRoom(wish, now) ? 'FULL' : state;
  }

  /** The first day on all of which they may be asked; null where that is now, or nobody can say. */
  backOn(now: Date, zone: string, wish: Wish | null = null): Temporal.PlainDate | null {
    const state = this.state(now, zone, wish);
    if (mayBeAsked(state) || state === 'SILENT') return null;
    const rested = state === 'RESTING' ? new Date(this.helper.restingUntil!.toZonedDateTime(zone).epochMilliseconds) : now;
    const at = this.turns(rested).find((instant) => this.wouldTake(instant, wish));
    return at ? firstWholeDay(at, zone) : null;
  }

  has({ module, sourceId }: Pick<LoadEntry, 'module' | 'sourceId'>): boolean {
    return this.entries.some((entry) => entry.kind === 'ASK' && entry.module === module && entry.sourceId === sourceId);
  }

  add(entry: LoadEntry): void {
    this.entries.push(entry);
  }

  /** Instants from `from` on at which the load may fall. */
  private turns(from: Date): Date[] {
    const ends = this.entries.flatMap(({ at, openUntil }) => [new Date(at.getTime() + WINDOW_MS), ...(openUntil ? [openUntil] : [])]);
    const later = [...ends, ...(this.helper.halvedUntil ? [this.helper.halvedUntil] : [])].filter((at) => at > from);
    return [from, ...later.sort((a, b) => a.getTime() - b.getTime())];
  }

  private wouldTake(at: Date, wish: Wish | null): boolean {
    return loadOf(this.factsAt(at)) < limitOf(this.helper, at) && (!wish || this.hasRoom(wish, at));
  }

  /** Of the asks of a month, introductions are at most as many as the helper has said. */
  private hasRoom({ module, cap }: Wish, at: Date): boolean {
    const asks = this.entries.filter((entry) => entry.kind === 'ASK' && entry.module === module);
    const own = module === 'introductions' ? this.helper.introductionsPerMonth : Infinity;
    const lately = asks.filter((entry) => within(entry, at)).length;
    return lately < Math.min(own, cap?.per30Days ?? Infinity) && asks.filter((entry) => isOpen(entry, at)).length < (cap?.open ?? Infinity);
  }
}

function firstWholeDay(at: Date, zone: string): Temporal.PlainDate {
  const moment = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return moment.equals(moment.startOfDay()) ? moment.toPlainDate() : moment.toPlainDate().add({ days: 1 });
}
