import { Injectable } from '@nestjs/common';
import { Activity, Clock, NotFound, Timers } from '@cordee/platform';
import { LoopsRepository } from '../data/loops.repository';
import type { Module, Outcome } from '../domain/ask-type';
import type { GratitudeLoop, WordStep } from '../domain/gratitude-loop';

/** The loop's one timer: its key is the loop. */
export const LOOP_TIMER = 'gratitude.due';

/** A loop, and those of the same help beside it, held until the unit of work ends. */
export interface OpenLoop {
  readonly loop: GratitudeLoop;
  readonly beside: readonly GratitudeLoop[];
  /** It was over before: nothing that is said now ends it again. */
  readonly wasOver: boolean;
}

/** Inside a unit of work: opens a loop under its lock, and puts it back with all that follows from a change. */
@Injectable()
export class LoopDesk {
  constructor(
    private readonly loops: LoopsRepository,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** One's own, as the receiver. */
  async openMine(loopId: string, receiverId: string): Promise<OpenLoop | NotFound> {
    const open = await this.open(loopId);
    return open && open.loop.receiverId === receiverId ? open : new NotFound(['loopId']);
  }

  async open(loopId: string): Promise<OpenLoop | null> {
    const all = await this.loops.besides(loopId);
    const loop = all.find(({ id }) => id === loopId);
    return loop ? opened(loop, all) : null;
  }

  /** All that this receiver owes for one help. */
  async openSource(module: Module, sourceId: string, receiverId: string): Promise<OpenLoop[]> {
    const all = (await this.loops.ofSource(module, sourceId)).filter((loop) => loop.receiverId === receiverId);
    return all.map((loop) => opened(loop, all));
  }

  /** The latest of this giver. */
  async openLatest(receiverId: string, giverId: string): Promise<OpenLoop | null> {
    const [loopId] = await this.loops.latestOf(receiverId, [giverId]);
    return loopId === undefined ? null : this.open(loopId);
  }

  /** Writes the loop down and moves its timer; when it was the last of its help to close, whoever began it hears of that. */
  async keep({ loop, beside, wasOver }: OpenLoop): Promise<void> {
    await this.loops.save(loop);
    if (loop.nextAt) await this.timers.set(LOOP_TIMER, loop.id, loop.nextAt);
    else await this.timers.cancel(LOOP_TIMER, loop.id);
    if (wasOver || !loop.closedAt || beside.some(({ closedAt }) => closedAt === null)) return;
    const parties = [loop.receiverId, loop.giverId, ...beside.map(({ giverId }) => giverId)];
    await this.activity.record('gratitude.sourceClosed', { subject: loop.sourceId, audience: 'parties', parties });
  }

  /** A word for the giver, who is told after the commit. Words stand in no journal. */
  async say(loop: GratitudeLoop, step: WordStep, outcome: Outcome | null, words: string | null): Promise<string> {
    const id = this.clock.newId();
    await this.loops.addWord(loop, { id, step, outcome, words, saidAt: this.clock.now() });
    await this.loops.confirm(loop.actId, this.clock.now());
    await this.activity.record('gratitude.said', { subject: id, actor: loop.receiverId, parties: [loop.giverId, loop.receiverId] });
    return id;
  }
}

const opened = (loop: GratitudeLoop, all: readonly GratitudeLoop[]): OpenLoop => ({ loop, beside: all.filter(({ id }) => id !== loop.id), wasOver: loop.closedAt !== null });
