import { Injectable } from '@nestjs/common';
import { InvalidInput, Temporal } from '@cordee/platform';
import { DEFER_MOST_DAYS } from '../domain/reasons';
import { IntroductionCalendar } from './introduction-calendar';
import { type Act, TakeStep, type TakenOr } from './take-step';

/** Later, once, within ninety days. The seeker sees a request that is open, as before. */
@Injectable()
export class DeferIntroduction {
  constructor(
    private readonly step: TakeStep,
    private readonly calendar: IntroductionCalendar,
  ) {}

  run(act: Act, until: Temporal.PlainDate): Promise<TakenOr<InvalidInput>> {
    return this.step.run<InvalidInput>({
      operation: 'deferIntroduction', act, input: { until: until.toString() }, event: 'later',
      facts: async () => {
        const days = (await this.calendar.today()).until(until, { largestUnit: 'days' }).days;
        if (days < 1 || days > DEFER_MOST_DAYS) return new InvalidInput(['until'], 'laterDate', { count: DEFER_MOST_DAYS });
        return { until: until.toString(), window: await this.calendar.window() };
      },
    });
  }
}
