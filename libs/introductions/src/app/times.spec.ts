import { describe, expect, test } from '@jest/globals';
import { IntegrityChecks, Temporal } from '@cordee/platform';
import { inAssociation } from '@cordee/platform/testing';
import { createHelper } from '@cordee/reciprocity/testing';
import { addressOf, useIntroductionsDesk, WORDS } from '../testing';
import { AcceptIntroduction } from './accept-introduction';
import { AnswerInstead } from './answer-instead';
import { DeferIntroduction } from './defer-introduction';
import { ForwardIntroduction } from './forward-introduction';
import { IntroductionTimes } from './introduction-times';
import { IntroductionsContributor } from './introductions.contributor';
import { NoteWritten } from './note-written';
import { RedirectIntroduction } from './redirect-introduction';
import { WithdrawIntroduction } from './withdraw-introduction';

const desk = useIntroductionsDesk({ work: true });
const act = (introductionId: string) => ({ introductionId, key: desk.key() });
const forward = (id: string) => desk.as('cora', () => desk.get(ForwardIntroduction).run(act(id), WORDS));
const accept = (id: string) => desk.as('tom', () => desk.get(AcceptIntroduction).run(act(id), { channel: 'VISIO', contact: 'https://visio.example.org/tom' }));
const digestOf = async (personId: string): Promise<string[]> => {
  const period = { until: desk.bed.clock.now(), since: new Map(), first: new Set<string>(), keyVersions: new Map([[personId, 1]]), withoutAccount: new Set<string>() };
  return ((await inAssociation(desk.mines.id, () => desk.get(IntroductionsContributor).contribute([personId], period))).get(personId) ?? []).map(({ text }) => text.key.replace('introductions.digest.', ''));
};
const findings = async (): Promise<string[]> => (await inAssociation(desk.mines.id, () => desk.get(IntegrityChecks).run())).flatMap(({ check, findings: found }) => (check.startsWith('introductions.') && found.length > 0 ? [check] : []));
const timers = async (id: string): Promise<string[]> =>
  (await desk.database.inspect<{ kind: string }>('select kind from timer where key = $1 and fired_at is null order by kind', [id])).map(({ kind }) => kind.replace('introductions.', ''));

describe('what falls due', () => {
  test('nobody answers: one reminder, the end after seven days, the seeker told with the digest and never by mail', async () => {
    const id = await desk.ask();
    await desk.mail('cora', /aimerait rencontrer/);
    expect(await timers(id)).toEqual(['release', 'remind', 'timeOut']);
    expect(await digestOf(desk.people.cora)).toEqual(['asked']);
    desk.bed.clock.set('2026-11-30T08:55:00Z');
    await desk.mail('cora', /^Rappel/);
    desk.bed.clock.set('2026-11-30T09:00:01Z');
    await desk.until(async () => (await desk.state(id)) === 'NOT_POSSIBLE');
    expect([await digestOf(desk.people.sam), await digestOf(desk.people.cora)]).toEqual([[], []]);
    desk.bed.clock.set('2026-12-03T06:30:00Z');
    await desk.until(async () => (await timers(id)).length === 0);
    expect(await digestOf(desk.people.sam)).toEqual(['released']);
    expect(await desk.subjects('cora')).toHaveLength(2);
    expect([desk.sink.to(addressOf('sam')), desk.sink.to(addressOf('tom'))]).toEqual([[], []]);
    const [expired] = await desk.database.inspect<{ n: number }>('select count(*)::int as n from load_entry where source_id = $1 and expired_at is not null and person_id = $2', [id, desk.people.cora]);
    expect(expired!.n).toBe(1);
  }, 90_000);

  test('later, and then again; a yes without a word is nudged, warned and ended, and the connector hears it neutrally', async () => {
    const id = await desk.ask();
    await forward(id);
    await desk.mail('tom', /vous présente/);
    await desk.as('tom', () => desk.get(DeferIntroduction).run(act(id), Temporal.PlainDate.from('2027-01-12')));
    expect(await timers(id)).toEqual(['release', 'remind', 'wake']);
    desk.bed.clock.set('2027-01-12T09:00:00Z');
    await desk.mail('tom', /^Comme convenu/);
    await accept(id);
    await desk.mail('sam', /accord pour vous parler/);
    desk.bed.clock.set('2027-01-14T09:00:01Z');
    await desk.mail('sam', /^Un mot à Tom Vidal/);
    desk.bed.clock.set('2027-01-19T09:00:01Z');
    await desk.mail('sam', /^Votre échange avec/);
    desk.bed.clock.set('2027-01-26T09:00:01Z');
    await desk.until(async () => (await desk.state(id)) === 'LAPSED');
    expect(await digestOf(desk.people.cora)).toEqual(['lapsed']);
  }, 90_000);

  test('did you talk? both are asked at two weeks and once more; then it rests', async () => {
    const id = await desk.ask({ through: null });
    await accept(id);
    await desk.as('sam', () => desk.get(NoteWritten).run({ introductionId: id, key: null }));
    desk.bed.clock.set('2026-12-07T09:00:01Z');
    await desk.mail('sam', /^Avez-vous parlé avec Tom/);
    await desk.mail('tom', /^Avez-vous parlé avec Sam/);
    expect(await timers(id)).toEqual(['askMet']);
    desk.bed.clock.set('2026-12-21T09:00:01Z');
    await desk.until(async () => (await desk.subjects('sam')).filter((line) => /^Avez-vous parlé/.test(line)).length === 2);
    expect(await timers(id)).toEqual([]);
  }, 90_000);

  test('another way: the seeker finds a draft, and whoever pointed it is thanked when it works; what was taken back is told once', async () => {
    const id = await desk.ask();
    await desk.as('cora', () => desk.get(RedirectIntroduction).suggestOther(act(id), desk.people.dora, 'Dora le connaît mieux que moi.'));
    await desk.mail('sam', /^Une autre piste.+Dora/);
    const [draft] = await desk.database.inspect<{ id: string }>('select id from introduction where from_introduction_id = $1', [id]);
    const again = await desk.ask({ through: 'dora', draftId: draft!.id });
    expect(again).toBe(draft!.id);
    await desk.as('dora', () => desk.get(ForwardIntroduction).run(act(again), WORDS));
    await desk.as('tom', () => desk.get(AnswerInstead).run(act(again), 'Commencez par le site de Nantes, tout y est plus simple à voir.'));
    const givers = await desk.database.inspect<{ giver_id: string }>('select giver_id from gratitude_loop where source_id = $1', [again]);
    expect(givers.map(({ giver_id }) => giver_id).sort()).toEqual([desk.people.cora, desk.people.dora, desk.people.tom].sort());
    await desk.asWorker(() => desk.get(IntroductionTimes).finish(again));
    expect(await desk.state(again)).toBe('CLOSED');
    await createHelper(desk.database, desk.mines.id, desk.people.tina, { acceptsDirect: true });
    const direct = await desk.ask({ from: 'dora', of: 'tina', through: null, why: 'Votre choix de quitter le siège pour une usine est celui que je prépare.' });
    await desk.as('dora', () => desk.get(WithdrawIntroduction).run(act(direct)));
    expect(await digestOf(desk.people.tina)).toEqual(['withdrawn']);
    expect(await findings()).toEqual([]);
    await desk.database.inspect(`update introduction set state = 'MET', connected_at = created_at where id = $1`, [direct]);
    expect((await findings()).sort()).toEqual(['introductions.contacts', 'introductions.loops', 'introductions.steps']);
  }, 90_000);
});
