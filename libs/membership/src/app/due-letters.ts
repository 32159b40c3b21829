import { Injectable } from '@nestjs/common';
import { formatDate, formatMoney, Settings, type Locale } from '@cordee/platform';
import { Letterheads, type Letterhead } from '@cordee/messaging';
import type { DueRow } from '../data/dues.reads';
import { printedReference } from '../domain/reference';
import { DueWriter, type DueLetterKind, type DueLetterValues } from './due-writer';
import { offlineWays, type OfflineWays } from './offline-ways';

/** What all letters of a chunk share. */
export interface Stationery {
  readonly head: Letterhead;
  readonly offline: OfflineWays;
}

export type DueToTell = Pick<DueRow, 'dueOn' | 'periodStartsOn' | 'periodEndsOn' | 'reference' | 'amount' | 'paid'>;

/** The words and figures of a letter about a due. */
@Injectable()
export class DueLetters {
  constructor(
    private readonly letterheads: Letterheads,
    private readonly settings: Settings,
    private readonly writer: DueWriter,
  ) {}

  async stationery(): Promise<Stationery> {
    return { head: await this.letterheads.current(), offline: await offlineWays(this.settings) };
  }

  write(kind: DueLetterKind, due: DueToTell, to: { firstName: string | null; locale: Locale; link: string; stop: string }, { head, offline }: Stationery) {
    return this.writer.due(kind, { locale: to.locale, brand: { name: head.name, colour: head.colour } }, { ...figures(due, to.locale), ...offline, name: to.firstName ?? '', link: to.link, stop: to.stop });
  }
}

function figures(due: DueToTell, locale: Locale): Pick<DueLetterValues, 'year' | 'amount' | 'dueOn' | 'from' | 'to' | 'reference'> {
  const date = (day: { toString(): string }): string => formatDate(locale, day.toString());
  const amount = formatMoney(locale, due.amount.minus(due.paid));
  return { year: String(due.periodEndsOn.year), amount, dueOn: date(due.dueOn), from: date(due.periodStartsOn), to: date(due.periodEndsOn), reference: printedReference(due.reference) };
}
