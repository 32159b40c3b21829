import { Injectable } from '@nestjs/common';
import { Activity, SettleSending, type NotFound } from '@cordee/platform';
import { InvitationBatchesRepository } from '../data/invitation-batches.repository';
import { InvitationsRepository } from '../data/invitations.repository';
import type { InvitationsSettled } from '../domain/errors';
import type { BatchEvent, InvitationBatch } from '../domain/invitation-batch';
import { RELEASE_TIMER } from './invitation-sendings';

type Settled = InvitationBatch | NotFound | InvitationsSettled;

/** Ends the time in which a sending can be taken back. */
@Injectable()
export class SettleInvitations {
  constructor(
    private readonly settling: SettleSending,
    private readonly batches: InvitationBatchesRepository,
    private readonly invitations: InvitationsRepository,
    private readonly activity: Activity,
  ) {}

  /** "Annuler l'envoi": nobody receives anything, and its people count again as they did before. */
  cancel(batchId: string): Promise<Settled> {
    return this.settle(batchId, 'cancel');
  }

  /** "Envoyer maintenant": whoever has looked twice need not wait. */
  release(batchId: string): Promise<Settled> {
    return this.settle(batchId, 'release');
  }

  /** The time is over. Does nothing where somebody was faster. */
  async fallDue(batchId: string): Promise<void> {
    await this.settle(batchId, 'fallDue');
  }

  private settle(batchId: string, event: BatchEvent): Promise<Settled> {
    return this.settling.settle({ idName: 'batchId', timer: RELEASE_TIMER, store: this.batches, carryOut: (batch: InvitationBatch) => this.carryOut(batch) }, batchId, event);
  }

  /** `people.invited` is what the sending and the digests wait for. */
  private async carryOut({ id, state, recipients }: InvitationBatch): Promise<void> {
    if (state === 'CANCELLED') await this.invitations.cancel(id);
    else await this.invitations.release(id);
    const verb = state === 'CANCELLED' ? 'people.invitationsCancelled' : 'people.invited';
    await this.activity.record(verb, { subject: id, audience: 'office', after: { invited: recipients } });
  }
}
