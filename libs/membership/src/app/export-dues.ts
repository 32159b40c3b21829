import { Injectable } from '@nestjs/common';
import { ExportList, type ListOrder, type SheetReader } from '@cordee/identity';
import { dayIn, t, type ExportedFile, type InvalidInput, type SheetCell, type TooManyExports } from '@cordee/platform';
import { dueStateOn } from '../domain/due';
import { printedReference } from '../domain/reference';
import { DuesList, type DueRow } from './dues-list';
import { DUES_LIST, duesOf, type DueColumn } from './listed-dues';

/** A due as its list shows it, column by column. */
const CELLS: Readonly<Record<DueColumn, (row: DueRow, reader: SheetReader) => SheetCell>> = {
  name: ({ personName }) => personName,
  studies: ({ school, graduationYear }) => [school, graduationYear].filter(Boolean).join(' · ') || null,
  due: ({ label }) => label,
  amount: ({ amount }) => amount,
  state: ({ state, dueOn }, { locale, today }) => t(locale, `membership.export.dues.state.${dueStateOn(state, dueOn, today)}`),
  school: ({ school }) => school,
  year: ({ graduationYear }) => graduationYear,
  plan: ({ planName }) => planName,
  dueOn: ({ dueOn }) => dueOn,
  paid: ({ paid }) => paid,
  remaining: ({ amount, paid }) => amount.minus(paid),
  reference: ({ reference }) => printedReference(reference),
  issued: ({ issuedAt }, { zone }) => dayIn(issuedAt, zone),
  paidOn: ({ paidAt }, { zone }) => paidAt && dayIn(paidAt, zone),
  reason: ({ closeReason }) => closeReason,
};

/** What the office takes away of the dues: all that the filters match. */
@Injectable()
export class ExportDues {
  constructor(
    private readonly list: DuesList,
    private readonly exporting: ExportList,
  ) {}

  start(order: ListOrder): Promise<ExportedFile | InvalidInput | TooManyExports> {
    return this.exporting.start({
      list: DUES_LIST, verb: 'dues.exported', words: 'membership.export.dues', cells: CELLS,
      page: async (search, after: string | null, limit) => ({ ...(await this.list.page(duesOf(search), after, limit)), cursor: ({ id }) => id }),
    }, order);
  }
}
