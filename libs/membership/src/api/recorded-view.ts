import { Injectable } from '@nestjs/common';
import { moneyView } from '@cordee/platform';
import { LedgerFacts, PaymentList, paymentView, receiptTypeOf } from '@cordee/ledger';
import { DuesList } from '../app/dues-list';
import { MembershipViews } from '../app/membership-views';
import type { RecordedDues } from '../app/record-dues-payment';
import type { RecordedPaymentType } from './membership.types';
import { dueView } from './views';

/** What was recorded, as the treasurer sees it at once. */
@Injectable()
export class RecordedView {
  constructor(
    private readonly payments: PaymentList,
    private readonly dues: DuesList,
    private readonly memberships: MembershipViews,
    private readonly ledger: LedgerFacts,
  ) {}

  async of({ paymentId, receiptId, dueIds }: RecordedDues, personId: string): Promise<RecordedPaymentType> {
    const today = await this.dues.today();
    const payment = paymentView((await this.payments.find(paymentId))!);
    const dues = (await this.dues.byIds(dueIds)).map((due) => dueView(due, today));
    const receipt = await this.ledger.receipt(receiptId);
    return { payment, dues, credit: moneyView(await this.memberships.creditOf(personId)), receipt: receipt && receiptTypeOf(receipt) };
  }
}
