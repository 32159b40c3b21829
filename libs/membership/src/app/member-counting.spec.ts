import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { useDatabase } from '@cordee/platform/testing';
import { DuesWorld } from '../testing/dues-world';
import { MemberCounting } from './member-counting';
import { MembershipViews } from './membership-views';
import { Plans } from './plans';

const world = new DuesWorld(useDatabase());
let plan: string;
beforeAll(() => world.open(), 60_000);
beforeEach(async () => {
  await world.begin();
  plan = await world.plan();
  await world.grant('claire', plan, '2026-01-01', '2026-12-31');
  await world.grant('aicha', plan, '2026-01-01', '2026-11-15');
  await world.grant('paul', plan, '2025-01-01', '2025-12-31');
}, 30_000);

const counting = () => world.bed.get(MemberCounting);
const members = async () => (await world.asTreasurer(() => world.bed.get(Plans).find(plan)))!.memberCount;
const counts = async () => Promise.all((['claire', 'aicha', 'paul'] as const).map(async (name) => (await world.asTreasurer(() => world.bed.get(MembershipViews).of(world.people[name], false)))!.countsAsMember));

test('whoever is late counts unless the association says otherwise; whoever is up to date or has lapsed is no question', async () => {
  expect([await members(), await counts()]).toEqual([2, [true, true, false]]);
  for (let twice = 0; twice < 2; twice++) expect(await world.asTreasurer(() => counting().set(false))).toEqual({ graceCounts: false });
  expect([await members(), await counts(), await world.verbs('memberCounting%')]).toEqual([1, [true, false, false], ['memberCounting.set']]);
  await world.asTreasurer(() => counting().set(true));
  expect(await members()).toBe(2);
});

test('each association chooses for itself', async () => {
  await world.asOther(() => counting().set(false));
  expect([await members(), await world.asOther(() => counting().graceCounts())]).toEqual([2, false]);
});
