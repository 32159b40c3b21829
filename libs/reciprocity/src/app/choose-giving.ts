import { Injectable } from '@nestjs/common';
import { Activity, Clock, Conflict, type InvalidInput, isDomainError, requireActor, UnitOfWork } from '@cordee/platform';
import { HelpersRepository } from '../data/helpers.repository';
import { checkChoices } from '../domain/choices';
import type { Helper, HelperChoices } from '../domain/helper';
import { GivingCalendar } from './giving-calendar';

/** What I accept to be asked, and how often. */
@Injectable()
export class ChooseGiving {
  constructor(
    private readonly work: UnitOfWork,
    private readonly helpers: HelpersRepository,
    private readonly calendar: GivingCalendar,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** @param expectedVersion 0 for whoever has never chosen */
  update(expectedVersion: number, wish: HelperChoices): Promise<void | InvalidInput | Conflict<Helper>> {
    const { personId } = requireActor();
    return this.work.run(async (): Promise<void | InvalidInput | Conflict<Helper>> => {
      const choices = checkChoices(wish, await this.calendar.today());
      if (isDomainError(choices)) return choices;
      const helper = await this.helpers.lockOne(personId);
      if (helper.version !== expectedVersion) return new Conflict(helper, helper.version, null, helper.changedAt);
      helper.choose(choices, this.clock.now());
      await this.save(helper, 'giving.changed');
    });
  }

  /** Ends silence and rest. */
  comeBack(): Promise<void> {
    const { personId } = requireActor();
    return this.work.run(async () => {
      const helper = await this.helpers.lockOne(personId);
      helper.comeBack(this.clock.now());
      await this.save(helper, 'giving.cameBack');
    });
  }

  private async save(helper: Helper, verb: string): Promise<void> {
    await this.helpers.save(helper);
    await this.activity.record(verb, { subject: helper.personId, audience: 'self' });
  }
}
