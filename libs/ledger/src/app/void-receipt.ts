import { Injectable } from '@nestjs/common';
import { Activity, currentScope } from '@cordee/platform';
import { ReceiptsRepository } from '../data/receipts.repository';
import type { VoidReason } from '../domain/receipt';
import type { Payment } from '../domain/payment';

/** A receipt is not valid for money that went back whole, or was taken back. */
@Injectable()
export class VoidReceipt {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly activity: Activity,
  ) {}

  async of(payment: Payment, at: Date, reason: VoidReason): Promise<void> {
    const voided = await this.receipts.void(payment.id, reason, at, currentScope().actor?.personId ?? null);
    if (voided) await this.activity.record('receipt.voided', { subject: payment.id, audience: 'office', parties: payment.personId ? [payment.personId] : [] });
  }
}
