import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { parsed, useMailSink } from '@cordee/messaging/testing';
import { encodeId, JobWorker, MailGuard, newId, type MovedClock } from '@cordee/platform';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { inAssociation, until, useDatabase } from '@cordee/platform/testing';
import { startRealApp } from './support/real-app';
import { signedIn } from './support/signed-in';
import type { RunningApp } from './support/running-app';

afterAll(() => app.close());
const database = useDatabase();
const sink = useMailSink();
let app: RunningApp & { clock: MovedClock };
let mines: TestAssociation;
let uff: TestAssociation;
let people: Record<keyof typeof MINES, string>;

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  people = await createPeople(database, mines.id, MINES);
  const others = await createPeople(database, uff.id, UFF);
  await signedIn(database, mines, people.claire, 'claire', 'PRESIDENT');
  await signedIn(database, mines, people.ousmane, 'ousmane');
  await signedIn(database, uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database, { SMTP_URL: sink.url });
  await app.get(JobWorker).start([]);
}, 60_000);
beforeEach(() => void sink.mails.splice(0));

const ask = (query: string, variables: Record<string, unknown> = {}, session = 'claire') => app.graphql({ query, variables, session, site: session === 'tomasz' ? 'uff' : 'mines' });
const ids = (...names: (keyof typeof MINES)[]) => names.map((name) => encodeId('person', people[name]));

const BATCH = 'id state recipients heldBy releasesAt';
const INVITE = `mutation ($input: InvitePeopleInput!) { invitePeople(input: $input) { result { invited alreadyActive withoutEmail deceased alreadyHeld suppressed held { ${BATCH} } } userErrors { ... on UserError { code path message } } } }`;
const PREVIEW = 'query ($personIds: [ID!], $all: Boolean, $filter: MemberFilterInput) { association { office { invitationPreview(personIds: $personIds, all: $all, filter: $filter) { invited alreadyActive suppressed sample { recipient fromName subject html } } } } }';
const settling = (name: string) => `mutation ($input: SettleInvitationsInput!) { ${name}(input: $input) { result { ${BATCH} } userErrors { __typename ... on UserError { code message } ... on InvitationsSettledError { state at } } } }`;
const HELD = `{ association { office { heldInvitations { ${BATCH} } } } }`;

interface Batch {
  id: string;
  state: string;
  recipients: number;
}
const invite = async (whom: object) => (await ask(INVITE, { input: { idempotencyKey: newId(), ...whom } })).data!['invitePeople'] as { result: { invited: number; held: Batch | null } | null; userErrors: { code: string; path: string[] }[] };
const held = async (session?: string) => ((await ask(HELD, {}, session)).data as { association: { office: { heldInvitations: Batch[] } } }).association.office.heldInvitations;
const settle = async (name: 'cancelInvitations' | 'releaseInvitations', batchId: string, session?: string) =>
  (await ask(settling(name), { input: { batchId } }, session)).data![name] as { result: Batch | null; userErrors: Record<string, string>[] };
const invited = async () => (await database.inspect('select from invitation where state = $1', ['SENT'])).length;
/** Until the worker has done everything that is due. */
const quiet = () => until(async () => (await database.inspect(`select from outbox where done_at is null union all select from timer where fired_at is null and due_at <= $1 union all select from invitation where state = 'QUEUED'`, [app.clock.now()])).length === 0);

describe('inviting over HTTP', () => {
  test('shows whom, and what they will read; the answer holds no link of anybody', async () => {
    const { data, text } = await ask(PREVIEW, { personIds: ids('claire', 'aicha', 'herve') });
    expect(data).toMatchObject({ association: { office: { invitationPreview: { invited: 2, alreadyActive: 1, sample: { recipient: 'Hervé de Kermadec', fromName: 'Mines Alumni' } } } } });
    expect(text).not.toMatch(/connexion|desabonnement|https?:\/\/(?!www\.w3\.org)/);
  });

  test('wants exactly one way of saying whom', async () => {
    for (const whom of [{}, { personIds: [] }, { personIds: ids('aicha'), all: true }, { all: true, filter: {} }, { personIds: Array.from({ length: 1_001 }, () => encodeId('person', newId())) }]) {
      expect(await invite(whom)).toMatchObject({ result: null, userErrors: [{ code: 'INVALID_INPUT' }] });
      expect((await ask(PREVIEW, whom)).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    }
    expect(await invite({ filter: { city: 'Nulle-Part' } })).toMatchObject({ result: { invited: 0, held: null } });
  });

  test('is the office’s: a member may neither look, invite nor settle', async () => {
    for (const [query, variables] of [[PREVIEW, { personIds: ids('aicha') }], [HELD, {}], [INVITE, { input: { personIds: ids('aicha'), idempotencyKey: newId() } }], [settling('cancelInvitations'), { input: { batchId: encodeId('batch', newId()) } }]] as const) {
      expect((await ask(query, variables, 'ousmane')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('mails a sample to whoever asks, and to nobody else', async () => {
    const { data } = await ask('mutation ($input: SendInvitationSampleInput!) { sendInvitationSample(input: $input) { result { address } userErrors { ... on UserError { code } } } }', { input: { filter: { search: 'benali' } } });
    expect(data).toEqual({ sendInvitationSample: { result: { address: 'claire@mines.example' }, userErrors: [] } });
    await until(() => sink.mails.length > 0);
    const mail = await parsed(sink.mails[0]!);
    expect([mail.to?.[0]?.address, mail.subject, mail.from?.name]).toEqual(['claire@mines.example', 'Essai\u00A0: Mines Alumni vous ouvre son annuaire', 'Mines Alumni']);
    expect(mail.html).toContain('Bonjour Aïcha');
    expect(mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(false);
    expect(await database.inspect('select from invitation')).toEqual([]);
  });

  test('holds invitations to several; cancelled, nobody receives anything', async () => {
    const { result } = await invite({ personIds: ids('aicha', 'herve', 'paul') });
    expect(result).toMatchObject({ invited: 3, held: { state: 'HELD', recipients: 3, heldBy: 'Claire Lacroix', releasesAt: new Date(app.clock.now().getTime() + 600_000).toISOString() } });
    expect(await held()).toEqual([result!.held]);
    expect(await held('tomasz')).toEqual([]);
    expect(await settle('cancelInvitations', result!.held!.id, 'tomasz')).toMatchObject({ result: null, userErrors: [{ code: 'NOT_FOUND' }] });
    app.clock.advance({ minutes: 9 });
    await quiet();
    expect(await settle('cancelInvitations', result!.held!.id)).toMatchObject({ result: { state: 'CANCELLED' }, userErrors: [] });
    app.clock.advance({ minutes: 2 });
    await quiet();
    expect([sink.mails, await held(), await invited()]).toEqual([[], [], 0]);
    expect(await settle('releaseInvitations', result!.held!.id)).toMatchObject({ userErrors: [{ __typename: 'InvitationsSettledError', code: 'INVITATIONS_SETTLED', state: 'CANCELLED', message: 'Cet envoi a déjà été annulé.' }] });
    expect(await database.inspect('select from digest_preference where association_id = $1', [mines.id])).toEqual([]);
  });

  test('lets them leave by themselves when the time is over, though no request comes', async () => {
    const { result } = await invite({ filter: { city: 'Lyon' } });
    expect(result).toMatchObject({ invited: 1, held: null });
    await invite({ personIds: ids('aicha', 'herve') });
    await until(() => sink.mails.length === 1);
    app.clock.advance({ minutes: 10 });
    await until(() => sink.mails.length === 3);
    await quiet();
    expect(sink.mails.map(({ to }) => to).sort()).toEqual(['aicha@mines.example', 'claire@mines.example', 'herve@mines.example']);
    expect(await held()).toEqual([]);
  });

  test('sends now when told to, and leaves out whose address says no', async () => {
    await inAssociation(mines.id, () => app.nest.get(MailGuard, { strict: false }).refused({ stream: 'invitation', address: 'joelle@mines.example', transactional: false }, 'MAIL_550'));
    expect((await ask(PREVIEW, { personIds: ids('aicha', 'herve', 'joelle') })).data).toMatchObject({ association: { office: { invitationPreview: { invited: 2, suppressed: 1 } } } });
    const { result } = await invite({ personIds: ids('aicha', 'herve', 'joelle') });
    expect(result).toMatchObject({ invited: 2, suppressed: 1, held: { recipients: 2 } });
    expect(await settle('releaseInvitations', result!.held!.id)).toMatchObject({ result: { state: 'RELEASED' }, userErrors: [] });
    await quiet();
    expect(sink.mails.map(({ to }) => to).sort()).toEqual(['aicha@mines.example', 'herve@mines.example']);
    expect(await settle('cancelInvitations', result!.held!.id)).toMatchObject({ userErrors: [{ state: 'RELEASED', message: 'Ces invitations sont déjà parties.' }] });
  });
});
