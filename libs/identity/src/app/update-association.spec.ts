import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Conflict, isDomainError, runInScope } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { asRole, createAssociation, createMember, SignInWorld, type TestMember } from '../testing';
import { AssociationSettings } from './association-settings';
import { Journal } from './journal';
import { UpdateAssociation, type AssociationChange } from './update-association';

const db = useDatabase();
const world = new SignInWorld();
let president: TestMember;

beforeAll(() => world.open(db));
afterAll(() => world.close());
beforeEach(async () => {
  president = await createMember(db, (await createAssociation(db)).id, { roles: ['PRESIDENT'] });
  world.persons.add(president.associationId, { id: president.personId, displayName: 'Aïcha' });
});

const as = <T>(fn: () => Promise<T>) => runInScope(asRole(president, 'PRESIDENT'), fn);
const update = (change: AssociationChange) => as(() => world.bed.get(UpdateAssociation).update(change));
const current = () => as(() => world.bed.get(AssociationSettings).current());

describe('the settings of an association', () => {
  it('have defaults', async () => {
    expect(await current()).toMatchObject({ version: 1, zone: 'Europe/Paris', digestWeekday: 4, digestHour: 7, addressForm: 'VOUS', locale: 'fr' });
  });

  it('are saved under the version that was shown, with one line in the journal', async () => {
    const saved = await update({ expectedVersion: 1, colour: '#AA0033', zone: 'Europe/Lisbon', digestHour: 9, addressForm: 'TU' });
    expect(saved).toMatchObject({ version: 2, colour: '#aa0033', zone: 'Europe/Lisbon', digestHour: 9, addressForm: 'TU', digestWeekday: 4 });
    expect(await current()).toEqual(saved);
    const [line, ...more] = await as(() => world.bed.get(Journal).page({ verb: null, personId: president.personId, beforeId: null }, 10));
    expect(more).toEqual([]);
    expect(line).toMatchObject({ verb: 'association.updated', actor: 'Aïcha', before: { zone: 'Europe/Paris', digestHour: 7 }, after: { zone: 'Europe/Lisbon', digestHour: 9 } });
    expect([...line!.changed].sort()).toEqual(['addressForm', 'colour', 'digestHour', 'zone']);
  });

  it('answer another version with what is stored, who and when', async () => {
    await update({ expectedVersion: 1, colour: '#aa0033' });
    const answer = (await update({ expectedVersion: 1, colour: '#00aa33' })) as Conflict<{ colour: string }>;
    expect(answer).toBeInstanceOf(Conflict);
    expect(answer).toMatchObject({ currentVersion: 2, changedBy: 'Aïcha', changedAt: world.bed.clock.now(), current: { colour: '#aa0033' } });
    expect((await current()).colour).toBe('#aa0033');
  });

  it('let one of ten through that save at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => update({ expectedVersion: 1, colour: `#aa00${10 + n}`, digestHour: n })));
    expect(answers.filter((answer) => !isDomainError(answer))).toHaveLength(1);
    expect(answers.filter((answer) => answer instanceof Conflict)).toHaveLength(9);
    const stored = await current();
    expect(answers.find((answer) => !isDomainError(answer))).toEqual(stored);
  });

  it.each<[Omit<AssociationChange, 'expectedVersion'>, string, string]>([
    [{ name: 'x' }, 'name', 'nameTooShort'],
    [{ colour: 'rouge' }, 'colour', 'colourInvalid'],
    [{ locale: 'de' }, 'locale', 'localeUnknown'],
    [{ zone: 'Europe/Atlantide' }, 'zone', 'zoneInvalid'],
    [{ zone: '+02:00' }, 'zone', 'zoneInvalid'],
    [{ digestWeekday: 8 }, 'digestWeekday', 'choiceInvalid'],
    [{ digestHour: 24 }, 'digestHour', 'choiceInvalid'],
    [{ digestHour: 7.5 }, 'digestHour', 'choiceInvalid'],
  ])('refuse %j and keep nothing of it', async (change, field, reason) => {
    expect(await update({ expectedVersion: 1, ...change })).toMatchObject({ code: 'INVALID_INPUT', path: [field], reason });
    expect((await current()).version).toBe(1);
  });

  it('refuse a name that looks like another association’s', async () => {
    const other = await createAssociation(db, { name: 'Centrale Réseau' });
    expect(await update({ expectedVersion: 1, name: 'Centra1e Reseau' })).toMatchObject({ path: ['name'], reason: 'nameTaken' });
    expect(other.name).toBe('Centrale Réseau');
  });
});

describe('the journal', () => {
  it('goes back page by page, by verb and by person, and shows no line that is for the parties only', async () => {
    for (let version = 1; version <= 5; version++) {
      world.bed.clock.advance({ minutes: 1 });
      await update({ expectedVersion: version, digestHour: version });
    }
    await db.inspect(
      `insert into activity (association_id, id, at, verb, actor_person_id, subject_id, audience, request_id) select association_id, gen_random_uuid(), at, 'help.declined', null, subject_id, 'parties', request_id from activity where association_id = $1 limit 1`,
      [president.associationId],
    );
    const page = (beforeId: string | null, verb: string | null = null) => as(() => world.bed.get(Journal).page({ verb, personId: null, beforeId }, 3));
    const first = await page(null);
    const second = await page(first.at(-1)!.id);
    expect([...first, ...second].map(({ after }) => (after as { digestHour: number }).digestHour)).toEqual([5, 4, 3, 2, 1]);
    expect(await page(null, 'help.declined')).toEqual([]);
    expect(await as(() => world.bed.get(Journal).count({ verb: null, personId: null, beforeId: null }))).toBe(5);
  });
});
