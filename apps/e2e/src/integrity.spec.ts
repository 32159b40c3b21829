import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { IntegrityChecks, runInScope, systemScope } from '@cordee/platform';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { createPeople, MINES } from '@cordee/people/testing';
import { RecordPayment } from '@cordee/ledger';
import { CallDue, PLAN_DEFAULTS, Plans } from '@cordee/membership';
import { Money, Temporal } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { startRealApp } from './support/real-app';

afterAll(() => app.close());
const database = useDatabase();
let app: Awaited<ReturnType<typeof startRealApp>>;
let mines: TestAssociation;
let uff: TestAssociation;

const inside = <T>(association: TestAssociation, act: () => Promise<T>): Promise<T> => runInScope(systemScope(association.id), act);
const found = async (association: TestAssociation) => (await inside(association, () => app.get(IntegrityChecks).run())).filter(({ findings }) => findings.length > 0);

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  const { claire } = await createPeople(database, mines.id, MINES);
  app = await startRealApp(database);
  await inside(mines, async () => {
    const { planId } = (await app.get(Plans).add({ ...PLAN_DEFAULTS, name: 'Cotisation', description: null, periodKind: 'CIVIL_YEAR', price: Money.of(6000) })) as { planId: string };
    const { dueId } = (await app.get(CallDue).call({ personId: claire, planId }, 'call of the test')) as { dueId: string };
    const lines = [{ kind: 'due', targetId: dueId, amount: Money.of(6000) }];
    await app.get(RecordPayment).record({ personId: claire, payerName: 'Claire', means: 'TRANSFER', amount: Money.of(6000), receivedOn: Temporal.PlainDate.from('2026-11-20'), lines }, 'payment of the test');
  });
}, 60_000);

describe('the rules that the database alone cannot hold', () => {
  test('are asked by name, of money, membership and events', () => {
    const { names } = app.get(IntegrityChecks);
    for (const library of ['ledger', 'membership', 'events']) expect(names.filter((name) => name.startsWith(`${library}.`)).length).toBeGreaterThan(3);
  });

  test('hold where everything came by the use cases', async () => {
    expect(await found(mines)).toEqual([]);
    expect(await found(uff)).toEqual([]);
  });

  test.each([
    ['a due that counts money which nobody paid', `update due set paid_minor = 5000`, `update due set paid_minor = 6000`, 'membership.duePaidIsItsAllocations'],
    ['a payment that has lost an allocation', `update payment set allocated_minor = 0`, `update payment set allocated_minor = 6000`, 'ledger.allocations'],
    ['a gap in the numbers of receipts', `update receipt set number = number + 1`, `update receipt set number = number - 1`, 'ledger.numbers'],
    ['a status that is not what its facts say', `update membership set status = 'LAPSED'`, `update membership set status = 'ACTIVE'`, 'membership.statusIsFunctionOfFacts'],
  ])('find %s, each with its repair, and in its own association only', async (_fault, broken, mended, check) => {
    await database.inspect(broken);
    const findings = await found(mines);
    expect(findings.map((outcome) => outcome.check)).toContain(check);
    for (const finding of findings.flatMap((outcome) => outcome.findings)) expect([finding.subject, finding.message, finding.repair].map((text) => text.length > 3)).toEqual([true, true, true]);
    expect(await found(uff)).toEqual([]);
    await database.inspect(mended);
    expect(await found(mines)).toEqual([]);
  });
});
