import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, InvalidInput, NotFound, Temporal, UnitOfWork } from '@cordee/platform';
import { PeopleRepository } from '../data/people.repository';
import type { Person } from '../domain/person';

/** A record says from now on that its person has died: no mail leaves for them, and nobody finds them in the directory. */
@Injectable()
export class NoteDeath {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** @param on null where the day is not known */
  async of(personId: string, on: Temporal.PlainDate | null): Promise<{ personId: string } | NotFound | InvalidInput> {
    return this.work.run(async () => {
      const person = await this.people.lock(personId);
      if (!person) return new NotFound(['personId']);
      const fault = on && faultOf(on, person, this.clock.today('UTC'));
      if (fault) return fault;
      if (!person.noteDeath(on?.toString() ?? null, currentScope().actor?.personId ?? null, this.clock.now())) return { personId };
      await this.people.save(person);
      await this.activity.record('person.deathNoted', { subject: personId, audience: 'office', changed: ['deceasedOn'], after: { deceasedOn: person.deceasedOn } });
      return { personId };
    });
  }
}

/** A clock of UTC may be a day behind: who died today is never refused. */
function faultOf(on: Temporal.PlainDate, { birthDate }: Person, today: Temporal.PlainDate): InvalidInput | null {
  if (Temporal.PlainDate.compare(on, today.add({ days: 1 })) > 0) return new InvalidInput(['deceasedOn'], 'dayToCome');
  return birthDate !== null && on.toString() < birthDate ? new InvalidInput(['deceasedOn'], 'beforeBirth') : null;
}
