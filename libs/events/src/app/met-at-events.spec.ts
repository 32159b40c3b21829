import { describe, expect, it } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { Acquaintances } from '@cordee/people';
import { createPeople, createPerson, UFF } from '@cordee/people/testing';
import { outsideScope, runInScope, systemScope, watchReads } from '@cordee/platform';
import { MOST_PEOPLE } from '../data/acquaintance.reads';
import { createAnswer, createTestEvent, useEventsDesk, type TestEvent } from '../testing';

const desk = useEventsDesk();
const PAST = { startsAt: '2026-11-20T18:00:00Z', title: 'Dîner de novembre' };

/** An event to which these said yes. */
async function gathering(facts: TestEvent, ...came: string[]): Promise<string> {
  const event = await createTestEvent(desk.database, desk.mines.id, { ...PAST, ...facts });
  for (const personId of came) await createAnswer(desk.database, desk.mines.id, event, { personId });
  return event;
}
const known = (ids: readonly string[], association = desk.mines.id) => outsideScope(() => runInScope(systemScope(association), () => desk.bed.get(Acquaintances).knownTo(ids)));
const metBy = async (id: string) => ((await known([id])).get(id) ?? []).filter(({ ground }) => ground === 'EVENT').map(({ otherId, detail, at }) => [otherId, detail, at]);

describe('people who came to the same event', () => {
  it('know each other once it is over, by its title and day', async () => {
    const { claire, herve, aicha } = desk.people;
    await gathering({}, claire, herve);
    await gathering({ title: 'Atelier' }, aicha, herve);
    expect(await metBy(claire)).toEqual([[herve, 'Dîner de novembre', new Date('2026-11-20T18:00:00Z')]]);
    expect((await metBy(herve)).map(([id]) => id).sort()).toEqual([claire, aicha].sort());
  });

  it.each<[string, TestEvent]>([['is still to come', { startsAt: '2026-12-10T18:00:00Z' }], ['goes on', { startsAt: '2026-11-23T08:00:00Z' }], ['was called off', { state: 'CANCELLED' }], ['was never published', { state: 'DRAFT' }]])('do not when it %s', async (_, facts) => {
    await gathering(facts, desk.people.claire, desk.people.herve);
    expect(await metBy(desk.people.claire)).toEqual([]);
  });

  it('are those who came: not who waited or declined, no guest, nobody who has died', async () => {
    const { claire, herve, aicha, suzanne } = desk.people;
    const event = await gathering({}, claire, suzanne);
    await createAnswer(desk.database, desk.mines.id, event, { personId: herve, kind: 'WAITING' });
    await createAnswer(desk.database, desk.mines.id, event, { personId: aicha, kind: 'NOT_GOING' });
    await createAnswer(desk.database, desk.mines.id, event, {});
    expect([await metBy(claire), await metBy(herve)]).toEqual([[], []]);
  });

  it('are named once, by the latest event', async () => {
    const { claire, herve } = desk.people;
    await gathering({ startsAt: '2025-01-10T18:00:00Z', title: 'Galette' }, claire, herve);
    await gathering({ state: 'ARCHIVED' }, claire, herve);
    expect((await metBy(claire)).map(([, detail]) => detail)).toEqual(['Dîner de novembre']);
  });

  it('do not know each other out of a crowd, guests counted', async () => {
    const { claire, herve } = desk.people;
    const event = await gathering({}, claire, herve);
    const come = (many: number) =>
      desk.database.inspect(
        `insert into registration (association_id, id, version, event_id, name, email, state, channel, created_at, answered_at)
        select $1, gen_random_uuid(), 1, $2, 'Nora', 'nora' || n || '@example.org', 'CONFIRMED', 'PAGE', $3, $3 from generate_series(1, $4::int) n on conflict do nothing`,
        [desk.mines.id, event, '2026-11-01T09:00:00Z', many],
      );
    await come(MOST_PEOPLE - 2);
    expect(await metBy(claire)).toHaveLength(1);
    await come(MOST_PEOPLE - 1);
    expect(await metBy(claire)).toEqual([]);
  });

  it('are found for everybody in one statement, and never across associations', async () => {
    await gathering({}, desk.people.claire, desk.people.herve);
    const uff = (await createAssociation(desk.database)).id;
    const others = await createPeople(desk.database, uff, UFF);
    const theirs = await createTestEvent(desk.database, uff, PAST);
    for (const personId of [others.tomasz, await createPerson(desk.database, uff, { firstName: 'Ada', lastName: 'Essai' })]) await createAnswer(desk.database, uff, theirs, { personId });
    const statements: string[] = [];
    const stop = watchReads((sql) => void statements.push(sql));
    const all = await known([...Object.values(desk.people), others.tomasz]);
    stop();
    expect(statements.filter((sql) => sql.includes('registration'))).toHaveLength(1);
    expect([...all.keys()].sort()).toEqual([desk.people.claire, desk.people.herve].sort());
    expect([...(await known([desk.people.claire], uff)).keys()]).toEqual([]);
  });
});
