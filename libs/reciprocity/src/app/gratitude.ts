import { Injectable } from '@nestjs/common';
import { Clock, NotFound, UnitOfWork } from '@cordee/platform';
import { GratitudeReads } from '../data/gratitude.reads';
import type { Outcome } from '../domain/ask-type';
import { tidyWords } from '../domain/words';
import { BeginLoops, type Help } from './begin-loops';
import { LoopDesk } from './loop-desk';

export type { Help } from './begin-loops';

const DAY_MS = 86_400_000;
/** Thanks that are owed for longer than this stand before a further ask. */
const LONG_OWED_DAYS = 30;

/** The door for modules in which people help each other: what has been given, what became of it, and what is still owed. */
@Injectable()
export class Gratitude {
  constructor(
    private readonly work: UnitOfWork,
    private readonly beginning: BeginLoops,
    private readonly desk: LoopDesk,
    private readonly reads: GratitudeReads,
    private readonly clock: Clock,
  ) {}

  /** Inside the caller's unit of work: a help act and a loop for each giver. The same help told of twice, by both sides, begins once. */
  begin(help: Help): Promise<void> {
    return this.work.run(() => this.beginning.begin(help));
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
