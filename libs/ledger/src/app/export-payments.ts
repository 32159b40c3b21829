import { Injectable } from '@nestjs/common';
import { ExportList, type ListOrder, type SheetReader } from '@cordee/identity';
import { dayIn, t, type ExportedFile, type InvalidInput, type SheetCell, type TooManyExports } from '@cordee/platform';
import { PaymentList, type ListedPayment, type PaymentParts } from './payment-list';
import { askedBy, PAYMENTS_LIST, type PaymentColumn } from './listed-payments';

type Row = ListedPayment & Pick<PaymentParts, 'lines' | 'receipt'>;

/** A payment as its list shows it, column by column. */
const CELLS: Readonly<Record<PaymentColumn, (row: Row, reader: SheetReader) => SheetCell>> = {
  name: ({ payerName }) => payerName,
  amount: ({ amount }) => amount,
  means: ({ means }, { locale }) => t(locale, `ledger.export.means.${means}`),
  what: ({ lines }) => lines.map(({ label }) => label).join(', ') || null,
  when: ({ receivedOn, createdAt }, { zone }) => receivedOn ?? dayIn(createdAt, zone),
  state: ({ state }, { locale }) => t(locale, `ledger.export.state.${state}`),
  receipt: ({ receipt }) => receipt?.number ?? null,
  credit: ({ credit }) => credit,
  refunded: ({ refunded }) => refunded,
  currency: ({ amount }) => amount.currency,
  cheque: ({ chequeNumber }) => chequeNumber,
  bank: ({ bank }) => bank,
  note: ({ note }) => note,
  recordedBy: ({ recordedByName }) => recordedByName,
};

/** What the office takes away of the payments: all that the filters match. */
@Injectable()
export class ExportPayments {
  constructor(
    private readonly list: PaymentList,
    private readonly exporting: ExportList,
  ) {}

  start(order: ListOrder): Promise<ExportedFile | InvalidInput | TooManyExports> {
    return this.exporting.start({
      list: PAYMENTS_LIST, verb: 'payments.exported', words: 'ledger.export', cells: CELLS,
      page: async (search, after: string | null, limit) => {
        const asked = askedBy(search);
        return { rows: await this.rows(await this.list.page(asked, after, limit)), cursor: ({ id }) => id, count: () => this.list.count(asked) };
      },
    }, order);
  }

  private async rows(payments: readonly ListedPayment[]): Promise<Row[]> {
    const parts = await this.list.parts(payments.map(({ id }) => id));
    return payments.map((payment) => Object.assign(payment, { lines: parts.get(payment.id)!.lines, receipt: parts.get(payment.id)!.receipt }));
  }
}
