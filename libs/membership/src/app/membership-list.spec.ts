import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readSearch, WorkQueue, type ListOrder } from '@cordee/identity';
import { encodeId, isDomainError, outsideScope } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import readWorkbook from 'read-excel-file/node';
import { DuesWorld, granted } from '../testing/dues-world';
import { DecideApplication } from './decide-application';
import { DuesList } from './dues-list';
import { ExportDues } from './export-dues';
import { ExportMemberships } from './export-memberships';
import { Join } from './join';
import { DUE_COLUMNS, DUES_LIST, duesOf } from './listed-dues';
import { MEMBERSHIPS_LIST, membershipsOf } from './listed-memberships';
import { MembershipList, type MembershipWish } from './membership-list';

const world = new DuesWorld(useDatabase());
beforeAll(() => world.open(), 60_000);
beforeEach(() => world.begin());

const listed = (wish: MembershipWish = {}, as = world.asTreasurer) => as(async () => {
  const { rows, count } = await world.bed.get(MembershipList).page(wish, null, 50);
  expect(await count()).toBe(rows.length);
  return rows.map(({ personName, status }) => `${personName} ${status}`);
});

/** Somebody asks to join a plan for which the office decides. */
async function applies(name: 'ousmane' | 'linh', planId: string): Promise<string> {
  const address = { ousmane: 'ousmane@mines.example', linh: 'linh@mines.example' }[name];
  await world.asWorker(() => world.bed.get(Join).ask({ firstName: name, lastName: 'Candidat', email: address, graduationYear: '2011', planId }));
  const [row] = await world.database.inspect<{ id: string }>(`select id from membership where association_id = $1 and plan_id = $2 order by id desc limit 1`, [world.mines.id, planId]);
  return row!.id;
}

describe('the memberships of the office', () => {
  it('are found by status, plan and words of a name, those applied for last first', async () => {
    const active = await world.plan();
    const careful = await world.plan({ name: 'Sur dossier', needsApproval: true });
    await world.member('aicha', active);
    await applies('ousmane', careful);
    expect((await listed()).map((line) => line.split(' ').at(-1))).toEqual(['APPLIED', 'ACTIVE']);
    expect(await listed({ status: 'ACTIVE' })).toEqual(['Aïcha Benali ACTIVE']);
    expect(await listed({ planId: careful })).toHaveLength(1);
    expect(await listed({ search: 'benali', status: 'ACTIVE' })).toEqual(['Aïcha Benali ACTIVE']);
    expect(await listed({ search: 'benali', planId: careful })).toEqual([]);
    expect(await listed({ search: 'zzz' })).toEqual([]);
  });

  it('go on where a page ends, none twice and none left out', async () => {
    const planId = await world.plan();
    await world.crowd(planId, 130);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { rows } = await world.asTreasurer(() => world.bed.get(MembershipList).page({ planId }, after, 40));
      seen.push(...rows.map(({ id }) => id));
      if (rows.length < 40) break;
      after = rows.at(-1)!.id;
    }
    expect([seen.length, new Set(seen).size, seen.toSorted().toReversed()]).toEqual([130, 130, seen]);
  });

  it('of another association are not there, whatever is asked', async () => {
    const planId = await world.plan();
    await world.member('aicha', planId);
    expect(await listed({}, world.asOther)).toEqual([]);
    expect(await listed({ planId }, world.asOther)).toEqual([]);
    expect(await listed({ search: 'benali' }, world.asOther)).toEqual([]);
  });

  it('answered in place leave the applications', async () => {
    const careful = await world.plan({ name: 'Sur dossier', needsApproval: true });
    const yes = await applies('ousmane', careful);
    const no = await applies('linh', careful);
    expect(await listed({ status: 'APPLIED' })).toHaveLength(2);
    granted(await world.asTreasurer(() => world.bed.get(DecideApplication).approve(yes)));
    granted(await world.asTreasurer(() => world.bed.get(DecideApplication).reject(no)));
    expect(await listed({ status: 'APPLIED' })).toEqual([]);
    expect([(await listed({ status: 'AWAITING_PAYMENT' })).length, (await listed({ status: 'REJECTED' })).length]).toEqual([1, 1]);
  });
});

describe('what lapsed this month', () => {
  // 30 days of grace after 31 December end on 30 January: the first day without is the 31st.
  it.each([['2027-01-31', 1], ['2027-02-01', 0]])('on %s are %d', async (today, count) => {
    await world.grant('aicha', await world.plan(), '2026-01-01', '2026-12-31');
    world.today(today);
    await world.night();
    expect(await listed({ lapsedThisMonth: true })).toHaveLength(count);
    expect(await listed({ status: 'LAPSED' })).toHaveLength(1);
  });

  it('counts the grace of each plan', async () => {
    await world.grant('aicha', await world.plan({ graceDays: 0 }), '2026-01-01', '2026-11-02');
    await world.grant('linh', await world.plan({ name: 'Autre', graceDays: 10 }), '2026-01-01', '2026-10-21');
    await world.grant('claire', await world.plan({ name: 'Encore', graceDays: 0 }), '2026-01-01', '2026-10-30');
    await world.night();
    expect((await listed({ lapsedThisMonth: true })).toSorted()).toEqual(['Aïcha Benali LAPSED', 'Linh Nguyen LAPSED']);
  });
});

it('each tile leads to exactly what it counts', async () => {
  const planId = await world.plan();
  await world.grant('aicha', planId, '2026-01-01', '2026-12-31');
  await world.call('herve', planId);
  await applies('ousmane', await world.plan({ name: 'Sur dossier', needsApproval: true }));
  world.today('2027-01-31');
  await world.night();
  const tiles = await world.asTreasurer(() => world.bed.get(WorkQueue).tiles(new Set(['dues.read'])));
  expect(tiles.map(({ kind, count }) => `${kind} ${count}`)).toEqual(['memberships.applied 1', 'dues.overdue 1', 'dues.lapsedThisMonth 1']);
  for (const { path, count } of tiles) {
    const { pathname, searchParams } = new URL(path, 'http://mines.test');
    const given = Object.fromEntries(searchParams);
    const found = pathname.endsWith('/adhesions')
      ? world.asTreasurer(() => world.bed.get(MembershipList).count(membershipsOf(must(readSearch(MEMBERSHIPS_LIST, given)))))
      : world.asTreasurer(() => world.bed.get(DuesList).count(duesOf(must(readSearch(DUES_LIST, given)))));
    expect(await found).toBe(count);
  }
});

const must = granted;

describe('taken away as a file', () => {
  const order = (more: Partial<ListOrder>): ListOrder => ({ format: 'csv', columns: ['name'], search: {}, ...more });
  async function bytes(which: typeof ExportDues | typeof ExportMemberships, more: Partial<ListOrder>, as = world.asTreasurer): Promise<Buffer> {
    const file = await as(() => world.bed.get(which as typeof ExportDues).start(order(more)));
    if (isDomainError(file)) throw new Error(`${file.code} ${file.path?.join('.')}`);
    const parts: Buffer[] = [];
    // Pulled from outside of any scope, as a socket does.
    await outsideScope(async () => {
      for await (const part of file.body) parts.push(Buffer.from(part));
    });
    return Buffer.concat(parts);
  }
  const lines = async (...args: Parameters<typeof bytes>) => (await bytes(...args)).toString('utf8').trimEnd().split('\r\n').slice(1);

  it('dues are those of the list, in words and amounts', async () => {
    const planId = await world.plan();
    const dueId = await world.call('aicha', planId);
    await world.pay('aicha', [dueId], 2_050);
    await world.call('herve', planId);
    expect(await lines(ExportDues, { columns: ['name', 'amount', 'paid', 'remaining', 'state'], search: { state: 'PARTIALLY_PAID', plan: encodeId('plan', planId) } })).toEqual(['Aïcha Benali;60,00;20,50;39,50;Réglée en partie']);
    const [sheet] = await readWorkbook(await bytes(ExportDues, { format: 'xlsx', columns: [...DUE_COLUMNS], search: { q: 'benali' } }));
    expect(sheet!.data[1]!.slice(0, 5)).toEqual(['Aïcha Benali', 'Mines Nancy · 2011', expect.stringContaining('Cotisation'), 60, 'Réglée en partie']);
    world.today('2028-01-10');
    expect(await lines(ExportDues, { columns: ['state'], search: { state: 'OVERDUE' } })).toEqual(['Hervé de Kermadec;À renouveler', 'Aïcha Benali;À renouveler']);
  });

  it('memberships are those of the list, however many', async () => {
    const planId = await world.plan();
    await world.crowd(planId, 2_100);
    const found = await lines(ExportMemberships, { columns: ['name', 'status', 'paidUntil'], search: { status: 'ACTIVE' } });
    expect([found.length, new Set(found).size]).toEqual([2_100, 2_100]);
    expect(found[0]).toMatch(/^Membre \d+;À jour;2026-12-31$/);
  });

  it('both are empty for another association, and are written down without what was looked for', async () => {
    const planId = await world.plan();
    await world.member('aicha', planId);
    expect(await lines(ExportDues, { search: { plan: encodeId('plan', planId) } }, world.asOther)).toEqual([]);
    expect(await lines(ExportMemberships, { search: { plan: encodeId('plan', planId) } }, world.asOther)).toEqual([]);
    await lines(ExportDues, { search: { q: 'benali' } });
    await lines(ExportMemberships, { search: { lapsed: 'thisMonth' } });
    const told = await world.database.inspect<{ verb: string; after: object }>(`select a.verb, d.after from activity a join activity_detail d on d.activity_id = a.id where a.association_id = $1 and a.verb like '%.exported' order by a.id`, [world.mines.id]);
    expect(told).toEqual([{ verb: 'dues.exported', after: { count: 1, format: 'csv', filters: 'q', columns: 'name' } }, { verb: 'memberships.exported', after: { count: 0, format: 'csv', filters: 'lapsed', columns: 'name' } }]);
  });

  it.each([{ search: { plan: 'person_x' } }, { search: { plan: 'x' } }, { search: { year: '12' } }, { columns: ['iban'] }])('dues by %j are refused', async (more) => {
    expect(await world.asTreasurer(() => world.bed.get(ExportDues).start(order(more)))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('a year of the address is a number to the list', () => expect(duesOf(must(readSearch(DUES_LIST, { year: '2026' })))).toEqual({ year: 2026 }));
});
