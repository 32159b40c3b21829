import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, isDomainError, NotFound, Timers, UnitOfWork } from '@cordee/platform';
import { MailingRecipientsRepository } from '../data/mailing-recipients.repository';
import { MailingsRepository } from '../data/mailings.repository';
import type { EventMailing, MailingEvent } from '../domain/event-mailing';
import type { MailingSettled } from '../domain/mailing-errors';
import { MAILING_TIMER, RELEASED_VERB } from './mailing-sendings';

type Settled = EventMailing | NotFound | MailingSettled;

/** Ends the time in which a mailing can be taken back. Of two who decide at once one wins, and the other hears how it ended. */
@Injectable()
export class SettleMailing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailings: MailingsRepository,
    private readonly recipients: MailingRecipientsRepository,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** "Annuler l'envoi": nobody receives anything, and whoever was to be invited can be invited later. */
  cancel(mailingId: string): Promise<Settled> {
    return this.settle(mailingId, 'cancel');
  }

  /** "Envoyer maintenant": whoever has looked twice need not wait. */
  release(mailingId: string): Promise<Settled> {
    return this.settle(mailingId, 'release');
  }

  /** The time is over. Does nothing where somebody was faster. */
  async fallDue(mailingId: string): Promise<void> {
    await this.settle(mailingId, 'fallDue');
  }

  private settle(mailingId: string, event: MailingEvent): Promise<Settled> {
    return this.work.run(async () => {
      const mailing = await this.mailings.lock(mailingId);
      if (!mailing) return new NotFound(['mailingId']);
      const refusal = mailing.settle(event, this.clock.now(), currentScope().actor?.personId ?? null);
      if (isDomainError(refusal)) return refusal;
      await this.mailings.save(mailing);
      await this.timers.cancel(MAILING_TIMER, mailingId);
      await this.carryOut(mailing);
      return mailing;
    });
  }

  private async carryOut({ id, state, kind, recipients }: EventMailing): Promise<void> {
    if (state === 'CANCELLED') await this.recipients.cancel(id, this.clock.now());
    else await this.recipients.release(id);
    await this.activity.record(state === 'CANCELLED' ? 'event.mailingCancelled' : RELEASED_VERB[kind], { subject: id, audience: 'office', after: { kind, recipients } });
  }
}
