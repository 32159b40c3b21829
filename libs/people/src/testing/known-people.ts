import { fold, newId } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';
import { keyTerm } from '../data/known-people.repository';
import { keysOf } from '../domain/duplicates';
import { NO_FACTS, type PersonFacts } from '../domain/facts';
import { traitsOf } from '../domain/likeness';
import { keyOf } from '../domain/person';
import { termsOf } from '../domain/terms';

export interface TestPerson {
  firstName: string;
  lastName: string;
  email?: string;
  birthDate?: string;
  school?: string;
  degree?: string;
  graduationYear?: number;
  city?: string;
  sector?: string;
  deceased?: boolean;
  invited?: boolean;
}

/** People of `mines`: one of each state. Invented; tests call them by their key. */
export const MINES = {
  claire: { firstName: 'Claire', lastName: 'Lacroix', email: 'claire@mines.example', birthDate: '1969-06-10', school: 'Mines Paris', degree: 'Ingénieur civil', graduationYear: 1992, city: 'Lyon', sector: 'Énergie' },
  herve: { firstName: 'Hervé', lastName: 'de Kermadec', email: 'herve@mines.example', birthDate: '1951-02-03', school: 'Mines Paris', graduationYear: 1974, city: 'Brest', sector: 'Industrie' },
  aicha: { firstName: 'Aïcha', lastName: 'Benali', email: 'aicha@mines.example', birthDate: '1988-11-30', school: 'Mines Nancy', graduationYear: 2011, city: 'Nancy', sector: 'Numérique' },
  joelle: { firstName: 'Joëlle', lastName: 'Lefebvre', email: 'joelle@mines.example', birthDate: '1960-01-01', school: 'Mines Paris', graduationYear: 1983, city: 'Saint-Étienne', sector: 'Conseil', invited: true },
  ousmane: { firstName: 'Ousmane', lastName: 'Diarra', email: 'ousmane@mines.example', school: 'Mines Alès', graduationYear: 2004, city: 'Lyon', sector: 'Énergie' },
  linh: { firstName: 'Linh', lastName: 'Nguyen', school: 'Mines Paris', graduationYear: 2019, city: 'Paris', sector: 'Recherche' },
  paul: { firstName: 'Paul', lastName: 'Lacroix', email: 'claire@mines.example', birthDate: '1967-09-22', school: 'Mines Paris', graduationYear: 1990, city: 'Lyon', sector: 'Santé' },
  suzanne: { firstName: 'Suzanne', lastName: 'Ardouin', birthDate: '1931-04-12', school: 'Mines Paris', graduationYear: 1955, city: 'Paris', deceased: true },
} satisfies Record<string, TestPerson>;

/** People of `uff`. One has the name and the address of somebody of `mines`. */
export const UFF = {
  claire: { firstName: 'Claire', lastName: 'Lacroix', email: 'claire@mines.example', birthDate: '1969-06-10', school: 'Ponts', graduationYear: 1992, city: 'Marseille', sector: 'Construction' },
  tomasz: { firstName: 'Tomasz', lastName: 'Kowalczyk', email: 'tomasz@uff.example', school: 'Centrale', graduationYear: 2001, city: 'Lille', sector: 'Transport' },
  awa: { firstName: 'Awa', lastName: 'Ndiaye', email: 'awa@uff.example', school: 'Agro', graduationYear: 2015, city: 'Lyon', sector: 'Environnement', invited: true },
  emile: { firstName: 'Émile', lastName: 'Peyronnet', email: 'emile@uff.example', school: 'Télécom', graduationYear: 1968, city: 'Paris', sector: 'Numérique' },
} satisfies Record<string, TestPerson>;

const AT = new Date('2026-11-01T08:00:00Z');

/** Writes people past the policies, with everything they are found by; answers their ids under the same keys. */
export async function createPeople<K extends string>(db: TestDatabase, associationId: string, people: Readonly<Record<K, TestPerson>>): Promise<Record<K, string>> {
  const ids = {} as Record<K, string>;
  for (const key of Object.keys(people) as K[]) ids[key] = await createPerson(db, associationId, people[key]);
  return ids;
}

export async function createPerson(db: TestDatabase, associationId: string, person: TestPerson): Promise<string> {
  const id = newId();
  const facts = factsOf(person);
  await db.inspect(
    `insert into person (association_id, id, version, first_name, last_name, first_key, last_key, birth_date, city, city_key, sector, sector_key, deceased_noted_at, invited_at, created_at, changed_at)
    values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
    [associationId, id, facts.firstName, facts.lastName, fold(person.firstName), fold(person.lastName), facts.birthDate, facts.city, keyOf(facts.city), facts.sector, keyOf(facts.sector),
      person.deceased ? AT : null, person.invited ? AT : null, AT],
  );
  for (const { address } of facts.emails) {
    await db.inspect(`insert into person_email (association_id, person_id, address, kind, place, added_at) values ($1, $2, $3, 'personal', 0, $4)`, [associationId, id, address, AT]);
  }
  for (const one of facts.affiliations) {
    await db.inspect('insert into affiliation (association_id, id, person_id, place, school, school_key, degree, graduation_year) values ($1, $2, $3, 0, $4, $5, $6, $7)', [
      associationId, newId(), id, one.school, keyOf(one.school), one.degree, one.graduationYear,
    ]);
  }
  const terms = [...termsOf(facts), ...keysOf(traitsOf(facts)).map(keyTerm)];
  await db.inspect('insert into person_term (association_id, term, person_id) select $1, unnest($2::text[]), $3', [associationId, terms, id]);
  return id;
}

function factsOf({ firstName, lastName, email, birthDate, school, degree, graduationYear, city, sector, deceased }: TestPerson): PersonFacts {
  return {
    ...NO_FACTS, firstName, lastName, birthDate: birthDate ?? null, city: city ?? null, sector: sector ?? null, deceased: deceased ?? false,
    emails: email ? [{ address: email, kind: 'personal' }] : [],
    affiliations: school || degree || graduationYear ? [{ school: school ?? null, degree: degree ?? null, graduationYear: graduationYear ?? null }] : [],
  };
}
