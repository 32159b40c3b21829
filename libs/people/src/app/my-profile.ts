import { Injectable } from '@nestjs/common';
import { Activity, Clock, NotFound, requireActor, UnitOfWork } from '@cordee/platform';
import { PeopleRepository } from '../data/people.repository';
import { CorrectPerson, type CorrectionOutcome } from './correct-person';
import type { CorrectionInput } from './corrections';

/** What members may say of themselves; names, roles and sign-in addresses have their own ways. */
export type ProfileInput = Pick<CorrectionInput, 'firstName' | 'lastName' | 'city' | 'country' | 'sector' | 'employer' | 'jobTitle'>;

@Injectable()
export class MyProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly correct: CorrectPerson,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** Whoever corrects their own record has looked at it: it counts as confirmed. */
  async update(expectedVersion: number, input: ProfileInput): Promise<CorrectionOutcome> {
    const { personId } = requireActor();
    return this.work.run(async () => {
      const outcome = await this.correct.of(personId, expectedVersion, input);
      if ('personId' in outcome) await this.confirmIn(personId);
      return outcome;
    });
  }

  /** "Encore exact." */
  async confirm(): Promise<{ personId: string } | NotFound> {
    const { personId } = requireActor();
    return this.work.run(async () => {
      if (!(await this.confirmIn(personId))) return new NotFound();
      await this.activity.record('person.confirmed', { subject: personId });
      return { personId };
    });
  }

  private async confirmIn(personId: string): Promise<boolean> {
    const person = await this.people.lock(personId);
    if (!person) return false;
    person.confirm(this.clock.now());
    await this.people.save(person);
    return true;
  }
}
