import { Injectable } from '@nestjs/common';
import { Activity, Clock, UnitOfWork } from '@cordee/platform';
import { HelpersRepository } from '../data/helpers.repository';
import { GivingCalendar } from './giving-calendar';

export const SILENCE_ANSWERS = ['stay', 'pause', 'stop'] as const;
export type SilenceAnswer = (typeof SILENCE_ANSWERS)[number];
const PAUSE_MONTHS = 3;
const VERBS: Readonly<Record<SilenceAnswer, string>> = { stay: 'giving.cameBack', pause: 'giving.rested', stop: 'giving.stopped' };

/** Stay, pause or stop: by the link of a mail, without signing in. */
@Injectable()
export class AnswerSilence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly helpers: HelpersRepository,
    private readonly calendar: GivingCalendar,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** Another answer may follow, until the link ends. */
  answer(personId: string, answer: SilenceAnswer): Promise<void> {
    return this.work.run(async () => {
      const until = (await this.calendar.today()).add({ months: PAUSE_MONTHS });
      const helper = await this.helpers.lockOne(personId);
      const at = this.clock.now();
      if (answer === 'stay') helper.stay(at);
      if (answer === 'pause') helper.rest(until, at);
      if (answer === 'stop') helper.stop(at);
      await this.helpers.save(helper);
      await this.activity.record(VERBS[answer], { subject: personId, actor: personId, audience: 'self' });
    });
  }
}
