import { Injectable } from '@nestjs/common';
import { Mailer } from '@cordee/platform';
import type { Audience } from '../data/candidates.reads';
import { reachable, sortOut, type Candidate, type InvitationCounts, type Invitee, type Invitees } from '../domain/invitees';
import { AudiencePeople } from './audience-people';

export type { InvitationCounts, Invitee, Invitees };

/** What can be unsubscribed from. Nobody has asked for an invitation. */
export const INVITATION_STREAM = 'invitation';

/** Who would be written to, and who would not and why: the same answer before sending and when sending. */
@Injectable()
export class InvitationList {
  constructor(
    private readonly people: AudiencePeople,
    private readonly mailer: Mailer,
  ) {}

  /** As it stands now. */
  async look(audience: Audience): Promise<Invitees> {
    return this.sorted(await this.people.look(audience));
  }

  /** Inside a unit of work: nobody else invites any of them before it ends. */
  async take(audience: Audience): Promise<Invitees> {
    return this.sorted(await this.people.take(audience));
  }

  private async sorted(candidates: readonly Candidate[]): Promise<Invitees> {
    return sortOut(candidates, await this.mailer.unwanted(INVITATION_STREAM, reachable(candidates).map(({ address }) => address)));
  }
}
