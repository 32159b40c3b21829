import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, InvalidInput, isDomainError, normaliseEmail, UnitOfWork } from '@cordee/platform';
import { KnownPeopleRepository } from '../data/known-people.repository';
import { PeopleWriter } from '../data/people-writer';
import { PersonAlreadyThere } from '../domain/errors';
import { displayNameOf, NO_FACTS, type PersonFacts } from '../domain/facts';
import { Register } from '../domain/register';
import { checkCorrection, type CorrectionInput } from './corrections';

export interface NewPersonInput extends Pick<CorrectionInput, 'firstName' | 'lastName' | 'school' | 'graduationYear' | 'city' | 'sector'> {
  email?: string | null;
}

/** The office adds somebody by hand, or somebody asks to join. Who is there already is named instead. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly known: KnownPeopleRepository,
    private readonly writer: PeopleWriter,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async add(input: NewPersonInput): Promise<{ personId: string } | InvalidInput | PersonAlreadyThere> {
    const facts = this.factsOf(input);
    if (isDomainError(facts)) return facts;
    return this.work.run(async (): Promise<{ personId: string } | PersonAlreadyThere> => {
      await this.known.lock();
      const near = await this.known.near([facts], null);
      const { known } = new Register(near).recognise(facts, null);
      if (known) return new PersonAlreadyThere(known.id, { name: displayNameOf(known.facts) });
      const personId = this.clock.newId();
      await this.writer.add([{ id: personId, facts }], currentScope().actor?.personId ?? null);
      await this.activity.record('person.added', { subject: personId, audience: 'office' });
      return { personId };
    });
  }

  private factsOf(input: NewPersonInput): PersonFacts | InvalidInput {
    const { email: text, ...rest } = input;
    const checked = checkCorrection(rest, this.clock.now().getUTCFullYear());
    if (isDomainError(checked)) return checked;
    const { firstName = null, lastName = null, city = null, sector = null, school = null, graduationYear = null } = checked;
    if (!firstName && !lastName) return new InvalidInput(['lastName'], 'required');
    const address = text?.trim() ? normaliseEmail(text) : null;
    if (text?.trim() && !address) return new InvalidInput(['email'], 'emailInvalid');
    return {
      ...NO_FACTS, firstName, lastName, city, sector,
      emails: address ? [{ address, kind: 'personal' }] : [],
      affiliations: school || graduationYear ? [{ school, degree: null, graduationYear }] : [],
    };
  }
}
