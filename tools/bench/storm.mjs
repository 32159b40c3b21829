// What the contests of writes share: many at once on connections that are open, and work that is counted afterwards.
import pg from 'pg';

/** Requests under way at a time, as in performance.md. */
export const AT_ONCE = 64;

/** A pool whose connections are open already. @param {import('./world.mjs').BenchWorld} world */
export async function connected(world) {
  const pool = new pg.Pool({ connectionString: world.superuserUrl, max: AT_ONCE });
  await Promise.all(Array.from({ length: AT_ONCE }, () => pool.query('select pg_sleep(0.1)')));
  return pool;
}

/** @param {pg.Pool} pool @param {string} tables */
export async function dropped(pool, tables) {
  await pool.query(`drop table ${tables}`);
  await pool.end();
}

/** @param {number} count @param {(index: number) => Promise<void>} act */
export async function atOnce(count, act) {
  let left = count;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (left > 0) await act(--left);
  }));
}

/** @param {pg.Pool} pool @param {(client: pg.PoolClient) => Promise<void>} act */
export async function inTransaction(pool, act) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await act(client);
    await client.query('commit');
  } finally {
    client.release();
  }
}

export const equal = (/** @type {number} */ found, /** @type {number} */ wanted, /** @type {string} */ what) => {
  if (found !== wanted) throw new Error(`${wanted} ${what} expected, ${found} found`);
};
