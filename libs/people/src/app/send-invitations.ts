import { Injectable } from '@nestjs/common';
import { Clock, Mailer, UnitOfWork, type JobContext } from '@cordee/platform';
import { Identity, Invitations, type DirectoryEntry } from '@cordee/identity';
import { InvitationsRepository, type QueuedInvitation } from '../data/invitations.repository';
import { invitationLetter } from './invitation-letter';
import { INVITATION_STREAM } from './invitation-list';

export const INVITATION_CHUNK = 500;
/** Mails on their way at a time. */
const AT_ONCE = 5;

/** Sends the invitations of one batch, in chunks; each mail has its claim row and its unique key. */
@Injectable()
export class SendInvitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly identity: Identity,
    private readonly links: Invitations,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** First and last id of each chunk that is still to be sent. */
  async chunks(batchId: string): Promise<{ batchId: string; from: string; to: string }[]> {
    const ids = await this.work.run(() => this.invitations.queued(batchId));
    const starts = Array.from({ length: Math.ceil(ids.length / INVITATION_CHUNK) }, (_, at) => at * INVITATION_CHUNK);
    return starts.map((start) => ({ batchId, from: ids[start]!, to: ids[Math.min(start + INVITATION_CHUNK, ids.length) - 1]! }));
  }

  async send({ batchId, from, to }: { batchId: string; from: string; to: string }, job: Pick<JobContext, 'breathe'>): Promise<void> {
    const queued = await this.work.run(() => this.invitations.between(batchId, from, to));
    const association = await this.identity.association();
    for (let at = 0; at < queued.length; at += AT_ONCE) {
      await Promise.all(queued.slice(at, at + AT_ONCE).map((one) => this.sendOne(one, association)));
      await job.breathe();
    }
  }

  private async sendOne(one: QueuedInvitation, association: DirectoryEntry): Promise<void> {
    // Nobody has asked for it: it carries the way to say no, which also holds for the digest.
    const kind = { stream: INVITATION_STREAM, transactional: false };
    const stop = (await this.mailer.unsubscribeUrl({ ...kind, address: one.address, personId: one.personId })) ?? '';
    const letter = invitationLetter(association, { firstName: one.firstName, link: await this.links.linkFor(one.address), stop });
    const outcome = await this.mailer.send({
      ...kind, purpose: 'invitation', uniqueKey: `invitation ${one.id}`, to: { address: one.address, personId: one.personId }, ...letter, unsubscribeUrl: stop, fromName: association.name,
    });
    const state = outcome === 'suppressed' || outcome === 'refused' ? 'SUPPRESSED' : 'SENT';
    await this.work.run(() => this.invitations.settle(one.id, state, this.clock.now()));
  }
}
