import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { MakeDues, MembershipIntegrity } from '@cordee/membership';
import { parsed, useMailSink } from '@cordee/messaging/testing';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { decodeId, encodeId, JobWorker, newId, type MovedClock } from '@cordee/platform';
import { inAssociation, until, useDatabase } from '@cordee/platform/testing';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRealApp } from './support/real-app';
import type { RunningApp } from './support/running-app';
import { signedIn } from './support/signed-in';

// Each waits for a worker and its mails.
jest.setTimeout(30_000);
afterAll(() => app.close());
const database = useDatabase();
const sink = useMailSink();
let app: RunningApp & { clock: MovedClock };
let mines: TestAssociation;
let people: Record<keyof typeof MINES, string>;

beforeAll(async () => {
  const known = await knownAssociations(database);
  mines = known.mines;
  people = await createPeople(database, mines.id, MINES);
  const others = await createPeople(database, known.uff.id, UFF);
  await signedIn(database, mines, people.claire, 'claire', 'TREASURER');
  await signedIn(database, mines, people.ousmane, 'ousmane');
  await signedIn(database, mines, people.aicha, 'aicha', 'ORGANISER');
  await signedIn(database, known.uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database, { SMTP_URL: sink.url, DATA_DIR: mkdtempSync(join(tmpdir(), 'dues-')) });
  await app.get(JobWorker).start([]);
}, 60_000);
beforeEach(() => void sink.mails.splice(0));

/** Inputs that several mutations have in common. */
const SHARED: Readonly<Record<string, string>> = { archivePlan: 'PlanInput', restorePlan: 'PlanInput', cancelDue: 'CloseDueInput', writeOffDue: 'CloseDueInput', reinstateDue: 'DueInput', payDues: 'DuesInput' };
type Answer = { result: Record<string, never> & { id: string; state: string }; userErrors: { code: string; path: string[] | null; message: string }[] };
const ask = (query: string, variables: Record<string, unknown> = {}, session = 'claire') => app.graphql({ query, variables, session, site: session === 'tomasz' ? 'uff' : 'mines' });
const mutate = async (name: string, result: string, input: object, session = 'claire'): Promise<Answer> => {
  const type = SHARED[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await ask(`mutation ($input: ${type}!) { ${name}(input: $input) { result { ${result} } userErrors { ... on UserError { code path message } } } }`, { input }, session);
  if (!data?.[name]) throw new Error(JSON.stringify(errors));
  return data[name] as Answer;
};
const office = async (fields: string, variables: Record<string, unknown> = {}, session = 'claire', header = '') => {
  const { data, errors } = await ask(`query ${header} { association { office { ${fields} } } }`, variables, session);
  if (errors) throw new Error(errors[0]!.extensions.code);
  return (data as { association: { office: Record<string, never> } }).association.office;
};
const id = (name: keyof typeof MINES) => encodeId('person', people[name]);
const DUE = 'id state label amount { amount } paid { amount } remaining { amount } reference personName';

let planId: string;
const plan = async (more: object = {}) => (await mutate('addPlan', 'id', { name: `Formule ${newId()}`, periodKind: 'CIVIL_YEAR', price: '60.00', ...more })).result.id;
const call = async (name: keyof typeof MINES) => (await mutate('callDue', DUE, { personId: id(name), planId, idempotencyKey: newId() })).result;
const cheque = (dueIds: string[], name: keyof typeof MINES, more: object = {}, session?: string) =>
  mutate('recordPayment', `payment { id means allocated { amount } lines { label } } dues { ${DUE} } credit { amount } receipt { number url }`, {
    personId: id(name), dueIds, means: 'CHEQUE', amount: '60.00', receivedOn: '2026-11-20', chequeNumber: '0000123', bank: 'Banque du Rhône', idempotencyKey: newId(), ...more }, session);
const mailTo = async (address: string) => {
  await until(() => sink.to(address).length > 0);
  return parsed(sink.to(address).at(-1)!);
};
const visit = (path: string, site = 'mines') => app.http('get', path, { site });
const post = (path: string, body: object = {}, site = 'mines') => app.http('post', path, { site }).type('form').send(body);
const pathIn = (text: string, start: string) => new RegExp(`${start}[\\w.-]+`).exec(text)![0];
/** Presses "Payer" at the provider and comes back to the page that says how it went. */
const payAt = async (provider: string, act: 'pay' | 'refuse' = 'pay') => {
  const decided = await post(new URL(provider).pathname, { act, notice: 'NOW' });
  return visit(new URL(decided.headers['location']!, app.origin('mines')).pathname);
};
const clean = async () => expect(await inAssociation(mines.id, () => app.get(MembershipIntegrity).findings())).toEqual([]);

describe('the office over HTTP', () => {
  test('makes a plan from a template, changes its price, puts it away and brings it back', async () => {
    const { planTemplates } = await office('planTemplates { key name price { amount } periodKind }');
    expect((planTemplates as unknown as { key: string }[]).map(({ key }) => key)).toEqual(['member', 'graduate', 'rolling']);
    planId = await plan();
    const changed = await mutate('updatePlan', 'id version price { amount } joinUrl', { planId, expectedVersion: 1, price: '65.00', description: 'Pour tous' });
    expect(changed.result).toMatchObject({ version: 2, price: { amount: '65.00' }, joinUrl: expect.stringContaining('/adherer?formule=plan_') });
    expect((await mutate('updatePlan', 'id', { planId, expectedVersion: 1, price: '70.00' })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await mutate('addPlan', 'id', { name: ' ', periodKind: 'CIVIL_YEAR', price: '60.00' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['name'] }]);
    expect((await mutate('archivePlan', 'archivedAt', { planId })).result).toMatchObject({ archivedAt: expect.any(String) });
    expect((await mutate('restorePlan', 'archivedAt', { planId })).result).toEqual({ archivedAt: null });
    expect((await mutate('archivePlan', 'id', { planId }, 'tomasz')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('records a cheque in one act: due, receipt, credit', async () => {
    planId = await plan();
    const due = await call('herve');
    expect(due).toMatchObject({ state: 'ISSUED', amount: { amount: '60.00' }, personName: 'Hervé de Kermadec', reference: expect.stringMatching(/^RF\d\d /) });
    const recorded = await cheque([due.id], 'herve', { amount: '70.00' });
    expect(recorded).toMatchObject({ userErrors: [], result: { payment: { means: 'CHEQUE', allocated: { amount: '60.00' } }, dues: [{ state: 'PAID', remaining: { amount: '0.00' } }], credit: { amount: '10.00' }, receipt: { number: expect.stringMatching(/^2026-/) } } });
    expect((await cheque([due.id], 'herve')).userErrors).toMatchObject([{ code: 'DUE_NOT_OPEN', message: 'Cet appel est déjà réglé.' }]);
    expect((await cheque([due.id], 'herve', { means: 'CARD' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['means'] }]);
    await until(() => sink.to('herve@mines.example').length > 1);
    const all = await Promise.all(sink.to('herve@mines.example').map(parsed));
    expect(all.find(({ attachments }) => attachments.length > 0)?.attachments).toMatchObject([{ mimeType: 'application/pdf' }]);
    await clean();
  });

  test('cancels, writes off, reinstates, and reminds by a mail that says what stopping it stops', async () => {
    const due = await call('joelle');
    await mailTo('joelle@mines.example');
    expect((await mutate('cancelDue', 'state closeReason', { dueId: due.id, reason: '' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['reason'] }]);
    expect((await mutate('cancelDue', 'state closeReason', { dueId: due.id, reason: 'Par erreur' })).result).toEqual({ state: 'CANCELLED', closeReason: 'Par erreur' });
    expect((await mutate('reinstateDue', 'state', { dueId: due.id })).result).toEqual({ state: 'ISSUED' });
    expect((await mutate('remindDues', 'reminded skipped sending { state }', { dueIds: [due.id], idempotencyKey: newId() })).result).toEqual({ reminded: 1, skipped: 0, sending: { state: 'RELEASED' } });
    await until(() => sink.to('joelle@mines.example').length >= 2);
    const { headers } = await mailTo('joelle@mines.example');
    const stop = new URL(headers.find(({ key }) => key === 'list-unsubscribe')!.value.slice(1, -1));
    expect((await visit(stop.pathname)).text).toContain('Mines Alumni ne vous enverra plus les appels et les rappels de cotisation.');
    expect((await mutate('writeOffDue', 'state', { dueId: due.id, reason: 'Ne sera pas réglée' })).result).toEqual({ state: 'WRITTEN_OFF' });
    expect((await mutate('cancelDue', 'state', { dueId: due.id, reason: 'x' })).userErrors).toMatchObject([{ code: 'DUE_NOT_OPEN' }]);
  });

  test('calls a campaign, once, and sees it in figures and in the list', async () => {
    const input = { planId, periodStartsOn: '2027-01-01', dueOn: '2027-01-31', idempotencyKey: newId() };
    const preview = await office('dueRunPreview(planId: $planId) { members total { amount } periodStartsOn }', { planId }, 'claire', '($planId: ID!)');
    expect(preview).toMatchObject({ dueRunPreview: { periodStartsOn: '2027-01-01' } });
    const started = await mutate('startDueRun', 'id state planName', input);
    expect(await mutate('startDueRun', 'id state planName', input)).toMatchObject({ result: { id: started.result.id } });
    await until(async () => ((await office('dueRuns { id state made total }')) as unknown as { dueRuns: { state: string }[] }).dueRuns[0]!.state === 'DONE');
    await inAssociation(mines.id, () => app.get(MakeDues).run(decodeId('run', started.result.id)!, { breathe: async () => undefined }));
    expect((await mutate('startDueRun', 'id', { ...input, idempotencyKey: newId() })).userErrors).toMatchObject([{ code: 'RUN_ALREADY_STARTED' }]);
    const { dues, duesSummary } = (await office('dues(state: PAID, first: 5) { totalCount nodes { personName state } } duesSummary(year: 2027) { year called { amount } paid { amount } counts { state count } curve { on } }')) as unknown as { dues: object; duesSummary: object };
    expect(dues).toMatchObject({ totalCount: 1, nodes: [{ personName: 'Hervé de Kermadec', state: 'PAID' }] });
    expect(duesSummary).toMatchObject({ year: 2027, called: { amount: '60.00' }, paid: { amount: '60.00' }, counts: [{ state: 'PAID', count: 1 }, { state: 'WRITTEN_OFF', count: 1 }] });
    expect(await office('member(id: $id) { membership { status standing periods { startsOn endsOn origin } dues { state } credit { amount } } }', { id: id('herve') }, 'claire', '($id: ID!)')).toMatchObject({
      member: { membership: { status: 'ACTIVE', standing: 'À jour jusqu’au 31\u00A0décembre 2027', periods: [{ startsOn: '2026-11-23', endsOn: '2027-12-31', origin: 'PAID' }], dues: [{ state: 'PAID' }], credit: { amount: '10.00' } } },
    });
  });

  test('chooses reminders, payment details, and grants a period', async () => {
    expect((await mutate('setReminderRules', 'rules { offsetDays }', { offsetDays: [10, -10] })).result).toEqual({ rules: [{ offsetDays: -10 }, { offsetDays: 10 }] });
    expect((await mutate('setOfflinePayment', 'iban', { iban: 'FR76 3000', chequeTo: '' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['iban'] }]);
    expect((await mutate('setOfflinePayment', 'iban chequeTo', { iban: 'fr7630006000011234567890189', chequeTo: 'Mines Alumni, 60 boulevard Saint-Michel, Paris' })).result).toMatchObject({ iban: 'FR76 3000 6000 0112 3456 7890 189' });
    const grant = { personId: id('linh'), planId, startsOn: '2026-01-01', endsOn: null, reason: 'Membre d’honneur' };
    expect((await mutate('grantPeriod', 'status paidUntil standing', { ...grant, idempotencyKey: newId() })).userErrors).toEqual([]);
    expect((await mutate('grantPeriod', 'status', { ...grant, idempotencyKey: newId() })).userErrors).toMatchObject([{ code: 'PERIOD_TAKEN' }]);
  });

  test('is closed to members and to organisers, who see no dues of others; another association sees nothing', async () => {
    for (const session of ['ousmane', 'aicha']) {
      await expect(office('dues { totalCount }', {}, session)).rejects.toThrow('FORBIDDEN');
      await expect(office('duesSummary { year }', {}, session)).rejects.toThrow('FORBIDDEN');
    }
    expect(await office('member(id: $id) { membership { status } }', { id: id('herve') }, 'aicha', '($id: ID!)')).toEqual({ member: { membership: null } });
    expect(await office('dues { totalCount } plans { id } dueRuns { id } duesSummary { lapsedCount called { amount } }', {}, 'tomasz')).toEqual({ dues: { totalCount: 0 }, plans: [], dueRuns: [], duesSummary: { lapsedCount: 0, called: { amount: '0.00' } } });
    expect((await mutate('callDue', 'id', { personId: id('herve'), planId, idempotencyKey: newId() }, 'tomasz')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('lists memberships by status, plan and name; a plan of another association finds nothing there', async () => {
    const memberships = (args: string, session?: string) => office(`memberships(${args} first: 50) { totalCount nodes { personId personName status paidUntil } }`, args.includes('$planId') ? { planId } : {}, session, args.includes('$planId') ? '($planId: ID!)' : '');
    expect(await memberships('planId: $planId, status: ACTIVE, search: "kermadec",')).toEqual({ memberships: { totalCount: 1, nodes: [{ personId: id('herve'), personName: 'Hervé de Kermadec', status: 'ACTIVE', paidUntil: '2027-12-31' }] } });
    expect(await memberships('lapsedThisMonth: true,')).toEqual({ memberships: { totalCount: 0, nodes: [] } });
    expect(await memberships('planId: $planId,', 'tomasz')).toEqual({ memberships: { totalCount: 0, nodes: [] } });
    for (const session of ['ousmane', 'aicha']) await expect(memberships('', session)).rejects.toThrow('FORBIDDEN');
  });

  test.each(['dues', 'memberships', 'payments'])('gives %s away as a file to those who see them, and to nobody else', async (list) => {
    const take = (session: string | null, body: object = {}) => app.http('post', `/exports/${list}`, { site: session === 'tomasz' ? 'uff' : 'mines', session, headers: { accept: 'application/json' } }).send({ format: 'csv', columns: ['name'], search: { q: 'kermadec' }, ...body });
    const file = await take('claire');
    expect([file.status, file.headers['content-type'], file.headers['cache-control']]).toEqual([200, 'text/csv; charset=utf-8', 'private, no-store']);
    expect(file.text.trimEnd().split('\r\n').slice(1)).toContain('Hervé de Kermadec');
    expect((await take('tomasz')).text.trimEnd().split('\r\n').slice(1)).toEqual([]);
    if (list !== 'payments') expect((await take('tomasz', { search: { plan: planId } })).text.trimEnd().split('\r\n').slice(1)).toEqual([]);
    const statuses = await Promise.all([take(null), take('ousmane'), take('aicha'), take('claire', { format: 'pdf' }), take('claire', { columns: ['iban'] }), take('claire', { search: { role: 'x' } })]);
    expect(statuses.map(({ status }) => status)).toEqual([401, 403, 403, 400, 422, 422]);
  });
});

describe('renewing from the mail', () => {
  const renewalPath = async (name: keyof typeof MINES) => {
    await call(name);
    const mail = await mailTo(MINES[name as 'aicha'].email);
    return pathIn(mail.text!, '/renouveler/');
  };

  test('takes three presses and no field: the mail, the page, the provider', async () => {
    const path = await renewalPath('ousmane'); // 1: the button of the mail
    const page = await visit(path);
    expect([page.status, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([200, 'no-store', 'no-referrer']);
    expect(page.text).toContain('Payer 60,00');
    expect(page.text).not.toMatch(/<script|<input(?![^>]*(?:type="hidden"|readOnly|readonly))/i);
    expect(page.text).toMatch(/FR76 3000 6000[\s\S]*60 boulevard Saint-Michel/);
    expect(page.text).not.toMatch(/Diarra|ousmane@/);
    const pressed = await post(path); // 2: "Payer"
    expect([pressed.status, pressed.headers['location']]).toEqual([303, expect.stringContaining('/bac-a-sable/')]);
    expect((await post(path)).headers['location']).toBe(pressed.headers['location']);
    const back = await payAt(pressed.headers['location']!); // 3: the provider
    expect(back.text).toMatch(/Reçu n°\s2026-/);
    const again = await visit(path);
    expect(again.text).toMatch(/C’est réglé[\s\S]*Reçu 2026-/);
    expect((await post(path)).headers['location']).toBe(path);
    expect(await database.inspect(`select from payment where association_id = $1 and means = 'CARD'`, [mines.id])).toHaveLength(1);
    await until(() => sink.to('ousmane@mines.example').length === 2);
    expect((await ask('{ viewer { membership { status standing } dues { state } renewal { path } } }', {}, 'ousmane')).data).toMatchObject({ viewer: { membership: { status: 'ACTIVE', standing: 'À jour jusqu’au 31\u00A0décembre 2027. Merci.' }, dues: [{ state: 'PAID' }], renewal: null } });
    await clean();
  });

  test('refused says that nothing was charged, shows other means, and leads to another try', async () => {
    const path = await renewalPath('paul');
    const first = (await post(path)).headers['location']!;
    const told = await payAt(first, 'refuse');
    expect(told.text).toMatch(/Rien n’a été débité[\s\S]*\/renouveler\/[\s\S]*IBAN/);
    expect((await visit(path)).text).toContain('Rien n’a été débité');
    const second = (await post(path)).headers['location']!;
    expect(second).not.toBe(first);
    await payAt(second);
    expect((await visit(path)).text).toContain('C’est réglé');
  });

  test('a link that is forged, of another association, void or too old leads nowhere, and tells nothing', async () => {
    const due = await call('aicha');
    const good = pathIn((await mailTo('aicha@mines.example')).text!, '/renouveler/');
    const changed = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`;
    const answers = [await visit(changed), await visit('/renouveler/x.y'), await visit(good, 'uff'), await post(good, {}, 'uff'), await post(changed)];
    for (const answer of answers) {
      expect(answer.status).toBe(410);
      expect(answer.text).not.toMatch(/Aïcha|60,00/);
    }
    expect(await database.inspect('select from payment_line where target_id = $1', [decodeId('due', due.id)])).toEqual([]);
    app.clock.advance({ days: 400 });
    expect((await visit(good)).status).toBe(410);
    app.clock.advance({ days: -400 });
    expect((await visit(good)).status).toBe(200);
  });

  test('whoever had lapsed is welcomed without arrears', async () => {
    await database.inspect('update due set reminded_at = null where person_id = $1', [people.aicha]);
    const [{ id: uuid } = { id: '' }] = await database.inspect<{ id: string }>('select id from due where person_id = $1', [people.aicha]);
    await mutate('remindDues', 'reminded', { dueIds: [encodeId('due', uuid)], idempotencyKey: newId() });
    const path = pathIn((await mailTo('aicha@mines.example')).text!, '/renouveler/');
    await database.inspect(`insert into membership_period (association_id, id, membership_id, origin, starts_on, ends_on, created_at) select association_id, $2, id, 'IMPORTED', '2024-01-01', '2024-12-31', '2024-01-01' from membership where person_id = $1`, [people.aicha, newId()]);
    await database.inspect(`update membership set status = 'LAPSED', paid_until = '2024-12-31' where person_id = $1`, [people.aicha]);
    const page = await visit(path);
    expect(page.text).toContain('Heureux de vous revoir. Rien n’est dû pour le temps passé');
    expect(page.text).toContain('du 23\u00A0novembre 2026 au 31\u00A0décembre 2027');
  });

  test('a member pays dues of their own from the portal, and nobody else’s', async () => {
    const { data } = await ask('{ viewer { dues { id state } renewal { dueId path amount { amount } } } }', {}, 'aicha');
    const { dues, renewal } = (data as { viewer: { dues: { id: string }[]; renewal: { dueId: string; path: string } } }).viewer;
    expect(renewal).toMatchObject({ dueId: dues[0]!.id, amount: { amount: '60.00' }, path: expect.stringMatching(/^\/renouveler\//) });
    const pay = (session: string) => mutate('payDues', 'url', { dueIds: [dues[0]!.id], idempotencyKey: newId() }, session);
    expect((await pay('aicha')).result).toMatchObject({ url: expect.stringContaining('/bac-a-sable/') });
    expect((await pay('ousmane')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await pay('tomasz')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('the join page', () => {
  const form = (more: object = {}) => ({ firstName: 'Nadia', lastName: 'Haddad', email: 'nadia@mines.example', graduationYear: '2011', planId, ...more });

  test('has five fields, no script, and is found by search engines', async () => {
    const { status, text } = await visit(`/adherer?formule=${planId}`);
    expect(status).toBe(200);
    expect(new Set([...text.matchAll(/<input[^>]* name="(\w+)"/g)].map(([, name]) => name))).toEqual(new Set(['firstName', 'lastName', 'email', 'graduationYear', 'planId']));
    expect(text).toContain('og:title');
    expect(text).not.toMatch(/<script|noindex/);
  });

  test('answers the same whoever it is, keeps a refused form, and mails the way to pay', async () => {
    const hide = (text: string, email: string) => text.replaceAll(email, '<email>');
    const [unknown, known] = [await post('/adherer', form()), await post('/adherer', form({ email: 'joelle@mines.example' }))];
    expect([unknown.status, known.status]).toEqual([200, 200]);
    expect(hide(unknown.text, 'nadia@mines.example')).toBe(hide(known.text, 'joelle@mines.example'));
    const wrong = await post('/adherer', form({ email: 'nadia', firstName: '<b>' }));
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('value="&lt;b&gt;"')]);
    const path = pathIn((await mailTo('nadia@mines.example')).text!, '/renouveler/');
    expect((await visit(path)).text).toContain('Payer 60,00');
    await payAt((await post(path)).headers['location']!);
    expect((await visit(path)).text).toContain('C’est réglé');
    await clean();
  });

  test('of another association offers its own plans only', async () => {
    expect((await visit('/adherer', 'uff')).text).toContain('n’est pas ouverte');
    expect((await post('/adherer', form(), 'uff')).status).toBe(422);
  });
});
