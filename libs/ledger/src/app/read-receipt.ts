import { Injectable } from '@nestjs/common';
import { currentScope, NotFound, type ExportedFile } from '@cordee/platform';
import { LedgerFacts } from './ledger-facts';
import { ReceiptDocuments } from './receipt-documents';

/** A receipt's document for whoever asks: its payer, and who may see payments. For everybody else there is none. */
@Injectable()
export class ReadReceipt {
  constructor(
    private readonly facts: LedgerFacts,
    private readonly documents: ReceiptDocuments,
  ) {}

  async download(receiptId: string): Promise<ExportedFile | NotFound> {
    const { actor } = currentScope();
    const receipt = actor ? await this.facts.receipt(receiptId) : null;
    const mayRead = receipt && actor && (receipt.personId === actor.personId || actor.permissions.has('payments.read'));
    return mayRead ? this.documents.download(receipt) : new NotFound(['id']);
  }
}
