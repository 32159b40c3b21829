import { Injectable } from '@nestjs/common';
import { formatDate, formatMoney, Mailer } from '@cordee/platform';
import { Letterheads, Recipients } from '@cordee/messaging';
import { LedgerFacts, ReceiptDocuments, type ReceiptView } from '@cordee/ledger';
import { DUES_STREAM } from './due-mailer';
import { DueWriter } from './due-writer';
import { DUE } from './settle-dues';

/** Thanks with the receipt attached, once for each receipt. */
@Injectable()
export class SendReceipt {
  constructor(
    private readonly ledger: LedgerFacts,
    private readonly documents: ReceiptDocuments,
    private readonly recipients: Recipients,
    private readonly letterheads: Letterheads,
    private readonly writer: DueWriter,
    private readonly mailer: Mailer,
  ) {}

  async send(receiptId: string): Promise<void> {
    const receipt = await this.ledger.receipt(receiptId);
    if (!receipt?.personId || receipt.voidedAt || !isOurs(receipt)) return;
    const to = (await this.recipients.of([receipt.personId])).get(receipt.personId);
    if (!to?.address) return;
    const { name, colour, origin } = await this.letterheads.current();
    const money = (line: { amount: ReceiptView['amount'] }): string => formatMoney(to.locale, line.amount);
    const values = { name: to.firstName ?? '', number: receipt.number, amount: money(receipt), receivedOn: formatDate(to.locale, receipt.receivedOn.toString()), link: `${origin}/moi` };
    const letter = this.writer.receipt({ locale: to.locale, brand: { name, colour } }, { ...values, lines: receipt.lines.map((line) => ({ label: line.label, amount: money(line) })) });
    const { name: fileName, mediaType } = await this.documents.download(receipt);
    const attachment = { name: fileName, mediaType, content: await this.documents.pdf(receiptId) };
    const outcome = await this.mailer.send({ ...letter, stream: DUES_STREAM, purpose: 'receipt', uniqueKey: `receipt ${receiptId}`, to: { address: to.address, personId: to.personId }, transactional: true, fromName: name, attachments: [attachment] });
    if (outcome === 'sent' || outcome === 'already-sent') await this.documents.sent(receiptId);
  }
}

/** Receipts of dues, and of money that is kept for later; those of events are mailed by `events`. */
const isOurs = ({ lines }: ReceiptView): boolean => lines.every(({ kind }) => kind === DUE || kind === 'credit');
