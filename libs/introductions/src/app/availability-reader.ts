import { Injectable } from '@nestjs/common';
import { Settings } from '@cordee/platform';
import { Availability, type Available, NOT_NOW } from '@cordee/reciprocity';
import { MembersReads } from '../data/members.reads';
import { MODULE } from './aftermath';
import { capOf } from './ask-checks';
import { ForwardRest } from './forward-rest';
import { limitsSetting } from './settings';


/** Whether people may be asked, as one member sees it: for introductions, and as connectors. */
@Injectable()
export class AvailabilityReader {
  constructor(
    private readonly availability: Availability,
    private readonly members: MembersReads,
    private readonly settings: Settings,
    private readonly forwardRest: ForwardRest,
  ) {}

  async of(me: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Available>> {
    return this.but(me, personIds, await this.availability.seenBy(me, personIds, { module: MODULE }));
  }

  /** Besides: as many as the association lets pass through one person, with a rest after each. */
  async ofConnectors(me: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Available>> {
    const limits = await this.settings.get(limitsSetting);
    const seen = await this.but(me, personIds, await this.availability.seenBy(me, personIds, { module: MODULE, cap: capOf(limits) }));
    const rests = await this.forwardRest.of(personIds);
    return new Map([...seen].map(([personId, one]) => {
      const until = rests.get(personId);
      return [personId, one.state !== 'NOT_NOW' && until ? { ...one, state: 'NOT_NOW' as const, backOn: until } : one];
    }));
  }

  /** Those out of whose way this one keeps, and those whom nothing reaches, are not asked either. */
  private async but(me: string, personIds: readonly string[], seen: ReadonlyMap<string, Available>): Promise<ReadonlyMap<string, Available>> {
    const not = new Set([...(await this.members.keptFrom(me, personIds)), ...(await this.members.unreachable(personIds))]);
    return new Map([...seen].map(([personId, one]) => [personId, not.has(personId) ? NOT_NOW : one]));
  }
}
