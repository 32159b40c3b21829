import { beforeEach, describe, expect, test } from '@jest/globals';
import { meeting } from '@cordee/platform/testing';
import { createHelper } from '@cordee/reciprocity/testing';
import { IntroductionsRepository } from '../data/introductions.repository';
import { useIntroductionsDesk, WORDS } from '../testing';
import { AcceptIntroduction } from './accept-introduction';
import { ForwardIntroduction } from './forward-introduction';
import { IntroductionTimes } from './introduction-times';
import { SendRequest } from './send-request';
import { WithdrawIntroduction } from './withdraw-introduction';

const desk = useIntroductionsDesk();
const act = (introductionId: string) => ({ introductionId, key: desk.key() });
const yes = { channel: 'MAIL', contact: 'tom@mines.example' } as const;

type Lock = IntroductionsRepository['lock'];

/** The same code without its lock, each of the two reading before either writes; or with it. */
async function racing<T>(locked: boolean, run: () => Promise<T>): Promise<T> {
  const repository = desk.get(IntroductionsRepository) as unknown as { alone: string; lock: Lock };
  const [alone, lock, meet] = [repository.alone, repository.lock.bind(repository), meeting()];
  if (!locked) Object.assign(repository, { alone: '', lock: async (id: string) => { const found = await lock(id); await meet(); return found; } });
  try {
    return await run();
  } finally {
    Object.assign(repository, { alone, lock });
  }
}

const settled = async (...both: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(both)).map((one) => (one.status === 'rejected' ? 'failed' : one.value === true || (one.value as { id?: string }).id ? 'done' : one.value === false ? 'late' : `${(one.value as { code: string }).code} ${(one.value as { reason?: string }).reason ?? ''}`.trim()));

const forwarded = async (): Promise<string> => {
  const id = await desk.ask();
  await desk.as('cora', () => desk.get(ForwardIntroduction).run(act(id), WORDS));
  return id;
};
const accept = (id: string) => desk.as('tom', () => desk.get(AcceptIntroduction).run(act(id), yes));
const withdraw = (id: string) => desk.as('sam', () => desk.get(WithdrawIntroduction).run(act(id)));

describe('of two who decide at once one wins, and the other hears where it stands', () => {
  test('two yeses', async () => {
    const id = await forwarded();
    expect((await racing(true, () => settled(accept(id), accept(id)))).sort()).toEqual(['INTRODUCTION_REFUSED CONNECTED', 'done']);
    expect(await desk.database.inspect('select 1 from introduction_contact where introduction_id = $1', [id])).toHaveLength(1);
  });

  test('two yeses without the lock: both are taken, and the second fails on what the first has written', async () => {
    const id = await forwarded();
    expect((await racing(false, () => settled(accept(id), accept(id)))).sort()).toEqual(['done', 'failed']);
  });

  test('a yes and a withdrawal', async () => {
    for (let n = 0; n < 3; n++) {
      await desk.database.inspect('truncate introduction cascade');
      await desk.database.inspect('truncate load_entry');
      const id = await forwardedAgain();
      const outcomes = (await racing(true, () => settled(accept(id), withdraw(id)))).sort();
      expect(outcomes).toContain('done');
      expect(['INTRODUCTION_REFUSED CONNECTED', 'INTRODUCTION_REFUSED WITHDRAWN']).toContain(outcomes[0]);
      const { state, contacts } = await desk.row<{ state: string; contacts: number }>(id, 'state, (select count(*)::int from introduction_contact c where c.introduction_id = introduction.id) as contacts');
      expect([state, contacts]).toEqual(outcomes[0] === 'INTRODUCTION_REFUSED CONNECTED' ? ['CONNECTED', 1] : ['WITHDRAWN', 0]);
    }
  }, 30_000);

  test('a yes and a withdrawal without the lock: contact data move although it was taken back', async () => {
    const id = await forwarded();
    expect(await racing(false, () => settled(accept(id), withdraw(id)))).toEqual(['done', 'done']);
  });

  test('the clock and the connector', async () => {
    const id = await desk.ask();
    desk.bed.clock.advance({ days: 7 });
    const outcomes = await racing(true, () => settled(desk.asWorker(() => desk.get(IntroductionTimes).timeOut(id)), desk.as('cora', () => desk.get(ForwardIntroduction).run(act(id), WORDS))));
    expect([['done', 'INTRODUCTION_REFUSED NOT_POSSIBLE'], ['late', 'done']]).toContainEqual(outcomes);
    expect(await desk.state(id)).toBe(outcomes[0] === 'done' ? 'NOT_POSSIBLE' : 'WITH_TARGET');
  });

  test('the clock and the connector without the lock: passed on, and closed behind their back', async () => {
    const id = await desk.ask();
    desk.bed.clock.advance({ days: 7 });
    expect(await racing(false, () => settled(desk.asWorker(() => desk.get(IntroductionTimes).timeOut(id)), desk.as('cora', () => desk.get(ForwardIntroduction).run(act(id), WORDS))))).toEqual(['done', 'done']);
  });
});

const forwardedAgain = async (): Promise<string> => {
  await desk.database.inspect('delete from gratitude_loop');
  const id = await desk.ask({ through: null });
  return id;
};

describe('two requests at once', () => {
  beforeEach(async () => {
    for (const who of ['tina', 'dora', 'olga'] as const) await createHelper(desk.database, desk.mines.id, desk.people[who], { acceptsDirect: true });
    await desk.ask({ through: null, of: 'olga', why: 'Votre passage de la mine à la santé publique éclaire un choix que je prépare.' });
  });
  const both = () => settled(desk.tryAsk({ through: null, of: 'tina' }), desk.tryAsk({ through: null, of: 'dora', why: 'Vous avez monté une équipe de six personnes en un an, et je commence demain la même chose.' }));
  const alone = (locked: boolean) => Object.assign(desk.get(SendRequest), { alone: locked });

  test('beyond what one may ask in a week: one leaves, the other is told from when on', async () => {
    expect((await both()).sort()).toEqual(['ASK_REFUSED tooManyThisWeek', 'done']);
  });

  test('without the seeker\'s lock both leave', async () => {
    // Both look at what was sent before either has sent.
    const { checks } = desk.get(SendRequest) as unknown as { checks: { run: (...args: never[]) => Promise<unknown> } };
    const [run, meet] = [checks.run.bind(checks), meeting()];
    alone(false);
    Object.assign(checks, { run: async (...args: never[]) => { const outcome = await run(...args); await meet(); return outcome; } });
    try {
      expect(await both()).toEqual(['done', 'done']);
    } finally {
      Object.assign(checks, { run });
      alone(true);
    }
  });
});
