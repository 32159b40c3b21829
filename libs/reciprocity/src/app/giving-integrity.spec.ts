import { describe, expect, test } from '@jest/globals';
import { encode, IntegrityChecks, ReadScope } from '@cordee/platform';
import { createHelper, createLoadEntry, createOpenAsk, useGivingWorld } from '../testing';

const world = useGivingWorld();

/** Findings of this half of the library, by check. */
async function findings(): Promise<Record<string, string[]>> {
  const outcomes = await world.asWorker(() => world.get(ReadScope).run(() => world.get(IntegrityChecks).run()));
  const found = outcomes.filter(({ check, findings: list }) => check.startsWith('reciprocity.') && list.length > 0);
  for (const { findings: list } of found) for (const { message, repair } of list) expect([message.length > 10, repair.length > 10]).toEqual([true, true]);
  return Object.fromEntries(found.map(({ check, findings: list }) => [check, list.map(({ subject }) => subject)]));
}

describe('what people are asked', () => {
  test('agrees where the rules were kept', async () => {
    await createHelper(world.database, world.mines.id, world.people.claire, { expiries: 3, silentAt: new Date('2026-11-22T09:00:00Z') });
    await createHelper(world.database, world.mines.id, world.people.herve, { expiries: 2 });
    await createLoadEntry(world.database, world.mines.id, world.people.claire);
    await createOpenAsk(world.database, world.mines.id, world.people.claire);
    expect(await findings()).toEqual({});
  });

  test.each([
    ['somebody silent who did answer', 'insert into helper select $1, $2, 1, array[]::text[], false, 4, 2, null, 1, null, now(), now(), now()', 'reciprocity.silence'],
    ['somebody asked who never answers', 'insert into helper select $1, $2, 1, array[]::text[], false, 4, 2, null, 3, null, null, now(), now()', 'reciprocity.silence'],
    ['more asks than anybody can choose', `insert into load_entry select $1, gen_random_uuid(), $2, 'ASK', 'circles', gen_random_uuid(), 1, '2026-11-22', '2026-11-22', null from generate_series(1, 13)`, 'reciprocity.load'],
    ['an ask without an end', `insert into load_entry select $1, gen_random_uuid(), $2, 'ASK', 'circles', gen_random_uuid(), 1, '2026-11-22', '2027-11-22', null`, 'reciprocity.asksEnd'],
  ])('is found when it does not: %s', async (_name, harm, check) => {
    await world.database.inspect(harm, [world.mines.id, world.people.claire]);
    expect(await findings()).toEqual({ [check]: [encode('person', world.people.claire)] });
  });

  test('is found when an ask was answered by whoever asked it', async () => {
    const id = await createOpenAsk(world.database, world.mines.id, world.people.claire, { closedAt: new Date('2026-11-22T09:00:00Z') });
    await world.database.inspect('update open_ask set answered_by = person_id where id = $1', [id]);
    expect(await findings()).toEqual({ 'reciprocity.openAsks': [encode('ask', id)] });
  });
});
