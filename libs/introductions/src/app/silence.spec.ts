import { describe, expect, test } from '@jest/globals';
import { createPeople } from '@cordee/people/testing';
import { createHelper } from '@cordee/reciprocity/testing';
import { isDomainError, ReadScope, Temporal } from '@cordee/platform';
import { AskingViews } from '../api/asking-views';
import { IntroductionViews } from '../api/introduction-views';
import { addressOf, type Somebody, useIntroductionsDesk, WHY, WORDS } from '../testing';
import { AskingDesk } from './asking';
import { DeclineIntroduction } from './decline-introduction';
import { DeferIntroduction } from './defer-introduction';
import { FindIntroductions } from './find-introductions';
import { ForwardIntroduction } from './forward-introduction';
import { IntroductionTimes } from './introduction-times';
import { IntroductionsContributor } from './introductions.contributor';
import { MyAskingDesk } from './my-asking';
import { ReportIntroduction } from './report-introduction';
import { WithdrawIntroduction } from './withdraw-introduction';

const desk = useIntroductionsDesk();
const act = (introductionId: string) => ({ introductionId, key: desk.key() });
const DAY_MS = 86_400_000;

/** What becomes of a request behind the seeker's back. */
const FATES = {
  silence: async () => undefined,
  refusal: (id: string, who: Somebody) => desk.as(who, () => desk.get(DeclineIntroduction).run(act(id), 'OTHER')),
  report: (id: string, who: Somebody) => desk.as(who, () => desk.get(ReportIntroduction).run(act(id), 'SELLING', null)),
  later: (id: string, who: Somebody) => desk.as(who, () => desk.get(DeferIntroduction).run(act(id), Temporal.PlainDate.from('2027-01-12'))),
} as const;
type Fate = keyof typeof FATES;

/** The worker's part, as its timers would call it, at the hour at which they fall due. */
async function clockAt(id: string): Promise<void> {
  const now = desk.bed.clock.now();
  const due = await desk.database.inspect<{ kind: string }>('update timer set fired_at = $2 where key = $1 and fired_at is null and due_at <= $2 returning kind', [id, now]);
  const times = desk.get(IntroductionTimes);
  for (const { kind } of due.sort((a, b) => a.kind.localeCompare(b.kind))) {
    await desk.asWorker(async () => {
      if (kind === 'introductions.timeOut') await times.timeOut(id);
      if (kind === 'introductions.remind') await times.remind(id);
      if (kind === 'introductions.release') await times.release(id);
      if (kind === 'introductions.wake') await times.wake(id);
    });
  }
}

/** Everything that the seeker can see, with ids put aside: the API, their own figures, whom they may ask, activity, mails, what their digest would tell. */
async function seen(id: string, asked: Somebody, connector: Somebody | null): Promise<unknown> {
  return desk.as('sam', async () => {
    const row = await desk.get(FindIntroductions).one(id);
    const [view] = await desk.get(IntroductionViews).of([row!]);
    const mine = desk.get(AskingViews).mine(await desk.get(MyAskingDesk).current());
    const asking = await desk.get(AskingViews).asking((await desk.get(AskingDesk).of(desk.people[asked]))!);
    const open = await desk.get(FindIntroductions).page({ role: 'seeker', open: true }, null, 10);
    const through = connector ? asking.connectors.find(({ person }) => person.displayName.startsWith('Cora')) : null;
    const activity = await desk.get(ReadScope).query<{ verb: string; at: Date }>('select verb, at from activity where association_id = $1 order by id', [desk.mines.id]);
    const digest = await desk.asWorker(() => desk.get(IntroductionsContributor).contribute([desk.people.sam], periodAt(desk.bed.clock.now())));
    const again = await desk.tryAsk({ of: asked, through: connector });
    const { id: own, uuid, ...rest } = view!;
    void own; void uuid;
    return {
      view: { ...rest, seeker: rest.seeker.displayName, contact: rest.contact.displayName, connector: rest.connector?.displayName ?? null }, mine, open: open.rows.length, count: await open.count(),
      asking: { ...asking, connectors: through ? [{ ...through, person: through.person.displayName }] : [], alternatives: [], offers: asking.offers.length, openWithMe: asking.openWithMe !== null },
      activity: activity.map(({ verb }) => verb), mails: desk.sink.to(addressOf('sam')).length, digest: (digest.get(desk.people.sam) ?? []).map(({ text, block }) => [text.key, block]),
      again: isDomainError(again) ? [again.code, again.reason ?? null] : 'done',
    };
  });
}

const periodAt = (until: Date) => ({ until, since: new Map(), first: new Set<string>(), keyVersions: new Map([[desk.people.sam, 1]]), withoutAccount: new Set<string>() });

/** One request with one fate, looked at each day until the moment before its release and at the release; then taken back. */
async function story(route: 'connector stage' | 'target stage' | 'direct', fate: Fate): Promise<{ before: unknown[]; withdrawal: unknown; at: unknown }> {
  const who: Somebody = route === 'connector stage' ? 'cora' : 'tom';
  const through = route === 'direct' ? null : 'cora';
  const id = await desk.ask({ through });
  if (route === 'target stage') await desk.as('cora', () => desk.get(ForwardIntroduction).run(act(id), WORDS));
  const { release_at: releaseAt } = await desk.row<{ release_at: Date }>(id, 'release_at');
  const start = desk.bed.clock.now().getTime();
  const before: unknown[] = [];
  for (const at of [0.1, 2, 3.9, 4.1, 6.1, 7.1, (releaseAt.getTime() - start - 60_000) / DAY_MS]) {
    desk.bed.clock.set(new Date(start + at * DAY_MS));
    await clockAt(id);
    if (at === 2) await FATES[fate](id, who);
    before.push(await seen(id, 'tom', through));
  }
  desk.bed.clock.set(releaseAt);
  await clockAt(id);
  const at = await seen(id, 'tom', through);
  desk.bed.clock.set(new Date(releaseAt.getTime() - 30_000));
  const outcome = await desk.as('sam', () => desk.get(WithdrawIntroduction).run(act(id)));
  return { before, at, withdrawal: [isDomainError(outcome) ? outcome.code : 'done', await seen(id, 'tom', through)] };
}

/** The same evening in another association would do; here everything is swept away in between. */
async function fresh(): Promise<void> {
  await desk.database.inspect('truncate introduction, load_entry, timer, activity, outbox, idempotency cascade');
  await desk.database.inspect('delete from helper where person_id <> $1', [desk.people.tom]);
  await desk.database.inspect('update helper set expiries = 0, halved_until = null, silent_at = null');
  desk.bed.clock.set('2026-11-23T09:00:00Z');
}

describe('a seeker who compares everything', () => {
  test.each(['connector stage', 'target stage', 'direct'] as const)('cannot tell a refusal, a silence and a freeze apart until the release: %s', async (route) => {
    const silence = await story(route, 'silence');
    const fates: Fate[] = route === 'connector stage' ? ['refusal', 'report'] : ['refusal', 'report', 'later'];
    for (const fate of fates) {
      await fresh();
      const other = await story(route, fate);
      expect([fate, other.before]).toEqual([fate, silence.before]);
      expect([fate, other.withdrawal]).toEqual([fate, silence.withdrawal]);
      if (fate === 'refusal') expect(other.at).toEqual(silence.at);
    }
    expect(JSON.stringify(silence.at)).toContain('NOT_POSSIBLE');
    expect(JSON.stringify(silence.at)).toContain('introductions.digest.released');
  }, 240_000);
});

test('whoever keeps out of the seeker\'s way is answered for like somebody who rests without a date', async () => {
  await createHelper(desk.database, desk.mines.id, desk.people.tina, { acceptsDirect: true, asksPerMonth: 0 });
  const ask = async (of: Somebody) => desk.tryAsk({ of, through: null, why: `${WHY} ${of}` });
  const look = (who: Somebody) => desk.as('sam', async () => {
    const asking = await desk.get(AskingViews).asking((await desk.get(AskingDesk).of(desk.people[who]))!);
    return { state: asking.state, backOn: asking.backOn, asked: asking.askedThisMonth, direct: asking.direct };
  });
  await desk.database.inspect('insert into shield (association_id, id, person_id, other_person_id, since) values ($1, gen_random_uuid(), $2, $3, now())', [desk.mines.id, desk.people.tom, desk.people.sam]);
  expect(await look('tom')).toEqual(await look('tina'));
  const [shielded, resting] = [await ask('tom'), await ask('tina')];
  expect({ ...shielded, personId: null }).toEqual({ ...resting, personId: null });
  expect(shielded).toMatchObject({ code: 'LOAD_LIMIT_REACHED', availableAgainOn: null });
});

test('whoever no mail reaches and who does not sign in is not asked in vain: they read like somebody who rests', async () => {
  const [lost] = Object.values(await createPeople(desk.database, desk.mines.id, { lost: { firstName: 'Lou', lastName: 'Sabatier', school: 'Mines Paris', graduationYear: 2009 } }));
  const asking = await desk.as('sam', () => desk.get(AskingDesk).of(lost!));
  expect([asking!.state, asking!.backOn, asking!.askedThisMonth]).toEqual(['NOT_NOW', null, 0]);
  expect(await desk.tryAsk({ personId: lost! })).toMatchObject({ code: 'LOAD_LIMIT_REACHED', availableAgainOn: null });
  const others = await desk.as('sam', () => desk.get(AskingDesk).of(desk.people.tom));
  expect(others!.connectors.find(({ personId }) => personId === lost)).toMatchObject({ state: 'NOT_NOW' });
});
