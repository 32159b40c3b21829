// What it costs to settle dues on the day on which everybody pays: the payment, what it settles, the journal, a receipt whose number has no gap.
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { run } from '../contest.mjs';
import { compiled, startServer } from '../server.mjs';
import { AT_ONCE, atOnce, connected, dropped } from '../storm.mjs';
import { agrees, campaign, countCampaign, MINOR } from './pay-campaign.mjs';
import { findAndSave } from './pay-peer.mjs';

/** @param {import('../world.mjs').BenchWorld} world @param {number} rounds */
export const pay = (world, rounds) => run({ job: 'writes.pay', contenders: [oneStatement(world), ours(world), findAndSave(world)], operations: 400, rounds, postmaster: world.postmaster });

/**
 * The rows that a settlement leaves behind, plain and without policies, in one statement and one commit. Less is not possible for payments that
 * are each for themselves and durable: a number without a gap is taken from the series' own row, whose lock lasts until the commit is on the disk.
 */
const oneStatement = (world) => ({
  name: 'one statement with all its rows',
  start: async () => {
    const pool = await connected(world);
    await pool.query(TABLES);
    return {
      work: async (payments) => {
        const { series, ids } = await called(pool, payments);
        await atOnce(payments, async (index) => void (await pool.query({ name: 'settle', text: SETTLE, values: [ids[index], series, randomUUID(), MINOR, randomUUID()] })));
        await counted(pool, series, payments);
      },
      stop: () => dropped(pool, 'bench_due, bench_payment, bench_allocation, bench_journal, bench_receipt, bench_series'),
    };
  },
});

const TABLES = `create table bench_series (series uuid primary key, last integer not null) with (fillfactor = 50);
  create table bench_due (id uuid primary key, series uuid not null, state text not null);
  create table bench_payment (id uuid primary key, series uuid not null, due_id uuid not null, amount integer not null, state text not null);
  create table bench_allocation (id uuid primary key, payment_id uuid not null references bench_payment (id), due_id uuid not null references bench_due (id), amount integer not null);
  create table bench_journal (payment_id uuid not null, place integer not null, account text not null, amount integer not null, primary key (payment_id, place));
  create table bench_receipt (id uuid primary key, series uuid not null, number integer not null, payment_id uuid not null unique, unique (series, number))`;

/** The payment's id is its due's: nothing is looked up that could be known. */
const SETTLE = `with due as (update bench_due set state = 'PAID' where id = $1), payment as (update bench_payment set state = 'SETTLED' where id = $1),
  allocation as (insert into bench_allocation values ($3, $1, $1, $4)),
  journal as (insert into bench_journal values ($1, 1, '511', $4), ($1, 2, '4191', -$4::int), ($1, 3, '4191', $4), ($1, 4, '7561', -$4::int)),
  taken as (update bench_series set last = last + 1 where series = $2 returning last)
  insert into bench_receipt select $5, $2, last, $1 from taken`;

/** Dues that were called, and a payment on its way for each. */
async function called(pool, payments) {
  const series = randomUUID();
  const ids = Array.from({ length: payments }, () => randomUUID());
  await pool.query('insert into bench_series values ($1, 0)', [series]);
  await pool.query(`insert into bench_due select id, $1, 'ISSUED' from unnest($2::uuid[]) id`, [series, ids]);
  await pool.query(`insert into bench_payment select id, $1, id, $3, 'PENDING' from unnest($2::uuid[]) id`, [series, ids, MINOR]);
  return { series, ids };
}

async function counted(pool, series, payments) {
  const { rows: [found] } = await pool.query(`select (select count(*) from bench_payment where series = $1 and state = 'SETTLED') as settled, (select count(*) from bench_due where series = $1 and state = 'PAID') as paid,
    (select count(distinct number) from bench_receipt where series = $1 and number between 1 and $2) as numbered,
    (select sum(j.amount) from bench_journal j join bench_payment p on p.id = j.payment_id where p.series = $1) as journal,
    (select sum(a.amount) from bench_allocation a join bench_payment p on p.id = a.payment_id where p.series = $1) as allocated`, [series, payments]);
  agrees(found, payments);
}

/** The real use case in a process of its own: the provider's notice settles a payment that was begun, with the period it pays for and its lines of activity, under policies. */
const ours = (world) => ({
  name: 'ours',
  start: async () => {
    const server = await startServer(await compiled('tools/bench/servers/pay.ts'), [], {
      NODE_ENV: 'development', LOG_LEVEL: 'error', DATABASE_URL: world.appUrl, QUEUE_DATABASE_URL: world.queueUrl, CORDEE_SECRET: randomBytes(32).toString('base64url'), DRAIN_MS: '500',
    });
    const client = new pg.Client(world.superuserUrl);
    await client.connect();
    return {
      pid: server.pid,
      work: async (payments) => {
        const { associationId, ids } = await campaign(client, payments);
        await server.ask({ associationId, references: ids.map((id) => `sbx_${id}`), amountMinor: MINOR, atOnce: AT_ONCE });
        await countCampaign(client, associationId, payments);
      },
      stop: async () => {
        await server.stop();
        await client.end();
      },
    };
  },
});
