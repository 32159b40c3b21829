import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { Checkout, Payables, PaymentLinks, Providers, RecordPayment } from '@cordee/ledger';
import { day, euros, FakePayable, sandboxNotice } from '@cordee/ledger/testing';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { encodeId, isDomainError, newId, type MovedClock } from '@cordee/platform';
import { inAssociation, useDatabase } from '@cordee/platform/testing';
import * as mupdf from 'mupdf';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { startRealApp } from './support/real-app';
import type { RunningApp } from './support/running-app';
import { signedIn } from './support/signed-in';

afterAll(() => app.close());
const database = useDatabase();
let app: RunningApp & { clock: MovedClock };
let mines: TestAssociation;
let people: Record<keyof typeof MINES, string>;
let tickets: FakePayable;

/** Something to be paid for that no domain of the product knows. */
class Tickets extends FakePayable {
  override get kind(): string {
    return 'spec-ticket';
  }
}

beforeAll(async () => {
  const known = await knownAssociations(database);
  mines = known.mines;
  people = await createPeople(database, mines.id, MINES);
  const others = await createPeople(database, known.uff.id, UFF);
  await signedIn(database, mines, people.claire, 'claire');
  await signedIn(database, mines, people.ousmane, 'ousmane');
  await signedIn(database, mines, people.herve, 'herve', 'TREASURER');
  await signedIn(database, known.uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database, { DATA_DIR: mkdtempSync(join(tmpdir(), 'payments-')) });
  tickets = new Tickets(app.get(Payables));
}, 60_000);
let ticket: string;
beforeEach(() => {
  ticket = tickets.owe(newId());
});

const here = <T>(fn: () => Promise<T>) => inAssociation(mines.id, fn, { origin: app.origin('mines') });
const pathOf = (url: string): string => new URL(url).pathname;
const visit = (path: string, site = 'mines') => app.http('get', path, { site });
const lines = () => [{ kind: 'spec-ticket', targetId: ticket, amount: euros(6000) }];

/** Claire goes to pay; answers her payment and the path of the provider's page. */
async function begin(): Promise<{ paymentId: string; path: string }> {
  const begun = await here(() => app.get(Checkout).begin({ personId: people.claire, payerName: 'Claire Lacroix', lines: lines(), description: 'Billet', key: newId() }));
  if (isDomainError(begun)) throw new Error(begun.code);
  return { paymentId: begun.paymentId, path: pathOf(begun.url) };
}
const press = (path: string, act: string) => app.http('post', path, { site: 'mines' }).type('form').send({ act, notice: 'NOW' });
const webhook = () => here(async () => app.get(Providers).webhookPath('sandbox'));
const returnPath = (paymentId: string) => here(async () => app.get(PaymentLinks).pathFor(paymentId));

interface Posted {
  path?: string;
  site?: string;
  change?: (body: string) => string;
  headers?: Record<string, string>;
  secondsAgo?: number;
  serial?: number;
}
/** The provider's server: no cookie, no origin. */
async function tell(paymentId: string, { path, site = 'mines', change = (body) => body, headers = {}, ...options }: Posted = {}): Promise<Response> {
  const signed = await here(() => sandboxNotice(app.nest, paymentId, options));
  return app.http('post', path ?? (await webhook()), { site }).unset('origin').set({ ...signed.headers, ...headers }).send(change(signed.body));
}
const state = async (paymentId: string) => (await database.inspect<{ state: string }>('select state from payment where id = $1', [paymentId]))[0]!.state;
const receiptsOf = (paymentId: string) => database.inspect<{ id: string }>('select id from receipt where payment_id = $1', [paymentId]);

/** Supertest gives bytes as they come. */
const bytes = (response: Response): Buffer => response.body as Buffer;
const download = (path: string, call: { site?: string; session?: string } = {}) => app.http('get', path, { site: 'mines', ...call }).buffer(true).parse((stream, done) => {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
});

describe('paying over HTTP', () => {
  test('is one press at the provider; the page one comes back to shows the receipt and gives its document', async () => {
    const { paymentId, path } = await begin();
    const page = await visit(path);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Payer 60,00')]);
    expect(page.text).not.toMatch(/<script/);
    const pressed = await press(path, 'pay');
    expect([pressed.status, pathOf(pressed.headers['location']!)]).toEqual([303, expect.stringMatching(/^\/paiement\//)]);
    const back = await visit(pathOf(pressed.headers['location']!));
    expect([back.status, back.text, back.headers['cache-control']]).toEqual([200, expect.stringContaining('Reçu n° 2026-'), 'no-store']);
    expect(back.headers['referrer-policy']).toBe('no-referrer');
    expect(await state(paymentId)).toBe('SETTLED');
    const pdf = await download(`${pathOf(pressed.headers['location']!)}/recu`);
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(mupdf.Document.openDocument(bytes(pdf), 'application/pdf').loadPage(0).toStructuredText('').asText()).toContain('Claire Lacroix');
  });

  test('refused says why and that nothing was charged; a second press changes nothing', async () => {
    const { paymentId, path } = await begin();
    const where = (await press(path, 'refuse')).headers['location']!;
    const back = await visit(pathOf(where));
    expect(back.text).toContain('Rien n’a été débité');
    expect((await press(path, 'pay')).headers['location']).toBe(where);
    expect(await state(paymentId)).toBe('FAILED');
    expect((await download(`${pathOf(where)}/recu`)).status).toBe(410);
  });

  test('not decided yet waits, and looks again by itself', async () => {
    const { paymentId } = await begin();
    const back = await visit(await returnPath(paymentId));
    expect([back.text, back.headers['refresh']]).toEqual([expect.stringContaining('Nous attendons la confirmation'), '5']);
  });

  test('addresses that are forged, of another association or of nothing lead nowhere', async () => {
    const { paymentId, path } = await begin();
    const own = await returnPath(paymentId);
    for (const response of [await visit(own, 'uff'), await visit(`${own}x`), await visit('/paiement/x')]) expect(response.status).toBe(410);
    for (const response of [await visit(path, 'uff'), await visit(`${path}x`), await press(`${path}x`, 'pay')]) expect(response.status).toBe(404);
    expect((await press(path, 'steal')).headers['location']).toBe(path);
    expect(await state(paymentId)).toBe('PENDING');
  });
});

describe('the webhook', () => {
  test('settles before the payer is back, whatever comes after', async () => {
    const { paymentId, path } = await begin();
    await press(path, 'pay');
    const heard = await tell(paymentId);
    expect([heard.status, heard.body]).toEqual([200, { outcome: 'SETTLED' }]);
    expect((await tell(paymentId, { serial: 2 })).body).toEqual({ outcome: 'ALREADY_SETTLED' });
    expect((await visit(await returnPath(paymentId))).text).toContain('Paiement reçu');
    expect(await receiptsOf(paymentId)).toHaveLength(1);
  });

  test('a hundred times, 25 at once, is one payment and one receipt, and each is answered 2xx', async () => {
    const { paymentId, path } = await begin();
    await press(path, 'pay');
    const answers: Response[] = [];
    for (let n = 0; n < 4; n++) answers.push(...(await Promise.all(Array.from({ length: 25 }, () => tell(paymentId)))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect([await receiptsOf(paymentId), tickets.paid(ticket)]).toMatchObject([[{}], 6000n]);
  }, 30_000);

  test('forged, stale, tampered with or unreadable is 400 and changes nothing', async () => {
    const { paymentId, path } = await begin();
    await press(path, 'pay');
    const refusals = [
      await tell(paymentId, { headers: { 'cordee-sandbox-signature': 't=1795424400,v1=' + 'a'.repeat(64) } }),
      await tell(paymentId, { headers: { 'cordee-sandbox-signature': '' } }),
      await tell(paymentId, { secondsAgo: 301 }),
      await tell(paymentId, { change: (body) => body.replace('6000', '6001') }),
      await tell(paymentId, { change: (body) => `${body} ` }),
      await tell(paymentId, { change: () => 'not json' }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(refusals[0]!.text).not.toMatch(/select|at .*\.ts/);
    expect([await state(paymentId), await database.inspect('select id from provider_event where payment_id = $1', [paymentId])]).toEqual(['PENDING', []]);
  });

  test('is found at its own address only, and not on the site of another association', async () => {
    const { paymentId, path } = await begin();
    await press(path, 'pay');
    for (const posted of [{ path: '/webhooks/sandbox/guess' }, { path: '/webhooks/nobody/x' }, { site: 'uff' }]) expect((await tell(paymentId, posted)).status).toBe(404);
    const elsewhere = await inAssociation((await database.inspect<{ id: string }>(`select id from association where subdomain = 'uff'`))[0]!.id, async () => app.get(Providers).webhookPath('sandbox'));
    expect((await tell(paymentId, { path: elsewhere, site: 'uff' })).status).toBe(400);
    expect(await state(paymentId)).toBe('PENDING');
  });

  test('tells that the bank disputes a payment, then takes it back: the receipt’s page says so', async () => {
    const { paymentId, path } = await begin();
    await press(path, 'pay');
    await tell(paymentId);
    expect((await visit(path)).text).toContain('La banque du payeur conteste');
    expect((await press(path, 'dispute')).headers['location']).toBe(path);
    expect([(await tell(paymentId)).body, await state(paymentId)]).toEqual([{ outcome: 'DISPUTED' }, 'DISPUTED']);
    await press(path, 'lose');
    await press(path, 'win');
    expect([(await tell(paymentId)).body, await state(paymentId), tickets.paid(ticket)]).toEqual([{ outcome: 'REVERSED' }, 'REVERSED', 0n]);
    const own = await returnPath(paymentId);
    expect([(await visit(own)).text, (await download(`${own}/recu`)).status]).toEqual([expect.stringContaining('Paiement repris par la banque'), 410]);
    expect((await press(`${path}x`, 'dispute')).status).toBe(404);
  });

  test('from a browser of another site is refused before anything is read', async () => {
    const { paymentId } = await begin();
    const signed = await here(() => sandboxNotice(app.nest, paymentId));
    expect((await app.http('post', await webhook(), { site: 'mines' }).set({ ...signed.headers, origin: 'http://evil.example' }).send(signed.body)).status).toBe(403);
  });
});

describe('receipts and payments', () => {
  let receiptId: string;
  let paymentId: string;
  beforeEach(async () => {
    const recorded = await here(() => app.get(RecordPayment).record({ personId: people.claire, payerName: 'Claire Lacroix', means: 'CHEQUE', amount: euros(10_000), receivedOn: day('2026-11-20'), chequeNumber: '4711', bank: 'BNP', lines: lines() }, newId()));
    if (isDomainError(recorded)) throw new Error(recorded.code);
    ({ receiptId, paymentId } = recorded);
  });
  const ask = (query: string, session: string, variables: Record<string, unknown> = {}) => app.graphql({ query, variables, session, site: session === 'tomasz' ? 'uff' : 'mines' });
  const PAYMENT = `id state means payerName amount { amount currency } allocated { amount } credit { amount } refunded { amount } chequeNumber bank receivedOn lines { kind label amount { amount } } receipt { number url } refunds { state amount { amount } reason }`;
  const payments = `query ($search: String, $means: PaymentMeans, $personId: ID) { association { office { payments(search: $search, means: $means, personId: $personId, first: 50) { nodes { ${PAYMENT} } totalCount } } } }`;
  const one = `query ($id: ID!) { association { office { payment(id: $id) { ${PAYMENT} } } } }`;
  const refund = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { result { ${PAYMENT} } userErrors { __typename ... on UserError { code message path } } } }`;
  const found = async (variables: Record<string, unknown>, session = 'herve') => ((await ask(payments, session, variables)).data as { association: { office: { payments: { nodes: { id: string }[] } } } }).association.office.payments.nodes.map(({ id }) => id);
  const outside = () => encodeId('payment', paymentId);

  test('are the payer’s own and the treasurer’s; for everybody else there is none', async () => {
    const path = `/recus/${encodeId('receipt', receiptId)}`;
    const statuses: Record<string, number> = {};
    for (const [who, call] of Object.entries({ claire: { session: 'claire' }, herve: { session: 'herve' }, ousmane: { session: 'ousmane' }, tomasz: { session: 'tomasz', site: 'uff' }, nobody: {} })) statuses[who] = (await download(path, call)).status;
    expect(statuses).toEqual({ claire: 200, herve: 200, ousmane: 404, tomasz: 404, nobody: 404 });
    const [{ file_id: fileId } = { file_id: '' }] = await database.inspect<{ file_id: string }>('select file_id from receipt where id = $1', [receiptId]);
    const files = `/files/${encodeId('file', fileId)}`;
    expect([(await download(files, { session: 'claire' })).status, (await download(files, { session: 'ousmane' })).status, (await download(files, { session: 'tomasz', site: 'uff' })).status, (await download(files)).status]).toEqual([200, 404, 404, 401]);
    expect((await download(files, { session: 'herve' })).status).toBe(200);
    const mine = (await ask('{ viewer { receipts { id number url amount { amount } } } }', 'claire')).data as { viewer: { receipts: { id: string; url: string }[] } };
    expect(mine.viewer.receipts[0]).toMatchObject({ id: encodeId('receipt', receiptId), url: path, amount: { amount: '100.00' } });
    expect((await ask('{ viewer { receipts { id } } }', 'ousmane')).data).toEqual({ viewer: { receipts: [] } });
  });

  test('that are void are no longer given as the file that was kept; their own address says that they are void', async () => {
    const path = `/recus/${encodeId('receipt', receiptId)}`;
    await download(path, { session: 'claire' });
    const [{ file_id: fileId } = { file_id: '' }] = await database.inspect<{ file_id: string }>('select file_id from receipt where id = $1', [receiptId]);
    const files = `/files/${encodeId('file', fileId)}`;
    const everybody = { claire: { session: 'claire' }, herve: { session: 'herve' }, ousmane: { session: 'ousmane' }, tomasz: { session: 'tomasz', site: 'uff' }, nobody: {} };
    const statuses = async () => Promise.all(Object.values(everybody).map(async (call) => (await download(files, call)).status));
    expect(await statuses()).toEqual([200, 200, 404, 404, 401]);
    await ask(refund, 'herve', { input: { paymentId: outside(), amount: '100.00', reason: 'Payé deux fois', idempotencyKey: newId() } });
    expect(await statuses()).toEqual([404, 404, 404, 404, 401]);
    const drawn = await download(path, { session: 'claire' });
    expect(mupdf.Document.openDocument(bytes(drawn), 'application/pdf').loadPage(0).toStructuredText('').asText()).toContain('Reçu annulé');
  });

  test('show what was paid, for what, and what is left', async () => {
    expect((await ask(one, 'herve', { id: outside() })).data).toMatchObject({
      association: { office: { payment: { state: 'SETTLED', means: 'CHEQUE', amount: { amount: '100.00', currency: 'EUR' }, allocated: { amount: '60.00' }, credit: { amount: '40.00' }, chequeNumber: '4711', receivedOn: '2026-11-20', lines: [{ kind: 'spec-ticket', label: 'Cotisation 2027', amount: { amount: '60.00' } }], receipt: { number: expect.stringMatching(/^2026-\d{6}$/) }, refunds: [] } } },
    });
  });

  test('are found by the payer’s name, a receipt’s number, a cheque’s number', async () => {
    const { number } = (await here(() => database.inspect<{ number: number }>('select number from receipt where id = $1', [receiptId])))[0]!;
    expect(await found({ search: `2026-${String(number).padStart(6, '0')}` })).toEqual([outside()]);
    expect(await found({ search: '4711', means: 'CHEQUE' })).toContain(outside());
    expect(await found({ search: 'lacr cla' })).toContain(outside());
    expect(await found({ personId: encodeId('person', people.claire) })).toContain(outside());
    expect([await found({ search: 'kermadec' }), await found({ search: '9999' }), await found({ means: 'CASH' })]).toEqual([[], [], []]);
    expect(await found({}, 'tomasz')).toEqual([]);
  });

  test('are the office’s: a member may neither see nor refund, another association finds nothing', async () => {
    const input = { paymentId: outside(), amount: '10.00', reason: 'Trop payé', idempotencyKey: newId() };
    for (const [query, variables] of [[payments, {}], [one, { id: outside() }], [refund, { input }]] as const) expect((await ask(query, 'claire', variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(one, 'tomasz', { id: outside() })).data).toEqual({ association: { office: { payment: null } } });
    expect((await ask(refund, 'tomasz', { input })).data).toEqual({ refundPayment: { result: null, userErrors: [{ __typename: 'NotFoundError', code: 'NOT_FOUND', message: expect.any(String), path: ['paymentId'] }] } });
  });

  test('go back in part, and refusals say what is left', async () => {
    const input = { paymentId: outside(), amount: '55.00', reason: 'Trop payé', idempotencyKey: newId() };
    expect((await ask(refund, 'herve', { input })).data).toMatchObject({ refundPayment: { result: { allocated: { amount: '45.00' }, credit: { amount: '0.00' }, refunded: { amount: '55.00' }, refunds: [{ state: 'DONE', reason: 'Trop payé' }] }, userErrors: [] } });
    expect((await ask(refund, 'herve', { input: { ...input, idempotencyKey: newId() } })).data).toMatchObject({ refundPayment: { userErrors: [{ __typename: 'NotRefundableError', code: 'NOT_REFUNDABLE', message: expect.stringContaining('45,00') }] } });
    expect((await ask(refund, 'herve', { input: { ...input, amount: '1.234', idempotencyKey: newId() } })).data).toMatchObject({ refundPayment: { userErrors: [{ __typename: 'InvalidInputError', path: ['amount'] }] } });
  });
});
