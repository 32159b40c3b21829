import { Injectable } from '@nestjs/common';
import { Clock, requireActor } from '@cordee/platform';
import { type AskRate, SeekerReads } from '../data/seeker.reads';
import { type SeekerBook, SeekerBooks } from './seeker-book';

export interface MyAsking {
  readonly book: SeekerBook;
  readonly rates: readonly AskRate[];
}

/** How much somebody has asked, and may, with what such asks came to here: those who hesitate think less of it than is true. */
@Injectable()
export class MyAskingDesk {
  constructor(
    private readonly books: SeekerBooks,
    private readonly asks: SeekerReads,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<MyAsking> {
    return { book: await this.books.of(requireActor().personId), rates: await this.asks.rates(this.clock.now()) };
  }
}
