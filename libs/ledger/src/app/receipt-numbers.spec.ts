import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Db, InvalidInput, isDomainError, UnitOfWork } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { PaymentsRepository } from '../data/payments.repository';
import { ReceiptsRepository } from '../data/receipts.repository';
import { day, euros, LedgerWorld } from '../testing';
import { RecordPayment } from './record-payment';
import { UseCredit } from './use-credit';

/** The canary: takes the number without the lock of the series' row, as somebody would who looks for the largest. */
class LargestPlusOne extends ReceiptsRepository {
  protected override issuing(): string {
    return super.issuing('select coalesce(max(number), 0) + 1 as last, pg_sleep(0.05) from receipt where association_id = $1 and series = $3');
  }
}

/** The other canary: payments without their lock. */
class Unlocked extends PaymentsRepository {
  protected override readonly alone = '';
}

const world = new LedgerWorld(useDatabase());
const slack = new LedgerWorld(useDatabase());
beforeAll(() => world.open({}, { DB_POOL: '10' }), 60_000);
beforeEach(() => world.begin());

type Fate = 'commit' | 'refuse' | 'throw';

/** Records a payment inside a larger transaction, which may end otherwise after the number was taken. */
const attempt = (place: LedgerWorld, fate: Fate, year: number): Promise<unknown> =>
  place.asTreasurer(() =>
    place.bed.get(UnitOfWork).run(async () => {
      const recorded = await place.bed.get(RecordPayment).record(place.cheque(1000, [], { receivedOn: day(`${year}-03-01`) }), place.key());
      if (fate === 'throw') throw new Error('the power goes out');
      return fate === 'refuse' ? new InvalidInput(['after'], 'required') : recorded;
    }),
  ).catch((error: Error) => error);

const isRecorded = (outcome: unknown): boolean => !(outcome instanceof Error) && !isDomainError(outcome);

const numbersOf = (place: LedgerWorld) => place.database.inspect<{ series: string; numbers: number[]; last: number }>(
  `select s.series, s.last, array_agg(r.number order by r.number) as numbers from receipt_series s join receipt r using (association_id, series) where s.association_id = $1 group by s.series, s.last order by s.series`, [place.mines.id]);

describe('the numbers of receipts', () => {
  it('have no gap and no double, whatever commits, is refused or breaks off, at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom<Fate>('commit', 'commit', 'refuse', 'throw'), fc.constantFrom(2025, 2026)), { minLength: 1, maxLength: 20 }), async (wishes) => {
        await world.begin();
        const outcomes = await Promise.all(wishes.map(([fate, year]) => attempt(world, fate, year)));
        const found = await numbersOf(world);
        for (const year of [2025, 2026]) {
          // A machine under load may send somebody away who waited for a connection: that is one more that broke off.
          const committed = wishes.filter(([, of], place) => of === year && isRecorded(outcomes[place])).length;
          expect(committed).toBeLessThanOrEqual(wishes.filter(([fate]) => fate === 'commit').length);
          expect(found.find(({ series }) => series === String(year))?.numbers ?? []).toEqual(Array.from({ length: committed }, (_, place) => place + 1));
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('are each association’s own', async () => {
    await attempt(world, 'commit', 2026);
    const first = world.mines;
    await world.begin();
    await attempt(world, 'commit', 2026);
    expect([await world.numbers(first.id), await world.numbers()]).toEqual([[1], [1]]);
  });

  it('of a receipt that was written cannot be changed, by nobody', async () => {
    const { receiptId } = await world.record(world.cheque(1000));
    for (const sql of ['update receipt set number = 7 where id = $1', 'update receipt set amount_minor = 7 where id = $1', 'delete from receipt where id = $1']) {
      await expect(world.asTreasurer(() => world.bed.get(UnitOfWork).run(() => world.bed.get(Db).query(sql, [receiptId])))).rejects.toThrow(/permission denied/);
    }
  });
});

describe('the locks are what makes it so', () => {
  beforeAll(() => slack.open({}, { DB_POOL: '10' }), 60_000);
  beforeEach(() => slack.begin());

  it('without the series’ row two take the same number, and the database has to refuse one', async () => {
    const { get } = slack.bed;
    const repository = get(ReceiptsRepository);
    const canary = new LargestPlusOne(get(Db));
    repository.issue = canary.issue.bind(canary);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => attempt(slack, 'commit', 2026)));
    expect(outcomes.filter((outcome) => outcome instanceof Error && /receipt_association_id_series_number_key/.test(outcome.message)).length).toBeGreaterThan(0);
    delete (repository as Partial<ReceiptsRepository>).issue;
  });

  it('without the payment’s lock credit is spent twice, and the database has to refuse it or the books are wrong', async () => {
    const { get } = slack.bed;
    await slack.record(slack.cheque(6000));
    const payments = get(PaymentsRepository);
    const canary = new Unlocked(get(Db));
    payments.lockCredit = canary.lockCredit.bind(canary);
    const uses = await Promise.all(Array.from({ length: 6 }, () => slack.asTreasurer(() => get(UseCredit).apply(slack.payer, [slack.due()], slack.key())).catch((error: Error) => error)));
    const used = uses.filter((use) => !(use instanceof Error) && !isDomainError(use) && use.used.equals(euros(6000)));
    expect(used.length).toBeGreaterThan(1);
    delete (payments as Partial<PaymentsRepository>).lockCredit;
  });
});
