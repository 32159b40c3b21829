import { Injectable } from '@nestjs/common';
import { Activity, Clock, log } from '@cordee/platform';
import { DisputesRepository } from '../data/disputes.repository';
import { PaymentsRepository } from '../data/payments.repository';
import type { NoticeOutcome } from '../data/provider-events.repository';
import { Dispute, type Verdict } from '../domain/dispute';
import type { Payment } from '../domain/payment';
import type { DisputeView } from '../ports/provider';
import { ReversePayment } from './reverse-payment';

/** Brings a payment to where the provider sees its dispute, in whatever order that is told. */
@Injectable()
export class FollowDispute {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly payments: PaymentsRepository,
    private readonly reversing: ReversePayment,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** Inside the unit of work that holds the payment's lock. A verdict may be told before the dispute: then both have happened. Null where all is known. */
  async follow(payment: Payment, heard: DisputeView | null): Promise<NoticeOutcome | null> {
    if (!heard || payment.settledAt === null) return null;
    const all = await this.disputes.of(payment.id);
    const known = all.find(({ reference }) => reference === heard.reference);
    const dispute = known ?? (await this.open(payment, heard.reference));
    if (heard.state === 'OPEN') return known ? null : 'DISPUTED';
    return this.end(payment, dispute, heard.state, all.filter((other) => other !== dispute && other.state === 'OPEN').length > 0);
  }

  private async open(payment: Payment, reference: string): Promise<Dispute> {
    const dispute = Dispute.opened({ id: this.clock.newId(), paymentId: payment.id, provider: payment.provider, reference, openedAt: this.clock.now() });
    await this.disputes.add(dispute);
    if (payment.dispute()) await this.payments.save(payment);
    await this.activity.record('payment.disputed', { subject: payment.id, audience: 'office' });
    return dispute;
  }

  private async end(payment: Payment, dispute: Dispute, verdict: Verdict, disputedStill: boolean): Promise<NoticeOutcome | null> {
    if (!dispute.end(verdict, this.clock.now())) return this.standing(dispute, verdict);
    await this.disputes.save(dispute);
    if (verdict === 'LOST') return (await this.reversing.of(payment, `dispute ${dispute.id}`, this.clock.now())) ? 'REVERSED' : null;
    if (!disputedStill && payment.win()) await this.payments.save(payment);
    await this.activity.record('payment.disputeWon', { subject: payment.id, audience: 'office' });
    return 'DISPUTE_WON';
  }

  /** The night's comparison shows the office what a provider takes back of its word. */
  private standing({ id, state }: Dispute, verdict: Verdict): NoticeOutcome | null {
    if (state === verdict) return null;
    log.warn({ dispute: id, state, verdict }, 'a provider contradicts the verdict that stands');
    return 'REFUSED';
  }
}
