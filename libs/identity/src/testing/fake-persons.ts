import { Global, Injectable, Module, type DynamicModule } from '@nestjs/common';
import { fold, newId, requireAssociation } from '@cordee/platform';
import { PersonsPort, type PersonFact } from '../ports/persons.port';

interface FakePerson {
  associationId: string;
  id: string;
  email: string | null;
  displayName: string;
  graduationYear: number | null;
  lastName: string | null;
}

/** Records in memory, for the specs of identity alone. Kept apart by association like the real ones. */
@Injectable()
export class FakePersons implements PersonsPort {
  private readonly people: FakePerson[] = [];

  add(associationId: string, person: Partial<Omit<FakePerson, 'associationId'>> = {}): FakePerson {
    const added = { id: newId(), email: null, displayName: 'Quelqu’un', graduationYear: null, lastName: null, ...person, associationId };
    this.people.push(added);
    return added;
  }

  async findByEmail(address: string): Promise<string[]> {
    return this.here().filter((person) => person.email === address).map((person) => person.id);
  }

  async createFounder({ email, displayName }: { email: string; displayName?: string }): Promise<string> {
    return this.add(requireAssociation(), { email, displayName: displayName ?? email }).id;
  }

  async factMatches(personId: string, { graduationYear, lastName }: PersonFact): Promise<boolean> {
    const person = this.here().find(({ id }) => id === personId);
    if (!person || (!graduationYear && !lastName)) return false;
    const yearFits = graduationYear === undefined || person.graduationYear === graduationYear;
    return yearFits && (lastName === undefined || fold(person.lastName ?? '') === fold(lastName));
  }

  async displayName(personId: string): Promise<string | null> {
    return this.here().find(({ id }) => id === personId)?.displayName ?? null;
  }

  async displayNames(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(this.here().filter(({ id }) => personIds.includes(id)).map(({ id, displayName }) => [id, displayName]));
  }

  private here(): FakePerson[] {
    return this.people.filter(({ associationId }) => associationId === requireAssociation());
  }
}

@Global()
@Module({})
class FakePersonsModule {}

/** Stands where `people` stands in the product. */
export const fakePersonsModule = (persons: FakePersons): DynamicModule => ({
  module: FakePersonsModule, global: true, providers: [{ provide: PersonsPort, useValue: persons }], exports: [PersonsPort],
});
