import { Injectable } from '@nestjs/common';
import { Activity, SettleSending, type NotFound } from '@cordee/platform';
import { MailingRecipientsRepository } from '../data/mailing-recipients.repository';
import { MailingsRepository } from '../data/mailings.repository';
import type { EventMailing, MailingEvent } from '../domain/event-mailing';
import type { MailingSettled } from '../domain/mailing-errors';
import { MAILING_TIMER, RELEASED_VERB } from './mailing-sendings';

type Settled = EventMailing | NotFound | MailingSettled;

/** Ends the time in which a mailing can be taken back. */
@Injectable()
export class SettleMailing {
  constructor(
    private readonly settling: SettleSending,
    private readonly mailings: MailingsRepository,
    private readonly recipients: MailingRecipientsRepository,
    private readonly activity: Activity,
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
    return this.settling.settle({ idName: 'mailingId', timer: MAILING_TIMER, store: this.mailings, carryOut: (mailing: EventMailing) => this.carryOut(mailing) }, mailingId, event);
  }

  private async carryOut({ id, state, kind, recipients, endedAt }: EventMailing): Promise<void> {
    if (state === 'CANCELLED') await this.recipients.cancel(id, endedAt!);
    else await this.recipients.release(id);
    await this.activity.record(state === 'CANCELLED' ? 'event.mailingCancelled' : RELEASED_VERB[kind], { subject: id, audience: 'office', after: { kind, recipients } });
  }
}
