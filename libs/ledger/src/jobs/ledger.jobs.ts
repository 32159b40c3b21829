import { Injectable } from '@nestjs/common';
import { Job, type ActivityPayload, type JobHandler, type TimerPayload } from '@cordee/platform';
import { CHECKOUT_TIMER } from '../app/begin-payment';
import { ExpirePayment } from '../app/expire-payment';
import { ReceiptDocuments } from '../app/receipt-documents';
import { DeliverNotice } from '../app/sandbox/deliver-notice';
import { SANDBOX_TIMER } from '../app/sandbox/sandbox-desk';
import { SendRefund } from '../app/send-refund';

@Injectable()
@Job({ name: 'ledger.expirePayment', onTimer: [CHECKOUT_TIMER] })
export class ExpirePaymentJob implements JobHandler<TimerPayload> {
  constructor(private readonly expiring: ExpirePayment) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.expiring.fallDue(key);
  }
}

@Injectable()
@Job({ name: 'ledger.sendRefund', onActivity: ['payment.refundRequested', 'payment.refundRetried'] })
export class SendRefundJob implements JobHandler<ActivityPayload> {
  constructor(private readonly refunds: SendRefund) {}

  run({ subjectId }: ActivityPayload): Promise<void> {
    return this.refunds.send(subjectId);
  }
}

@Injectable()
@Job({ name: 'ledger.deliverSandboxNotice', onTimer: [SANDBOX_TIMER] })
export class DeliverSandboxNoticeJob implements JobHandler<TimerPayload> {
  constructor(private readonly notices: DeliverNotice) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.notices.of(key);
  }
}

@Injectable()
@Job({ name: 'ledger.drawReceipt', onActivity: ['receipt.issued'] })
export class DrawReceiptJob implements JobHandler<ActivityPayload> {
  constructor(private readonly documents: ReceiptDocuments) {}

  async run({ subjectId }: ActivityPayload): Promise<void> {
    await this.documents.pdf(subjectId);
  }
}
