import { Injectable } from '@nestjs/common';
import { Mailer } from '@cordee/platform';
import { CandidatesReads, type Audience } from '../data/candidates.reads';
import { MembersReads } from '../data/members.reads';
import type { SearchMode } from '../data/people-filter';
import { reachable, sortOut, type InvitationCounts, type Invitee, type Invitees } from '../domain/invitees';

export type { InvitationCounts, Invitee, Invitees };

/** What can be unsubscribed from. Nobody has asked for an invitation. */
export const INVITATION_STREAM = 'invitation';

/** Who would be written to, and who would not and why: the same answer before sending and when sending. */
@Injectable()
export class InvitationList {
  constructor(
    private readonly candidates: CandidatesReads,
    private readonly members: MembersReads,
    private readonly mailer: Mailer,
  ) {}

  /** As it stands now. */
  async look(audience: Audience): Promise<Invitees> {
    return this.sorted(await this.candidates.ids(audience, await this.mode(audience)));
  }

  /** Inside a unit of work: nobody else invites any of them before it ends. */
  async take(audience: Audience): Promise<Invitees> {
    return this.sorted(await this.candidates.lock(audience, await this.mode(audience)));
  }

  private async sorted(ids: readonly string[]): Promise<Invitees> {
    const candidates = await this.candidates.facts(ids);
    return sortOut(candidates, await this.mailer.unwanted(INVITATION_STREAM, reachable(candidates).map(({ address }) => address)));
  }

  /** As the members list reads a search: words as typed, and only where nobody has them with a typo each. */
  private async mode(audience: Audience): Promise<SearchMode> {
    if (!('filter' in audience) || !audience.filter.search?.trim()) return 'exact';
    return (await this.members.count(audience.filter, 'exact')) > 0 ? 'exact' : 'tolerant';
  }
}
