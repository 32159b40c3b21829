import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { useDatabase } from '@cordee/platform/testing';
import { createMember, knownAssociations, SignInWorld, type TestAssociation } from '../testing';

const db = useDatabase();
const world = new SignInWorld();
let mines: TestAssociation;
const EACH = 40;

beforeAll(async () => {
  ({ mines } = await knownAssociations(db));
  await world.open(db);
});
afterAll(() => world.close());

const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
const variance = (xs: readonly number[]) => xs.reduce((sum, x) => sum + (x - mean(xs)) ** 2, 0) / (xs.length - 1);

/** Reliability 22: |t| < 4.5 over 40 + 40 tries, or a mean difference under 5 ms. */
it('answers a known and an unknown address in the same time', async () => {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let n = 0; n < EACH + 5; n++) {
    const { email } = await createMember(db, mines.id);
    const order = n % 2 ? [email, `personne-${n}@example.org`] : [`personne-${n}@example.org`, email];
    for (const address of order) {
      const began = process.hrtime.bigint();
      await world.ask(mines.id, address);
      (address === email ? known : unknown).push(Number(process.hrtime.bigint() - began) / 1e6);
    }
    world.bed.clock.advance({ minutes: 16 });
  }
  const [a, b] = [known.slice(5), unknown.slice(5)];
  const difference = mean(a) - mean(b);
  const t = difference / Math.sqrt(variance(a) / EACH + variance(b) / EACH);
  expect(Math.abs(t) < 4.5 || Math.abs(difference) < 5 ? 'the same' : `t = ${t}, ${difference} ms`).toBe('the same');
}, 60_000);
