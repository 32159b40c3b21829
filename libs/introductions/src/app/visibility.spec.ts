import { describe, expect, test } from '@jest/globals';
import { createAssociation, memberScope } from '@cordee/identity/testing';
import { isDomainError, newId, ReadScope } from '@cordee/platform';
import { createOpenAsk } from '@cordee/reciprocity/testing';
import { IntroductionViews } from '../api/introduction-views';
import { type Somebody, useIntroductionsDesk, WORDS } from '../testing';
import { AcceptIntroduction } from './accept-introduction';
import { DeclineIntroduction } from './decline-introduction';
import { FindIntroductions } from './find-introductions';
import { ForwardIntroduction } from './forward-introduction';
import { HelpWantedContributor } from './help-wanted.contributor';
import { OfferHelp } from './offer-help';
import { ReportIntroduction } from './report-introduction';

const desk = useIntroductionsDesk();
const act = (introductionId: string) => ({ introductionId, key: desk.key() });
const TABLES = ['introduction', 'introduction_words', 'introduction_contact', 'introduction_step', 'introduction_report'] as const;
const count = (who: <T>(fn: () => Promise<T>) => Promise<T>): Promise<number[]> => who(async () => {
  const rows: number[] = [];
  for (const table of TABLES) rows.push((await desk.get(ReadScope).query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n);
  return rows;
});
const seenBy = (who: Somebody) => count((fn) => desk.as(who, fn));
const viewOf = (who: Somebody, id: string) => desk.as(who, async () => {
  const row = await desk.get(FindIntroductions).one(id);
  return row && (await desk.get(IntroductionViews).of([row]))[0]!;
});
const forward = (id: string) => desk.as('cora', () => desk.get(ForwardIntroduction).run(act(id), WORDS));
const accept = (id: string) => desk.as('tom', () => desk.get(AcceptIntroduction).run(act(id), { channel: 'MAIL', contact: 'tom@mines.example' }));

describe('the database shows each party their part', () => {
  test('the person asked once it is passed on, the connector no contact data, steps to nobody, others nothing, the office what was reported', async () => {
    const id = await desk.ask();
    expect([await seenBy('sam'), await seenBy('cora'), await seenBy('tom'), await seenBy('dora')]).toEqual([[1, 1, 0, 0, 0], [1, 1, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]);
    expect(await desk.as('tom', () => desk.get(AcceptIntroduction).run(act(id), { channel: 'MAIL', contact: 'tom@mines.example' }))).toMatchObject({ code: 'NOT_FOUND' });
    await forward(id);
    await accept(id);
    expect([await seenBy('sam'), await seenBy('cora'), await seenBy('tom')]).toEqual([[1, 1, 1, 0, 0], [1, 1, 0, 0, 0], [1, 1, 1, 0, 0]]);
    const office = () => count((fn) => desk.asOffice(fn));
    expect(await office()).toEqual([0, 0, 0, 0, 0]);
    await desk.as('tom', () => desk.get(ReportIntroduction).run(act(id), 'SELLING', 'Une offre commerciale.'));
    expect([await office(), await seenBy('sam'), await seenBy('cora')]).toEqual([[1, 1, 0, 0, 1], [1, 1, 1, 0, 0], [1, 1, 0, 0, 0]]);
    const uff = await createAssociation(desk.database);
    expect(await count((fn) => desk.within(memberScope({ associationId: uff.id, personId: desk.people.sam }), fn))).toEqual([0, 0, 0, 0, 0]);
  }, 60_000);

  test('the person asked never learns of an earlier route', async () => {
    const first = await desk.ask();
    await desk.as('cora', () => desk.get(DeclineIntroduction).run(act(first), 'NOT_NOW'));
    desk.bed.clock.set('2027-06-14T09:00:00Z');
    const second = await desk.ask({ through: null, why: 'Le four électrique de votre usine est le premier de sa taille, et nous hésitons devant le nôtre.' });
    expect(await desk.as('tom', () => desk.get(FindIntroductions).page({ role: null, open: null }, null, 10).then(({ rows }) => rows.map(({ one }) => one.id)))).toEqual([second]);
    expect(await viewOf('tom', first)).toBeNull();
  }, 60_000);
});

test('the views name each field for whom it is', async () => {
  const id = await desk.ask();
  await forward(id);
  expect(await viewOf('sam', id)).toMatchObject({ role: 'SEEKER', stage: 'WITH_CONTACT', connectorWords: null, answerBy: null, can: ['withdraw', 'report'], connection: null });
  expect(await viewOf('tom', id)).toMatchObject({ role: 'TARGET', connectorWords: WORDS, can: ['accept', 'later', 'answerInstead', 'pointElsewhere', 'decline', 'report'], connection: null });
  await accept(id);
  expect((await viewOf('sam', id))!.connection).toMatchObject({ contactDetail: 'tom@mines.example', seekerEmail: 'sam@mines.example', seekerName: 'Sam Aubert' });
  expect(await viewOf('cora', id)).toMatchObject({ role: 'CONNECTOR', stage: 'CONNECTED', connection: null, answer: null });
}, 60_000);

test('the same key is the same answer, another request with it is a mismatch, and a step that is over says where it stands', async () => {
  const key = desk.key();
  const first = await desk.tryAsk({}, key);
  expect(await desk.tryAsk({}, key)).toEqual(first);
  expect(await desk.tryAsk({ askType: 'INFORMATION' }, key)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  const { id } = first as { id: string };
  await forward(id);
  expect(await forward(id)).toMatchObject({ code: 'INTRODUCTION_REFUSED', reason: 'WITH_CONTACT' });
  expect(await desk.as('sam', () => desk.get(ForwardIntroduction).run(act(id), WORDS))).toMatchObject({ code: 'INTRODUCTION_REFUSED' });
  expect(await desk.as('dora', () => desk.get(ForwardIntroduction).run(act(newId()), WORDS))).toMatchObject({ code: 'NOT_FOUND' });
}, 60_000);

test('a yes to an open ask connects at once, and names the two to each other only then', async () => {
  const askId = await createOpenAsk(desk.database, desk.mines.id, desk.people.dora, { openedAt: new Date('2026-11-20T09:00:00Z') });
  const period = { until: desk.bed.clock.now(), since: new Map(), first: new Set<string>(), keyVersions: new Map(), withoutAccount: new Set<string>() };
  const wanted = (await desk.asWorker(() => desk.get(HelpWantedContributor).contribute([desk.people.tina, desk.people.dora], period))).get(desk.people.tina);
  expect(wanted).toMatchObject([{ block: 'HELP_IN_TEN_MINUTES', path: '/entraide' }]);
  expect(JSON.stringify(wanted)).not.toMatch(/Dora|Collet/);
  const help = { askId, channel: 'PHONE', contact: '+33 6 12 34 56 78', words: 'Volontiers, appelez-moi.' } as const;
  const outcome = await desk.as('tina', () => desk.get(OfferHelp).run(help, desk.key()));
  if (isDomainError(outcome)) throw new Error(outcome.code);
  expect(await viewOf('dora', outcome.id)).toMatchObject({ stage: 'CONNECTED', role: 'SEEKER', answer: 'Volontiers, appelez-moi.', connection: { contactDetail: '+33 6 12 34 56 78' } });
  expect(await desk.as('sam', () => desk.get(OfferHelp).run(help, desk.key()))).toMatchObject({ code: 'ASK_TAKEN' });
}, 60_000);
