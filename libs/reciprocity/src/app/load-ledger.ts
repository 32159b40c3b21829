import { Injectable } from '@nestjs/common';
import { Activity, Clock, type Temporal } from '@cordee/platform';
import { HelpersRepository } from '../data/helpers.repository';
import { LoadReads } from '../data/load.reads';
import { LoadRepository } from '../data/load.repository';
import type { Module } from '../domain/ask-type';
import { LoadLimitReached } from '../domain/errors';
import type { HelperLoad, Wish } from '../domain/helper-load';
import { type LoadState, mayBeAsked } from '../domain/load';
import { GivingCalendar } from './giving-calendar';

/** Somebody's time that a module would ask for. */
export interface AskWish extends Wish {
  readonly personId: string;
  readonly sourceId: string;
  /** From when on it counts as open no more, whatever is answered: fixed now, so that it tells nothing later. */
  readonly openUntil: Date;
}

export interface HelperState {
  readonly state: LoadState;
  /** From when on somebody FULL or RESTING may be asked again; null for anybody else, and where nobody can say. */
  readonly backOn: Temporal.PlainDate | null;
  /** Within the last 30 days, over all modules. */
  readonly askedThisMonth: number;
}

/**
 * How much each member is asked, over all modules (entraide of the design, part C). All but `states` runs inside the caller's unit of
 * work. It is the last lock that a use case takes.
 */
@Injectable()
export class LoadLedger {
  constructor(
    private readonly helpers: HelpersRepository,
    private readonly entries: LoadRepository,
    private readonly loads: LoadReads,
    private readonly calendar: GivingCalendar,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks the helpers in the order of their ids, then says whether all of them may be asked, and writes it down. The same wish again is
   * the same ask. Asks through introductions are besides at most as many as the helper has said.
   */
  async ask(wishes: readonly AskWish[]): Promise<void | LoadLimitReached> {
    const at = this.clock.now();
    const zone = await this.calendar.zone();
    const ids = wishes.map(({ personId }) => personId);
    await this.helpers.lock(ids);
    const loads = await this.loads.of(ids, at);
    const fresh = wishes.filter((wish) => !loads.get(wish.personId)!.has(wish));
    for (const wish of fresh) {
      const load = loads.get(wish.personId)!;
      if (!mayBeAsked(load.state(at, zone, wish))) return new LoadLimitReached(wish.personId, load.backOn(at, zone, wish));
      load.add({ kind: 'ASK', module: wish.module, sourceId: wish.sourceId, at, openUntil: wish.openUntil });
    }
    for (const { personId, module, sourceId, openUntil } of fresh) await this.entries.add(personId, { kind: 'ASK', module, sourceId, at, openUntil });
  }

  /** A yes, an answer or a withdrawal: it is open no more. A refusal is never told here: the ask stays open until `openUntil`. */
  async close(module: Module, sourceId: string, personId: string | null = null): Promise<void> {
    await this.entries.close(module, sourceId, personId);
  }

  async extend(module: Module, sourceId: string, personId: string, openUntil: Date): Promise<void> {
    await this.helpers.lockOne(personId);
    await this.entries.extend(module, sourceId, personId, openUntil);
  }

  /** Counts a half. */
  async remind(module: Module, sourceId: string, personId: string): Promise<void> {
    await this.helpers.lockOne(personId);
    await this.entries.addNext(personId, 'REMINDER', module, sourceId);
  }

  /** They met and talked: counts one and a half, once for each source. */
  async talk(module: Module, sourceId: string, personId: string): Promise<void> {
    await this.entries.add(personId, { kind: 'TALK', module, sourceId, at: this.clock.now(), openUntil: null });
  }

  /** Nobody answered. Two in a row halve the limit for sixty days; the third ends asking, and they are written to. */
  async expire(module: Module, sourceId: string, personId: string): Promise<void> {
    const helper = await this.helpers.lockOne(personId);
    if (!(await this.entries.expire(module, sourceId, personId))) return;
    const silent = helper.letExpire(this.clock.now());
    await this.helpers.save(helper);
    // Nobody reads it but the worker: whoever asked last must not learn that it was not answered.
    if (silent) await this.activity.record('helper.silent', { subject: personId, audience: 'operator' });
  }

  /** Any answer, a refusal too, ends the row of asks that ran out. */
  async answered(personId: string): Promise<void> {
    await this.helpers.forgive(personId);
  }

  /**
   * As it is, for rankings and for the helpers themselves; what others see is `Availability`. One statement for all.
   * @param wish what would be asked: the module's own limit counts as well
   */
  async states(personIds: readonly string[], wish: Wish | null = null): Promise<ReadonlyMap<string, HelperState>> {
    const now = this.clock.now();
    const zone = await this.calendar.zone();
    const loads = await this.loads.of(personIds, now);
    return new Map([...loads].map(([personId, load]) => [personId, stateOf(load, now, zone, wish)]));
  }
}

const stateOf = (load: HelperLoad, now: Date, zone: string, wish: Wish | null): HelperState => ({
  state: load.state(now, zone, wish), backOn: load.backOn(now, zone, wish), askedThisMonth: load.factsAt(now).askedIn30Days,
});
