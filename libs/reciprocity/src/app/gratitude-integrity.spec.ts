import { describe, expect, test } from '@jest/globals';
import { IntegrityChecks, ReadScope } from '@cordee/platform';
import { useGratitudeDesk } from '../testing';
import { Thank } from './thank';

const desk = useGratitudeDesk();

async function findings(): Promise<string[]> {
  const outcomes = await desk.asWorker(() => desk.bed.get(ReadScope).run(() => desk.bed.get(IntegrityChecks).run()));
  const found = outcomes.filter(({ check, findings: list }) => check.startsWith('gratitude.') && list.length > 0);
  for (const { findings: list } of found) for (const { message, repair } of list) expect([message.length > 10, repair.length > 10]).toEqual([true, true]);
  return found.map(({ check }) => check);
}

/** A help with two givers, one of them thanked. */
async function help(): Promise<string> {
  const source = await desk.help('ousmane', ['aicha', 'herve']);
  const { id } = await desk.loop(source, 'aicha');
  await desk.asMember('ousmane', () => desk.bed.get(Thank).run({ loopId: id, receiverId: desk.people.ousmane, key: `key ${id}` }, 'Votre regard m’a fait gagner des semaines, merci beaucoup.'));
  return source;
}

describe('thanks and news', () => {
  test('agree after what people have said', async () => {
    await help();
    expect(await findings()).toEqual([]);
  });

  test.each([
    ['a loop that nothing wakes', `update gratitude_loop set next_at = null where source_id = $1`, ['gratitude.timers']],
    ['thanks that nobody said', `update gratitude_loop set thanked_at = began_at where source_id = $1`, ['gratitude.words']],
    ['thanks that the loop does not know', `update gratitude_loop set thanked_at = null where source_id = $1`, ['gratitude.words']],
    ['news that nobody gave', `update gratitude_loop set outcome_at = began_at where source_id = $1`, ['gratitude.words']],
    ['an act of somebody else', `update help_act set source_id = gen_random_uuid() where source_id = $1`, ['gratitude.parties']],
    ['a word to somebody else', `update gratitude_word w set giver_id = l.giver_id from gratitude_loop l where l.source_id = $1 and l.giver_id <> w.giver_id`, ['gratitude.parties']],
  ])('are found when they do not: %s', async (_name, harm, expected) => {
    await desk.database.inspect(harm, [await help()]);
    expect(await findings()).toEqual(expected);
  });

  test('are found when the worker has slept for days', async () => {
    await help();
    desk.bed.clock.advance({ days: 4 });
    expect(await findings()).toEqual(['gratitude.timers']);
  });
});
