import { Injectable } from '@nestjs/common';
import { Activity, Clock, t } from '@cordee/platform';
import { Identity } from '@cordee/identity';
import type { Allocation } from '../data/allocations.repository';
import { PayersReads } from '../data/payers.reads';
import { ReceiptsRepository } from '../data/receipts.repository';
import type { Payment } from '../domain/payment';
import { receiptNumber, seriesOf, type Payer, type ReceiptLine } from '../domain/receipt';

export interface Issued {
  receiptId: string;
  /** As shown: `2026-000123`. */
  number: string;
}

/** The receipt of a payment that has just been settled. */
@Injectable()
export class IssueReceipt {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly payers: PayersReads,
    private readonly identity: Identity,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** The last act of the settling transaction: the series' row stays locked until the commit. */
  async of(payment: Payment, taken: readonly Allocation[]): Promise<Issued> {
    const receiptId = this.clock.newId();
    const series = seriesOf(payment.receivedOn!);
    const facts = { payer: await this.payer(payment), lines: await this.lines(payment, taken), paymentId: payment.id, personId: payment.personId };
    await this.activity.record('receipt.issued', { subject: receiptId, audience: 'office', parties: payment.personId ? [payment.personId] : [] });
    const { minor, currency } = payment.amount;
    const number = await this.receipts.issue({ ...facts, id: receiptId, series, minor, currency, means: payment.means, receivedOn: payment.receivedOn!.toString(), issuedAt: this.clock.now() });
    return { receiptId, number: receiptNumber(series, number) };
  }

  private async payer({ personId, payerName }: Payment): Promise<Payer> {
    const known = personId ? await this.payers.of(personId) : null;
    return { name: payerName, address: null, postcode: null, city: null, country: null, ...known };
  }

  /** What was taken, and what is kept for later, in the association's language. */
  private async lines({ credit }: Payment, taken: readonly Allocation[]): Promise<ReceiptLine[]> {
    const lines = taken.map(({ kind, targetId, label, amount }) => ({ kind, targetId, label, minor: String(amount.minor) }));
    if (credit.isZero) return lines;
    const { locale } = await this.identity.association();
    return [...lines, { kind: 'credit', targetId: null, label: t(locale, 'ledger.receipt.credit'), minor: String(credit.minor) }];
  }
}
