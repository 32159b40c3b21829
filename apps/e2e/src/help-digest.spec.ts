import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { createIntroduction } from '@cordee/introductions/testing';
import { CloseDueDigests, DeliverDigests, enrolAll, parsed, useMailSink } from '@cordee/messaging/testing';
import { createPeople, UFF } from '@cordee/people/testing';
import { encodeId, newId } from '@cordee/platform';
import { inAssociation, useDatabase } from '@cordee/platform/testing';
import { Gratitude } from '@cordee/reciprocity';
import { createOffer, createOpenAsk, createPositioning } from '@cordee/reciprocity/testing';
import { checksums } from './support/checksums';
import { startRealApp } from './support/real-app';
import { signedIn } from './support/signed-in';

afterAll(() => app.close());
const database = useDatabase();
const sink = useMailSink();
let app: Awaited<ReturnType<typeof startRealApp>>;
let mines: TestAssociation;
/** Tom reads his digest: Sam asks him, Dora thanks him, he owes a word to Zoé, and Alix has a question that he can answer. */
const CAST = {
  tom: { firstName: 'Tom', lastName: 'Vidal', email: 'tom@mines.example', school: 'Mines Paris', graduationYear: 1998 },
  sam: { firstName: 'Sam', lastName: 'Aubert', email: 'sam@mines.example', school: 'Mines Paris', graduationYear: 2009 },
  cora: { firstName: 'Cora', lastName: 'Lenoir', email: 'cora@mines.example', school: 'Mines Paris', graduationYear: 2009 },
  dora: { firstName: 'Dora', lastName: 'Collet', email: 'dora@mines.example', school: 'Mines Paris', graduationYear: 2012 },
  zoe: { firstName: 'Zoé', lastName: 'Marchand', email: 'zoe@mines.example', school: 'Mines Nancy', graduationYear: 2001 },
  alix: { firstName: 'Alix', lastName: 'Roche', email: 'alix@mines.example', school: 'Mines Nancy', graduationYear: 2015 },
} as const;
type Somebody = keyof typeof CAST;
let people: Record<Somebody, string>;
const MONDAY = new Date('2026-11-23T09:00:00Z');
const WORDS = 'Votre regard sur le secteur m’a fait gagner des semaines, merci.';
const QUESTION = 'Ce CV dit-il ce que je sais faire dans une usine ?';

beforeAll(async () => {
  const { mines: one, uff } = await knownAssociations(database);
  mines = one;
  people = await createPeople(database, mines.id, CAST);
  await createPeople(database, uff.id, UFF);
  for (const who of Object.keys(CAST) as Somebody[]) {
    await signedIn(database, mines, people[who], who);
    await createPositioning(database, mines.id, people[who]);
  }
  await createOffer(database, mines.id, people.tom, 'CV_READ');
  await database.inspect('update person set confirmed_at = $1', [MONDAY]);
  app = await startRealApp(database, { SMTP_URL: sink.url });
}, 60_000);

beforeEach(async () => {
  app.clock.set(MONDAY);
  sink.mails.length = 0;
  await database.inspect('truncate introduction, gratitude_loop, help_act, open_ask, load_entry, timer, digest, digest_preference, digest_item_seen, mail_message cascade');
});

const inMines = <T>(fn: () => Promise<T>): Promise<T> => inAssociation(mines.id, fn);
const breathe = (): Promise<void> => Promise.resolve();
/** A reader of some weeks, whose next digest falls due this Thursday. */
async function enrol(who: Somebody): Promise<void> {
  await enrolAll(database, mines.id, [people[who]], '2026-11-26T06:30:00Z');
  await database.inspect(`update digest_preference set last_sent_at = '2026-11-19T06:40:00Z'`);
}
/** What the recurring job does in the minutes after the hour; then what its own job does. */
async function close(): Promise<string[]> {
  await inMines(() => app.nest.get(CloseDueDigests, { strict: false }).run(breathe));
  return (await database.inspect<{ id: string }>('select id from digest where finished_at is null order by id')).map(({ id }) => id);
}
const deliver = (ids: string[]) => inMines(() => app.nest.get(DeliverDigests, { strict: false }).run(ids, { claimant: newId(), last: true, breathe }));
async function digestOf(who: Somebody): Promise<string | null> {
  const [mail] = sink.to(CAST[who].email).slice(-1);
  return mail ? ((await parsed(mail)).text ?? '').replace(/[\u00A0\u202F]/g, ' ') : null;
}
const helped = (receiver: Somebody, giver: Somebody) => inMines(() => app.get(Gratitude).begin({ module: 'introductions', sourceId: newId(), receiverId: people[receiver], at: MONDAY, givers: [{ personId: people[giver], kind: 'TALK' }] }));
const loopOf = async (receiver: Somebody): Promise<string> => (await database.inspect<{ id: string }>('select id from gratitude_loop where receiver_id = $1', [people[receiver]]))[0]!.id;
async function thanked(receiver: Somebody, giver: Somebody): Promise<void> {
  await helped(receiver, giver);
  const query = 'mutation ($input: ThankInput!) { thank(input: $input) { userErrors { ... on UserError { code } } } }';
  const answer = await app.graphql({ query, variables: { input: { loopId: encodeId('loop', await loopOf(receiver)), words: WORDS, idempotencyKey: newId() } }, site: 'mines', session: receiver });
  expect(answer.data).toEqual({ thank: { userErrors: [] } });
}
const asked = (facts: object = {}) => createIntroduction(database, mines.id, { seekerId: people.sam, connectorId: people.cora, targetId: people.tom, state: 'WITH_TARGET', at: MONDAY, connectorWords: 'Sam va au fond des choses.', ...facts });
const get = (path: string) => app.http('get', path, { site: 'mines' }).set('accept', 'text/html');
const post = (path: string, form: Record<string, string>) => app.http('post', path, { site: 'mines' }).set('accept', 'text/html').type('form').send(form);

test('one mail says what waits, what became of a help, what is owed, and whom one could help; and each is answered from there', async () => {
  const id = await asked();
  await thanked('dora', 'tom');
  await helped('tom', 'zoe');
  await database.inspect(`update gratitude_loop set asked_step = 'THANKS' where receiver_id = $1`, [people.tom]);
  await createOpenAsk(database, mines.id, people.alix, { askType: 'SECOND_OPINION', text: QUESTION, openedAt: MONDAY });
  await enrol('tom');
  app.clock.set('2026-11-26T07:00:00Z');
  await deliver(await close());

  expect(sink.mails.map(({ to }) => to)).toEqual([CAST.tom.email]);
  const text = (await digestOf('tom'))!;
  const order = [/Sam Aubert/, /Dora Collet vous remercie pour le temps que vous avez donné/, /Un mot à Zoé Marchand, pour son coup de main/, new RegExp(QUESTION.replace('?', '\\?'))].map((line) => text.search(line));
  expect(order.every((at) => at > 0)).toBe(true);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(text).toContain(WORDS);
  expect(text).not.toMatch(/Alix|Roche|sam@mines\.example/);

  const links = [...text.matchAll(/http:\/\/mines\.localhost:3000(\/[\w./-]*)/g)].map(([, path]) => path!);
  const linkTo = (begin: string): string => links.find((path) => path.startsWith(begin)) ?? 'no link';
  const before = await checksums(database);
  // What is answered behind its link opens for whoever holds it; the rest is the site's, behind a sign-in.
  for (const path of new Set(links)) expect([path, (await get(path)).status]).toEqual([path, path.startsWith('/entraide') ? 303 : 200]);
  expect(await checksums(database)).toEqual(before);
  expect((await get('/entraide/devenu')).headers['location']).toMatch(/^\/connexion/);
  expect([linkTo('/entraide/devenu'), links.includes('/entraide')]).toEqual(['/entraide/devenu', true]);
  expect((await get(linkTo('/mise-en-relation/'))).text).toContain('Sam va au fond des choses.');
  expect((await post(linkTo('/mise-en-relation/'), { act: 'accept', channel: 'PHONE', contact: '+33 6 12 34 56 78' })).status).toBe(303);
  expect((await post(linkTo('/nouvelles/'), { act: 'thank', words: 'Grâce à vous, notre four tourne à nouveau, merci.' })).status).toBe(303);
  expect(await database.inspect('select state, (select state from gratitude_loop where receiver_id = $2) as loop from introduction where id = $1', [id, people.tom])).toEqual([{ state: 'CONNECTED', loop: 'THANKED' }]);
});

test('what a digest has told of a help is told: the next says what is new, and nothing where nothing is', async () => {
  await thanked('dora', 'tom');
  await enrol('tom');
  app.clock.set('2026-11-26T07:00:00Z');
  await deliver(await close());
  expect(await digestOf('tom')).toContain('Dora Collet vous remercie');
  expect(await database.inspect('select told_by from gratitude_word')).toEqual([{ told_by: 'DIGEST' }]);
  app.clock.set('2026-12-03T07:00:00Z');
  await deliver(await close());
  expect(sink.mails).toHaveLength(1);
});

test('a request that was taken back a minute before the mail is made is not in it', async () => {
  const id = await asked();
  await thanked('dora', 'tom');
  await enrol('tom');
  app.clock.set('2026-11-26T07:00:00Z');
  const due = await close();
  const query = 'mutation ($input: WithdrawIntroductionInput!) { withdrawIntroduction(input: $input) { userErrors { ... on UserError { code } } } }';
  expect((await app.graphql({ query, variables: { input: { introductionId: encodeId('introduction', id), idempotencyKey: newId() } }, site: 'mines', session: 'sam' })).data).toEqual({ withdrawIntroduction: { userErrors: [] } });
  await deliver(due);
  const text = (await digestOf('tom'))!;
  expect(text).toContain('Dora Collet vous remercie');
  expect(text).not.toContain('/mise-en-relation/');
});

test('a no and a silence are told to the seeker with the first digest after the seven days, in the same words, and not with the one before', async () => {
  const told: string[] = [];
  for (const fate of ['declined', 'timed out']) {
    await database.inspect('truncate introduction, digest, digest_preference, digest_item_seen, mail_message cascade');
    sink.mails.length = 0;
    app.clock.set(MONDAY);
    const id = await asked({ connectorId: null });
    await enrol('sam');
    if (fate === 'declined') await database.inspect(`update introduction set state = 'NOT_POSSIBLE', ended_at = $2 where id = $1`, [id, new Date('2026-11-24T09:00:00Z')]);
    app.clock.set('2026-11-26T07:00:00Z');
    await deliver(await close());
    expect([fate, await digestOf('sam')]).toEqual([fate, null]);
    if (fate === 'timed out') await database.inspect(`update introduction set state = 'NOT_POSSIBLE', ended_at = due_at where id = $1`, [id]);
    app.clock.set('2026-12-03T07:00:00Z');
    await deliver(await close());
    const text = (await digestOf('sam'))!;
    expect(text).toContain('Tom Vidal');
    told.push(text.replace(/\/(?:preferences|desabonnement|mise-en-relation)\/\S+/g, ''));
  }
  expect(told[0]).toBe(told[1]);
});
