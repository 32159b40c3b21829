import { Injectable } from '@nestjs/common';
import { Activity, InvalidInput, NotFound, requireActor, UnitOfWork } from '@cordee/platform';
import { fold, tidy } from '@cordee/platform/kernel';
import { HelpersRepository } from '../data/helpers.repository';
import { ShieldsRepository } from '../data/shields.repository';
import { EMPLOYER_MAX_CHARACTERS, MOST_SHIELDS } from '../domain/shield';

/** Who learns nothing of what I ask, and does not ask me. My present employer never needs to be named. */
@Injectable()
export class KeepApart {
  constructor(
    private readonly work: UnitOfWork,
    private readonly helpers: HelpersRepository,
    private readonly shields: ShieldsRepository,
    private readonly activity: Activity,
  ) {}

  /** One of both. What is there already stays as it is. */
  async add({ employer: said, personId: otherId }: { employer: string | null; personId: string | null }): Promise<void | InvalidInput | NotFound> {
    const { personId } = requireActor();
    const employer = said === null ? null : tidy(said);
    if ((employer === null) === (otherId === null)) return new InvalidInput(['employer'], 'employerOrPerson');
    if (employer !== null && !fold(employer)) return new InvalidInput(['employer'], 'required');
    if (employer !== null && [...employer].length > EMPLOYER_MAX_CHARACTERS) return new InvalidInput(['employer'], 'tooLong');
    if (otherId === personId) return new InvalidInput(['personId'], 'choiceInvalid');
    return this.work.run(() => this.put(personId, employer, otherId));
  }

  async remove(shieldId: string): Promise<void | NotFound> {
    const { personId } = requireActor();
    return this.work.run(async () => {
      if (!(await this.shields.remove(personId, shieldId))) return new NotFound(['shieldId']);
      await this.activity.record('shield.removed', { subject: personId, audience: 'self' });
    });
  }

  private async put(personId: string, employer: string | null, otherId: string | null): Promise<void | InvalidInput | NotFound> {
    await this.helpers.lockOne(personId);
    if (otherId !== null && !(await this.shields.isLiving(otherId))) return new NotFound(['personId']);
    if ((await this.shields.count(personId)) >= MOST_SHIELDS) return new InvalidInput([employer === null ? 'personId' : 'employer'], 'tooManyShields', { most: MOST_SHIELDS });
    const added = employer === null ? await this.shields.addPerson(personId, otherId!) : await this.shields.addEmployer(personId, employer);
    if (added) await this.activity.record('shield.added', { subject: personId, audience: 'self' });
  }
}
