import { Injectable } from '@nestjs/common';
import { DigestFacts } from '@cordee/people';
import { Activity, Clock, UnitOfWork } from '@cordee/platform';

/** A member says, from a mail, that their record is still right. Saying it twice is saying it once. */
@Injectable()
export class ConfirmStillRight {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: DigestFacts,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async run(personId: string): Promise<void> {
    await this.work.run(async () => {
      const changed = await this.people.confirm(personId, this.clock.now());
      if (changed) await this.activity.record('person.confirmed', { subject: personId });
    });
  }
}
