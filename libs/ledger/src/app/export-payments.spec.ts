import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readSearch, WorkQueue } from '@cordee/identity';
import { createAssociation } from '@cordee/identity/testing';
import { isDomainError, outsideScope } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import readWorkbook from 'read-excel-file/node';
import { LedgerWorld, rawOf, sandboxNotice, SandboxPayer } from '../testing';
import { ExportPayments } from './export-payments';
import { askedBy, PAYMENT_COLUMNS, PAYMENTS_LIST } from './listed-payments';
import { PaymentList } from './payment-list';
import type { SandboxBody } from './sandbox/sandbox-notices';
import { SandboxProvider } from './sandbox/sandbox-provider';
import { SettlePayment } from './settle-payment';

const world = new LedgerWorld(useDatabase());
const payer = new SandboxPayer(world);
beforeAll(() => world.open(), 60_000);
beforeEach(async () => {
  world.bed.clock.set('2026-11-23T09:00:00Z');
  await world.begin();
});

const start = (order: object = {}) => world.asTreasurer(() => world.bed.get(ExportPayments).start({ format: 'csv', columns: ['name', 'amount', 'means', 'state'], search: {}, ...order }));
async function bytes(order: object): Promise<Buffer> {
  const file = await start(order);
  if (isDomainError(file)) throw new Error(file.code);
  const parts: Buffer[] = [];
  // Pulled from outside of any scope, as a socket does.
  await outsideScope(async () => {
    for await (const part of file.body) parts.push(Buffer.from(part));
  });
  return Buffer.concat(parts);
}
const lines = async (order: object = {}) => (await bytes(order)).toString('utf8').trimEnd().split('\r\n');

/** A card payment of 60 euros of which something else comes. */
async function comes(change: Partial<SandboxBody>): Promise<void> {
  const { paymentId } = await payer.begin([world.due()]);
  await payer.decide(paymentId, 'pay');
  await world.asWorker(async () => {
    const provider = world.bed.get(SandboxProvider);
    const notice = provider.read(rawOf(await sandboxNotice(world.bed, paymentId, { change })));
    if (isDomainError(notice)) throw new Error(notice.code);
    await world.bed.get(SettlePayment).hear(provider, notice);
  });
}

describe('an export of payments', () => {
  it('holds what the list holds, newest first, with amounts one can add up', async () => {
    await world.record(world.cheque(6_000, [world.due()]));
    await world.record(world.cheque(2_550, [], { means: 'CASH', chequeNumber: null, bank: null }));
    expect(await lines({})).toEqual(['\uFEFFNom;Montant;Moyen de paiement;État', 'Claire Lacroix;25,50;Espèces;Encaissé', 'Claire Lacroix;60,00;Chèque;Encaissé']);
    const [sheet] = await readWorkbook(await bytes({ format: 'xlsx', columns: [...PAYMENT_COLUMNS], search: { means: 'CHEQUE' } }));
    expect(sheet!.data[1]).toEqual(['Claire Lacroix', 60, 'Chèque', expect.any(String), new Date('2026-11-20T00:00:00Z'), 'Encaissé', '2026-000001', 0, 0, 'EUR', '0000123', 'Banque du Rhône', null, 'Claire Lacroix']);
  });

  it('of more than a page holds every payment once', async () => {
    await world.database.inspect(
      `insert into payment (association_id, id, version, state, means, provider, payer_name, amount_minor, currency, allocated_minor, refunded_minor, created_at)
      select $1, gen_random_uuid(), 1, 'CANCELLED', 'CARD', 'sandbox', 'Nom ' || n, n, 'EUR', 0, 0, $2 from generate_series(1, 2_300) n`, [world.mines.id, world.bed.clock.now()]);
    const names = (await lines({ columns: ['name'], search: { state: 'CANCELLED' } })).slice(1);
    expect([names.length, new Set(names).size]).toEqual([2_300, 2_300]);
  });

  it('is written down with its count and the names of its filters, never with what was looked for', async () => {
    await world.record(world.cheque(6_000));
    await start({ search: { q: '0000123', means: 'CHEQUE' } });
    const [line] = await world.database.inspect<{ audience: string; after: object }>(`select a.audience, d.after from activity a join activity_detail d on d.activity_id = a.id where a.verb = 'payments.exported' and a.association_id = $1`, [world.mines.id]);
    expect(line).toEqual({ audience: 'office', after: { count: 1, format: 'csv', filters: 'q, means', columns: 'name, amount, means, state' } });
  });

  it('of what the list does not know is refused', async () => {
    expect(await start({ columns: ['iban'] })).toMatchObject({ code: 'INVALID_INPUT', path: ['columns'] });
    expect(await start({ search: { plan: 'x' } })).toMatchObject({ code: 'INVALID_INPUT', path: ['search'] });
  });

  it('holds nothing of another association', async () => {
    await world.record(world.cheque(6_000));
    world.mines = await createAssociation(world.database);
    expect(await lines({})).toHaveLength(1);
  });
});

describe('the tiles of money', () => {
  const tiles = async () => (await world.asTreasurer(() => world.bed.get(WorkQueue).tiles(new Set(['payments.read'])))).map(({ kind, count, path }) => ({ kind, count, path }));
  /** How many the list shows at the address of a tile. */
  const counted = (path: string) => world.asTreasurer(async () => {
    const search = readSearch(PAYMENTS_LIST, Object.fromEntries(new URL(path, 'http://mines.test').searchParams));
    if (isDomainError(search)) throw new Error(path);
    return world.bed.get(PaymentList).count(askedBy(search));
  });

  it('lead to exactly the payments that they count', async () => {
    await world.record(world.cheque(6_000, [world.due()]));
    await world.record(world.cheque(2_000));
    await comes({ amount: '5000' });
    const shown = await tiles();
    expect(shown.map(({ kind, count }) => `${kind} ${count}`)).toEqual(['payments.toAllocate 1', 'payments.mismatched 1']);
    for (const { count, path } of shown) expect(await counted(path)).toBe(count);
  });

  it('show what came in another currency, though it failed, and let what is a month old rest', async () => {
    await comes({ currency: 'CHF' });
    expect(await tiles()).toMatchObject([{ kind: 'payments.mismatched', count: 1 }]);
    world.bed.clock.set('2026-12-24T09:00:00Z');
    expect(await tiles()).toEqual([]);
  });

  it('are for whoever sees payments, and about no other association', async () => {
    await world.record(world.cheque(2_000));
    expect(await world.asTreasurer(() => world.bed.get(WorkQueue).tiles(new Set(['dues.read'])))).toEqual([]);
    world.mines = await createAssociation(world.database);
    expect(await tiles()).toEqual([]);
  });
});
