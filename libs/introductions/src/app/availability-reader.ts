import { Injectable } from '@nestjs/common';
import { Clock, Settings } from '@cordee/platform';
import { Availability, type Available } from '@cordee/reciprocity';
import { MembersReads } from '../data/members.reads';
import { heldUntil } from '../domain/release';
import { MODULE } from './aftermath';
import { capOf } from './ask-checks';
import { IntroductionCalendar } from './introduction-calendar';
import { limitsSetting } from './settings';

const NOT_NOW: Available = { state: 'NOT_NOW', backOn: null, askedThisMonth: 0 };
const DAY_MS = 86_400_000;

/** Whether people may be asked, as one member sees it: for introductions, and as connectors. */
@Injectable()
export class AvailabilityReader {
  constructor(
    private readonly availability: Availability,
    private readonly members: MembersReads,
    private readonly settings: Settings,
    private readonly calendar: IntroductionCalendar,
    private readonly clock: Clock,
  ) {}

  async of(me: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Available>> {
    return this.but(me, personIds, await this.availability.seenBy(me, personIds, { module: MODULE }));
  }

  /** Besides: as many as the association lets pass through one person, with a rest after each. */
  async ofConnectors(me: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Available>> {
    const limits = await this.settings.get(limitsSetting);
    const seen = await this.but(me, personIds, await this.availability.seenBy(me, personIds, { module: MODULE, cap: capOf(limits) }));
    const last = await this.members.lastForwards(personIds);
    const [zone, now] = [await this.calendar.zone(), this.clock.now()];
    return new Map([...seen].map(([personId, one]) => {
      const until = heldUntil((last.get(personId)?.getTime() ?? 0) + limits.forwardRestDays * DAY_MS, now, zone);
      return [personId, one.state !== 'NOT_NOW' && until ? { ...one, state: 'NOT_NOW' as const, backOn: until } : one];
    }));
  }

  /** Those out of whose way this one keeps, and those whom nothing reaches, are not asked either. */
  private async but(me: string, personIds: readonly string[], seen: ReadonlyMap<string, Available>): Promise<ReadonlyMap<string, Available>> {
    const not = new Set([...(await this.members.keptFrom(me, personIds)), ...(await this.members.unreachable(personIds))]);
    return new Map([...seen].map(([personId, one]) => [personId, not.has(personId) ? NOT_NOW : one]));
  }
}
