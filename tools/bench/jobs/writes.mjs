// What a scarce thing costs when everybody wants it at once.
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { run } from '../contest.mjs';
import { compiled, startServer } from '../server.mjs';
import { AT_ONCE, atOnce, connected, dropped, equal, inTransaction } from '../storm.mjs';
import { pay } from './pay.mjs';

/** One in twenty comes too late for a seat. */
const seatsFor = (/** @type {number} */ answers) => Math.floor(answers * 0.95);

/** @param {{ world: import('../world.mjs').BenchWorld, rounds: number }} options */
export async function writes({ world, rounds }) {
  return { 'writes.rsvp': await rsvp(world, rounds), 'writes.pay': await pay(world, rounds) };
}

const rsvp = (world, rounds) => run({ job: 'writes.rsvp', contenders: [counter(world), ours(world), lockAndCount(world)], operations: 1_000, rounds, postmaster: world.postmaster });

/** One statement on one row, each answer for itself and durable: nothing that takes seats one by one can do with less. */
const counter = (world) => ({
  name: 'one counter, one statement',
  start: async () => {
    const pool = await connected(world);
    await pool.query('create table bench_counter (id uuid primary key, capacity integer not null, taken integer not null check (taken <= capacity)) with (fillfactor = 50)');
    return {
      work: async (answers) => {
        const id = randomUUID();
        await pool.query('insert into bench_counter values ($1, $2, 0)', [id, seatsFor(answers)]);
        const take = { name: 'take', text: 'update bench_counter set taken = taken + 1 where id = $1 and taken < capacity returning taken', values: [id] };
        let seated = 0;
        await atOnce(answers, async () => {
          const { rowCount } = await pool.query(take);
          seated += rowCount ?? 0;
        });
        equal(seated, seatsFor(answers), 'seats');
      },
      stop: () => dropped(pool, 'bench_counter'),
    };
  },
});

/** The real use case in a process of its own: the answer, its ticket, its line of activity, under policies. */
const ours = (world) => ({
  name: 'ours',
  start: async () => {
    const server = await startServer(await compiled('tools/bench/servers/rsvp.ts'), [], {
      NODE_ENV: 'development', LOG_LEVEL: 'error', DATABASE_URL: world.appUrl, QUEUE_DATABASE_URL: world.queueUrl, CORDEE_SECRET: randomBytes(32).toString('base64url'), DRAIN_MS: '500',
    });
    const client = new pg.Client(world.superuserUrl);
    await client.connect();
    return {
      pid: server.pid,
      work: async (answers) => {
        const storm = await gathering(client, answers);
        await server.ask({ ...storm, atOnce: AT_ONCE });
        const { rows: [counted] } = await client.query(COUNTED, [storm.eventId]);
        for (const what of ['taken', 'confirmed', 'tickets']) equal(Number(counted[what]), seatsFor(answers), what);
        equal(Number(counted.waiting), answers - seatsFor(answers), 'waiting');
        equal(Number(counted.lines), answers, 'lines of activity');
      },
      stop: async () => {
        await server.stop();
        await client.end();
      },
    };
  },
});

const COUNTED = `select (select taken from quota where event_id = $1) as taken, (select count(*) from registration where event_id = $1 and state = 'CONFIRMED') as confirmed,
  (select count(*) from ticket where event_id = $1 and state = 'VALID') as tickets, (select count(*) from waitlist_entry where event_id = $1 and state = 'WAITING') as waiting,
  (select count(*) from activity a join registration r on r.association_id = a.association_id and r.id = a.subject_id where r.event_id = $1) as lines`;

/** The peer: the event's row is locked, those who come are counted, one more is written. */
const lockAndCount = (world) => ({
  name: 'lock, count, insert',
  start: async () => {
    const pool = await connected(world);
    await pool.query('create table bench_event (id uuid primary key, capacity integer not null)');
    await pool.query('create table bench_registration (id uuid primary key, event_id uuid not null references bench_event (id), state text not null)');
    await pool.query('create index on bench_registration (event_id)');
    return {
      work: async (answers) => {
        const id = randomUUID();
        await pool.query('insert into bench_event values ($1, $2)', [id, seatsFor(answers)]);
        await atOnce(answers, () => lockCountInsert(pool, id));
        const { rows: [{ count }] } = await pool.query(`select count(*)::int from bench_registration where event_id = $1 and state = 'CONFIRMED'`, [id]);
        equal(count, seatsFor(answers), 'seats');
      },
      stop: () => dropped(pool, 'bench_registration, bench_event'),
    };
  },
});

const lockCountInsert = (pool, eventId) => inTransaction(pool, async (client) => {
  const { rows: [event] } = await client.query('select capacity from bench_event where id = $1 for update', [eventId]);
  const { rows: [{ count }] } = await client.query(`select count(*)::int from bench_registration where event_id = $1 and state = 'CONFIRMED'`, [eventId]);
  await client.query('insert into bench_registration values ($1, $2, $3)', [randomUUID(), eventId, count < event.capacity ? 'CONFIRMED' : 'WAITLISTED']);
});

/** An event and as many people as answer, past the use cases. */
async function gathering(client, answers) {
  const [associationId, eventId] = [randomUUID(), randomUUID()];
  const personIds = Array.from({ length: answers }, () => randomUUID());
  await client.query(
    `insert into person (association_id, id, version, first_name, last_name, first_key, last_key, created_at, changed_at)
    select $1, id, 1, 'Camille', 'Essai', 'camille', 'essai', $3, $3 from unnest($2::uuid[]) id`, [associationId, personIds, new Date()]);
  const start = new Date(Date.now() + 7 * 86_400_000);
  await client.query(
    `insert into event (association_id, id, version, state, slug, template, title, summary, starts_at, ends_at, zone, place_kind, place_name, audience, answers_close_at, ics_sequence, created_at, changed_at, published_at)
    values ($1, $2, 1, 'PUBLISHED', 'bench', 'OTHER', 'Bench', 'Bench', $3, $3::timestamptz + interval '2 hours', 'Europe/Paris', 'PLACE', 'Ici', 'PUBLIC', $3, 0, $4, $4, $4)`,
    [associationId, eventId, start, new Date()]);
  await client.query('insert into quota (association_id, id, event_id, capacity, taken, arrivals) values ($1, $2, $3, $4, 0, 0)', [associationId, randomUUID(), eventId, seatsFor(answers)]);
  return { associationId, eventId, personIds };
}
