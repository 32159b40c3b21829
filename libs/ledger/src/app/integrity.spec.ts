import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { newId } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { euros, LedgerWorld, SandboxPayer } from '../testing';
import { LedgerIntegrity } from './integrity';
import { RefundPayment } from './refund-payment';
import { UseCredit } from './use-credit';

const world = new LedgerWorld(useDatabase());
let paymentId: string;
let receiptId: string;

beforeAll(async () => {
  await world.open();
  await world.database.inspect('alter table journal_row disable trigger user');
}, 60_000);
beforeEach(async () => {
  await world.begin();
  ({ paymentId, receiptId } = await world.record(world.cheque(10_000, [world.due()])));
});

const findings = (associationId = world.mines.id) => world.asWorker(() => world.bed.get(LedgerIntegrity).findings(), associationId);
const checks = async () => (await findings()).map(({ check }) => check);
const spoil = (sql: string, ...params: unknown[]) => world.database.inspect(sql, params);

describe('the books', () => {
  it('agree after all that can happen to them', async () => {
    const payer = new SandboxPayer(world);
    await world.asTreasurer(() => world.bed.get(UseCredit).apply(world.payer, [world.due(2500)], world.key()));
    await world.asTreasurer(() => world.bed.get(RefundPayment).request(paymentId, euros(3000), 'Trop payé', world.key()));
    const { paymentId: whole } = await world.record(world.cheque(6000, [world.due()]));
    await world.asTreasurer(() => world.bed.get(RefundPayment).request(whole, euros(6000), 'Payé deux fois', world.key()));
    await payer.begin([world.due()]);
    expect(await findings()).toEqual([]);
  });

  const faults: [string, string[], () => Promise<unknown>][] = [
    ['a payment that says another sum', ['ledger.allocations', 'ledger.credit'], () => spoil('update payment set allocated_minor = 5000 where id = $1', paymentId)],
    ['an allocation that was lost', ['ledger.allocations'], () => spoil('delete from payment_allocation where payment_id = $1', paymentId)],
    ['more taken back than given', ['ledger.allocations', 'ledger.overdrawn'], () => spoil(`insert into payment_allocation (association_id, id, payment_id, target_kind, target_id, amount_minor, currency, label, account, allocated_at)
      select association_id, $2, payment_id, target_kind, target_id, -7000, currency, label, account, allocated_at from payment_allocation where payment_id = $1`, paymentId, newId())],
    ['a refund that the payment does not know', ['ledger.credit', 'ledger.money', 'ledger.refunds'], () => spoil(`insert into refund (association_id, id, version, payment_id, state, amount_minor, currency, reason, requested_at) select association_id, $2, 1, id, 'DONE', 100, 'EUR', 'x', created_at from payment where id = $1`, paymentId, newId())],
    ['an entry that does not sum to zero', ['ledger.balance', 'ledger.money'], () => spoil(`update journal_row set amount_minor = amount_minor + 1 where account = '5112' and entry_id in (select id from journal_entry where payment_id = $1)`, paymentId)],
    ['an entry that was lost', ['ledger.credit', 'ledger.money', 'ledger.settlements'], () => spoil(`with e as (select id from journal_entry where payment_id = $1 and kind = 'SETTLEMENT'), r as (delete from journal_row where entry_id in (select id from e)) update journal_entry set kind = 'LOST' where id in (select id from e)`, paymentId)],
    ['a gap in the numbers', ['ledger.numbers'], () => spoil('update receipt set number = 2 where id = $1', receiptId)],
    ['a counter that has run ahead', ['ledger.numbers'], () => spoil('update receipt_series set last = 9 where association_id = $1', world.mines.id)],
    ['money without a receipt', ['ledger.receipts'], () => spoil('update receipt set voided_at = issued_at where id = $1', receiptId)],
    ['a dispute that the payment does not know', ['ledger.disputes'], () => spoil(`insert into payment_dispute (association_id, id, payment_id, provider, reference, state, opened_at) select association_id, $2, id, provider, 'dp', 'OPEN', created_at from payment where id = $1`, paymentId, newId())],
    ['a receipt of another sum', ['ledger.receiptSums'], () => spoil('update receipt set amount_minor = 1 where id = $1', receiptId)],
  ];

  it.each(faults)('show %s, and say how to repair it', async (_what, expected, spoiled) => {
    await spoiled();
    expect((await checks()).sort()).toEqual(expected);
    for (const finding of await findings()) expect(finding).toMatchObject({ subject: expect.stringMatching(/^[0-9a-f-]{36}$|^\d{4}$/), message: expect.stringContaining(' instead of '), repair: expect.stringMatching(/\.$/) });
    expect(await findings((await createAssociation(world.database)).id)).toEqual([]);
  });

  it('show a payment that nobody has ended', async () => {
    await new SandboxPayer(world).begin([world.due()]);
    world.bed.clock.advance({ days: 2 });
    expect(await checks()).toEqual(['ledger.waiting']);
    world.bed.clock.advance({ days: -2 });
  });
});
