import { Injectable } from '@nestjs/common';
import { Clock, requireActor, Temporal } from '@cordee/platform';
import { type GivingRow, MyGivingReads, type MyOpenAsk } from '../data/my-giving.reads';
import { type OfferKind, suggestedOffers } from '../domain/offer';
import { changeableOn } from '../domain/positioning';
import { shown } from './availability';
import { FirstSteps } from './first-steps';
import { GivingCalendar } from './giving-calendar';
import { LoadLedger } from './load-ledger';

export type { MyOpenAsk };

export interface MyGivingView extends GivingRow {
  readonly changeableOn: Temporal.PlainDate | null;
  readonly suggested: readonly OfferKind[];
  readonly askedThisMonth: number;
  readonly state: 'OPEN' | 'LIMITED' | 'NOT_NOW';
  readonly firstStepDone: boolean;
}

/** What I give and accept, as I see it myself. */
@Injectable()
export class MyGiving {
  constructor(
    private readonly reads: MyGivingReads,
    private readonly ledger: LoadLedger,
    private readonly steps: FirstSteps,
    private readonly calendar: GivingCalendar,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<MyGivingView> {
    const { personId } = requireActor();
    const row = await this.reads.of(personId, this.clock.now());
    if (!row) throw new Error('the record of the scope is gone');
    const state = (await this.ledger.states([personId])).get(personId)!;
    const [zone, today] = [await this.calendar.zone(), await this.calendar.today()];
    return {
      ...row,
      changeableOn: row.since && changeableOn(row.since, zone),
      suggested: suggestedOffers({ age: ageOf(row.birthDate, today), yearsOut: row.graduationYear && today.year - row.graduationYear, hasPosition: row.hasPosition, offered: row.offers.map(({ kind }) => kind) }),
      askedThisMonth: state.askedThisMonth,
      state: shown(state).state,
      firstStepDone: row.began || (await this.steps.taken(personId)),
    };
  }

  /** One of my own, closed or not. */
  ask(askId: string): Promise<MyOpenAsk | null> {
    return this.reads.ask(askId, requireActor().personId);
  }
}

const ageOf = (birthDate: string | null, today: Temporal.PlainDate): number | null =>
  birthDate === null ? null : Temporal.PlainDate.from(birthDate).until(today, { largestUnit: 'years' }).years;
