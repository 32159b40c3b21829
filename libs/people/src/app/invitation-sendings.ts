import { Injectable } from '@nestjs/common';
import { Activity, Clock, requireActor, requireAssociation, Timers } from '@cordee/platform';
import { InvitationBatchesRepository } from '../data/invitation-batches.repository';
import { InvitationsRepository } from '../data/invitations.repository';
import { InvitationBatch } from '../domain/invitation-batch';
import type { Invitees } from '../domain/invitees';

/** The timer after which a sending leaves by itself; its key is the batch. */
export const RELEASE_TIMER = 'people.releaseInvitations';

/** Puts invitations on their way: one at once, several after a time in which they can be taken back. */
@Injectable()
export class InvitationSendings {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly batches: InvitationBatchesRepository,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work. Answers the sending that is held, or null. */
  async begin({ recipients, silent, counts }: Invitees): Promise<string | null> {
    const [at, batchId] = [this.clock.now(), this.clock.newId()];
    const rows = [...recipients, ...silent].map(({ id, address, invitedAt }) => ({ id: this.clock.newId(), person: id, address, before: invitedAt }));
    if (rows.length === 0) return null;
    const held = recipients.length > 1;
    await this.invitations.add(batchId, rows, held ? 'HELD' : 'QUEUED', at);
    await this.activity.record(held ? 'people.invitationsHeld' : 'people.invited', { subject: batchId, audience: 'office', after: counts });
    return held ? this.hold(batchId, recipients.length, at) : null;
  }

  private async hold(id: string, recipients: number, heldAt: Date): Promise<string> {
    const batch = InvitationBatch.of({ associationId: requireAssociation(), id, recipients, heldAt, heldBy: requireActor().personId });
    await this.batches.add(batch);
    await this.timers.set(RELEASE_TIMER, id, batch.releasesAt);
    return id;
  }
}
