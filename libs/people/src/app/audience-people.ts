import { Injectable } from '@nestjs/common';
import { CandidatesReads, type Audience } from '../data/candidates.reads';
import { MembersReads } from '../data/members.reads';
import type { SearchMode } from '../data/people-filter';
import type { Candidate } from '../domain/invitees';

/** The people whom an audience means, living or not, with or without an address: who sends decides whom to leave out, and says why. */
@Injectable()
export class AudiencePeople {
  constructor(
    private readonly candidates: CandidatesReads,
    private readonly members: MembersReads,
  ) {}

  /** As it stands now, in the order of their ids. */
  async look(audience: Audience): Promise<Candidate[]> {
    return this.candidates.facts(await this.candidates.ids(audience, await this.mode(audience)));
  }

  /** Inside a unit of work: nobody else takes any of them before it ends. */
  async take(audience: Audience): Promise<Candidate[]> {
    return this.candidates.facts(await this.candidates.lock(audience, await this.mode(audience)));
  }

  /** As the members list reads a search: words as typed, and only where nobody has them with a typo each. */
  private async mode(audience: Audience): Promise<SearchMode> {
    if (!('filter' in audience) || !audience.filter.search?.trim()) return 'exact';
    return (await this.members.count(audience.filter, 'exact')) > 0 ? 'exact' : 'tolerant';
  }
}
