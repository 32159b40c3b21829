import { type Provider } from '@nestjs/common';
import { newId, requireAssociation } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';
import { Letterheads, type Letterhead } from '../app/letterhead';
import { Recipients, type Recipient } from '../app/recipients';

export const MINES = '018f0000-0000-7000-8000-00000000000a';
export const UFF = '018f0000-0000-7000-8000-00000000000b';

export const PARIS: Letterhead = {
  name: 'Mines', colour: '#7a1f4b', origin: 'http://mines.localhost:3000', locale: 'fr',
  rhythm: { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' },
};

/** Stands for identity: every association has the same letterhead. */
export class TestLetterheads extends Letterheads {
  override current(): Promise<Letterhead> {
    return Promise.resolve(PARIS);
  }
}

/** Stands for the records: whoever is registered here, in their association. */
export class TestRecipients extends Recipients {
  private readonly known = new Map<string, Recipient>();

  register(associationId: string, recipient: Partial<Recipient> & { personId: string }): void {
    const { personId } = recipient;
    const facts = { address: `${personId}@example.org`, firstName: 'Claire', displayName: 'Claire Essai', locale: 'fr' as const, hasAccount: true, cameByAt: null };
    this.known.set(`${associationId} ${personId}`, { ...facts, ...recipient });
  }

  override of(personIds: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
    const associationId = requireAssociation();
    const found = personIds.flatMap((personId) => this.known.get(`${associationId} ${personId}`) ?? []);
    return Promise.resolve(new Map(found.map((recipient) => [recipient.personId, recipient])));
  }
}

export const testWorld: Provider[] = [
  { provide: Letterheads, useClass: TestLetterheads },
  TestRecipients,
  { provide: Recipients, useExisting: TestRecipients },
];

/** Bare records, past the importer: enough for what refers to them. Answers their ids. */
export async function makePersons(database: TestDatabase, associationId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => newId(Date.parse('2026-01-01T00:00:00Z') + index));
  await database.inspect(
    `insert into person (association_id, id, version, first_name, last_name, first_key, last_key, created_at, changed_at)
    select $1, id, 1, 'Claire', 'Essai', 'claire', 'essai', '2026-01-01', '2026-01-01' from unnest($2::uuid[]) id`,
    [associationId, ids],
  );
  return ids;
}

/** Puts members on the digest as if they had claimed their records before the given instant. */
export async function enrolAll(database: TestDatabase, associationId: string, personIds: readonly string[], nextAt: string): Promise<void> {
  await database.inspect(
    `insert into digest_preference (association_id, person_id, frequency, weekday, hour, zone, next_at, created_at, updated_at)
    select $1, id, 'WEEKLY', 4, 7, 'Europe/Paris', $3, '2026-11-01', '2026-11-01' from unnest($2::uuid[]) id`,
    [associationId, personIds, nextAt],
  );
}
