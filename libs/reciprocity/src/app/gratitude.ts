import { Injectable } from '@nestjs/common';
import { Clock, Effects, NotFound, requireAssociation, Timers, UnitOfWork } from '@cordee/platform';
import { GratitudeReads } from '../data/gratitude.reads';
import { type HelpKind, LoopsRepository } from '../data/loops.repository';
import type { Module, Outcome } from '../domain/ask-type';
import { GratitudeLoop } from '../domain/gratitude-loop';
import { tidyWords } from '../domain/words';
import { LOOP_TIMER, LoopDesk } from './loop-desk';

const DAY_MS = 86_400_000;
/** Thanks that are owed for longer than this stand before a further ask. */
const LONG_OWED_DAYS = 30;

export interface Help {
  readonly module: Module;
  readonly sourceId: string;
  readonly receiverId: string;
  /** When the help took place. What is counted in days begins when it is told of. */
  readonly at: Date;
  readonly givers: readonly { readonly personId: string; readonly kind: HelpKind }[];
}

/** The door for modules in which people help each other: what has been given, what became of it, and what is still owed. */
@Injectable()
export class Gratitude {
  constructor(
    private readonly work: UnitOfWork,
    private readonly loops: LoopsRepository,
    private readonly desk: LoopDesk,
    private readonly reads: GratitudeReads,
    private readonly effects: Effects,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  /** Inside the caller's unit of work: a help act and a loop for each giver. The same help told of twice, by both sides, begins once. */
  async begin({ module, sourceId, receiverId, at, givers }: Help): Promise<void> {
    requireAssociation();
    await this.work.run(async () => {
      // In one order, so that two who report the same help at once wait for each other and not in a circle.
      const inOrder = [...givers].filter(({ personId }) => personId !== receiverId).sort((a, b) => (a.personId < b.personId ? -1 : 1));
      for (const { personId, kind } of inOrder) {
        if (!(await this.effects.once(`gratitude ${module} ${sourceId} ${personId}`))) continue;
        const now = this.clock.now();
        const loop = GratitudeLoop.begin({ id: this.clock.newId(), actId: this.clock.newId(), giverId: personId, receiverId, module, sourceId, beganAt: now }, now);
        await this.loops.begin(loop, kind, at);
        await this.timers.set(LOOP_TIMER, loop.id, loop.nextAt!);
      }
    });
  }

  /** The receiver says what became of a help: a word to every giver of it, also where the loop is over. */
  async report({ module, sourceId, receiverId }: Pick<Help, 'module' | 'sourceId' | 'receiverId'>, outcome: Outcome, words: string | null): Promise<void | NotFound> {
    return this.work.run(async () => {
      const all = await this.desk.openSource(module, sourceId, receiverId);
      if (all.length === 0) return new NotFound();
      for (const open of all) {
        const step = open.loop.outcome(this.clock.now());
        await this.desk.keep(open);
        await this.desk.say(open.loop, step, outcome, words === null ? null : tidyWords(words) || null);
      }
      return undefined;
    });
  }

  /** How many loops of this receiver are older than 30 days and without thanks: for whoever decides whether they may ask again. */
  unthanked(receiverId: string): Promise<number> {
    return this.reads.unthanked(receiverId, new Date(this.clock.now().getTime() - LONG_OWED_DAYS * DAY_MS));
  }
}
