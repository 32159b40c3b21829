import { Injectable } from '@nestjs/common';
import { ReadScope } from '@cordee/platform';

/** Helps of a period, and how far their thanks have come. Counts only: the board reads no word. */
export interface ClosedLoopsFigure {
  readonly begun: number;
  readonly thanked: number;
  /** Thanked, and told at least once what became of it: closed in the sense of the board's figure. */
  readonly withNews: number;
  /** Of those, how many have run their whole time. */
  readonly closed: number;
  /** 0 to 1; null where so few have begun that it would speak of people. */
  readonly rate: number | null;
}

const FEWEST = 5;

/** The headline figure: of the helps that were given, how many givers know what became of theirs. */
@Injectable()
export class ClosedLoops {
  constructor(private readonly reads: ReadScope) {}

  /** @param to not included */
  async between(from: Date, to: Date): Promise<ClosedLoopsFigure> {
    const [row] = await this.reads.query<Omit<ClosedLoopsFigure, 'rate'>>('select begun, thanked, with_news as "withNews", closed from reciprocity_closed_loops($1, $2)', [from, to]);
    const figure = row!;
    return { ...figure, rate: figure.begun < FEWEST ? null : figure.withNews / figure.begun };
  }
}
