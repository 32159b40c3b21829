import { Injectable } from '@nestjs/common';
import { dayIn, InvalidInput, requireActor, Temporal } from '@cordee/platform';
import { Gratitude } from '@cordee/reciprocity';
import { IntroductionsRepository } from '../data/introductions.repository';
import { MOST } from '../domain/ask-text';
import { saidOrNot } from './answers';
import { Givers } from './givers';
import { IntroductionCalendar } from './introduction-calendar';
import { type Act, TakeStep, type TakenOr } from './take-step';

/** They met. Either says so, and what they take away for themselves; the thanks of the seeker fall due from here on. */
@Injectable()
export class ReportMeeting {
  constructor(
    private readonly step: TakeStep,
    private readonly introductions: IntroductionsRepository,
    private readonly givers: Givers,
    private readonly gratitude: Gratitude,
    private readonly calendar: IntroductionCalendar,
  ) {}

  async run(act: Act, metOn: Temporal.PlainDate, text: string | null): Promise<TakenOr<InvalidInput>> {
    const tookAway = saidOrNot('tookAway', text, MOST.tookAway);
    if (tookAway instanceof InvalidInput) return tookAway;
    return this.step.run<InvalidInput>({
      operation: 'reportMeeting', act, input: { metOn: metOn.toString(), tookAway }, event: 'reportMeeting',
      facts: async (one) => {
        const since = one.connectedAt && dayIn(one.connectedAt, await this.calendar.zone());
        if (Temporal.PlainDate.compare(metOn, await this.calendar.today()) > 0) return new InvalidInput(['metOn'], 'notYet');
        if (since && Temporal.PlainDate.compare(metOn, since) < 0) return new InvalidInput(['metOn'], 'beforeConnected');
        return { metOn: metOn.toString() };
      },
      then: async (one, { from, at }) => {
        if (tookAway) await this.introductions.say(one.id, one.seekerId === requireActor().personId ? 'seeker_took_away' : 'target_took_away', tookAway);
        if (from !== 'MET') await this.gratitude.begin(await this.givers.of(one, 'TALK', at));
      },
    });
  }
}
