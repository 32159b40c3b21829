import { Injectable } from '@nestjs/common';
import { NotFound } from '@cordee/platform';
import { Acquaintances } from '@cordee/people';
import { Giving, LoadLimitReached } from '@cordee/reciprocity';
import { MembersReads } from '../data/members.reads';
import { ForwardRest } from './forward-rest';
import type { Way } from './way';

/** Who may be asked, and through whom, by facts. */
@Injectable()
export class PeopleChecks {
  constructor(
    private readonly members: MembersReads,
    private readonly acquaintances: Acquaintances,
    private readonly giving: Giving,
    private readonly forwardRest: ForwardRest,
  ) {}

  async known(seekerId: string, { personId, connectorId, named = false }: Way): Promise<NotFound | null> {
    const living = await this.members.living([personId, ...(connectorId ? [connectorId] : [])]);
    if (!living.has(personId)) return new NotFound(['personId']);
    if (!connectorId) return null;
    return living.has(connectorId) && (named || (await this.knows(seekerId, connectorId))) ? null : new NotFound(['connectorId']);
  }

  private async knows(seekerId: string, connectorId: string): Promise<boolean> {
    const known = (await this.acquaintances.knownTo([seekerId])).get(seekerId) ?? [];
    return known.some(({ otherId }) => otherId === connectorId);
  }

  /** Somebody who keeps out of the other's way is answered for like somebody who rests. */
  async apart(seekerId: string, { personId, connectorId }: Way): Promise<LoadLimitReached | null> {
    const asked = [personId, ...(connectorId ? [connectorId] : [])];
    const apart = await this.apartFrom(seekerId, asked);
    for (const one of asked) if (apart.has(one)) return new LoadLimitReached(one, null);
    return connectorId ? this.rests(connectorId) : null;
  }

  /** In either direction: of these, those who keep out of this one's way, or out of whose way this one keeps; and those whom nothing reaches. */
  async apartFrom(seekerId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const theirs = await this.giving.shieldedFrom(seekerId, personIds);
    const own = await this.members.keptFrom(seekerId, personIds);
    return new Set([...theirs, ...own, ...(await this.members.unreachable(personIds))]);
  }

  private async rests(connectorId: string): Promise<LoadLimitReached | null> {
    const until = (await this.forwardRest.of([connectorId])).get(connectorId);
    return until ? new LoadLimitReached(connectorId, until) : null;
  }
}
