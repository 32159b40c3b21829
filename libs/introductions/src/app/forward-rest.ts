import { Injectable } from '@nestjs/common';
import { Clock, Settings, type Temporal } from '@cordee/platform';
import { MembersReads } from '../data/members.reads';
import { heldUntil } from '../domain/release';
import { IntroductionCalendar } from './introduction-calendar';
import { limitsSetting } from './settings';

const DAY_MS = 86_400_000;

/** Whoever has just passed something on is left in peace for a while. */
@Injectable()
export class ForwardRest {
  constructor(
    private readonly members: MembersReads,
    private readonly settings: Settings,
    private readonly calendar: IntroductionCalendar,
    private readonly clock: Clock,
  ) {}

  /** Of these people those who rest, each with the day from which on they may be asked again. */
  async of(personIds: readonly string[]): Promise<ReadonlyMap<string, Temporal.PlainDate>> {
    const last = await this.members.lastForwards(personIds);
    const { forwardRestDays } = await this.settings.get(limitsSetting);
    const [zone, now] = [await this.calendar.zone(), this.clock.now()];
    const rests = [...last].map(([personId, at]) => [personId, heldUntil(at.getTime() + forwardRestDays * DAY_MS, now, zone)] as const);
    return new Map(rests.flatMap(([personId, until]) => (until ? [[personId, until] as const] : [])));
  }
}
