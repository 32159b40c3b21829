import { Injectable } from '@nestjs/common';
import { Clock, Files, isDomainError, registerFilePurpose, t, UnitOfWork, type Actor, type ExportedFile, type StoredFile } from '@cordee/platform';
import { Identity } from '@cordee/identity';
import { FactsReads, type ReceiptRow } from '../data/facts.reads';
import { ReceiptsRepository } from '../data/receipts.repository';
import { receiptView, type ReceiptView } from './ledger-facts';
import { receiptPdf } from './receipt-pdf';

const PDF = 'application/pdf';
const PURPOSE = 'receipt';

registerFilePurpose(PURPOSE, { guarded: true });

/** The document of each receipt: drawn once, kept as a file of its payer, drawn on demand where it is not there yet. */
@Injectable()
export class ReceiptDocuments {
  constructor(
    private readonly reads: FactsReads,
    private readonly receipts: ReceiptsRepository,
    private readonly files: Files,
    private readonly work: UnitOfWork,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {
    files.guard(PURPOSE, (file, actor) => this.mayHave(file, actor));
  }

  /** Outside of units of work. @throws for a receipt that is not of this association: the caller has looked */
  async pdf(receiptId: string): Promise<Buffer> {
    const row = await this.reads.receipt(receiptId);
    if (!row) throw new Error('there is no such receipt');
    const kept = row.fileId && !row.voidedAt ? await this.files.read(row.fileId) : null;
    return kept && !isDomainError(kept) ? kept.content : this.draw(row);
  }

  /** Named `recu-2026-000123.pdf`. */
  async download(receipt: ReceiptView): Promise<ExportedFile> {
    return { name: await this.nameOf(receipt), mediaType: PDF, body: once(await this.pdf(receipt.id)) };
  }

  /** It has left by mail: said once, by whoever mailed it. */
  async sent(receiptId: string): Promise<void> {
    await this.work.run(() => this.receipts.sent(receiptId, this.clock.now()));
  }

  /** The kept file says that the receipt is valid: once it is void, only its own page gives a document, which says so. */
  private async mayHave({ id, subjectId }: StoredFile, actor: Actor): Promise<boolean> {
    const row = subjectId ? await this.reads.receipt(subjectId) : null;
    if (!row || row.fileId !== id || row.voidedAt) return false;
    return row.personId === actor.personId || actor.permissions.has('payments.read');
  }

  private async draw(row: ReceiptRow): Promise<Buffer> {
    const { name, locale } = await this.identity.association();
    const receipt = receiptView(row);
    const content = await receiptPdf({ association: name, locale, receipt });
    if (row.personId && !row.voidedAt && !row.fileId) await this.keep(row.id, row.personId, await this.nameOf(receipt), content);
    return content;
  }

  /** Of two who draw at once, the first one's file stays. */
  private async keep(receiptId: string, ownerPersonId: string, name: string, content: Buffer): Promise<void> {
    const file = await this.files.save(content, { name, mediaType: PDF, purpose: PURPOSE, ownerPersonId, subjectId: receiptId });
    const first = await this.work.run(() => this.receipts.file(receiptId, file.id));
    if (!first) await this.files.remove(file.id);
  }

  private async nameOf({ number }: ReceiptView): Promise<string> {
    return `${t((await this.identity.association()).locale, 'ledger.receipt.fileName')}-${number}.pdf`;
  }
}

async function* once(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
