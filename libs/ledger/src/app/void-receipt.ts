import { Injectable } from '@nestjs/common';
import { Activity, currentScope } from '@cordee/platform';
import { ReceiptsRepository } from '../data/receipts.repository';
import type { Payment } from '../domain/payment';

/** A receipt is not valid for money that went back whole. */
@Injectable()
export class VoidReceipt {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly activity: Activity,
  ) {}

  async of(payment: Payment, at: Date): Promise<void> {
    await this.receipts.void(payment.id, 'REFUNDED', at, currentScope().actor?.personId ?? null);
    await this.activity.record('receipt.voided', { subject: payment.id, audience: 'office', parties: payment.personId ? [payment.personId] : [] });
  }
}
