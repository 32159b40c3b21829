import { DataSource } from 'typeorm';
import type pg from 'pg';
import type { Config } from '../config/config';
import { allEntities } from './entities';

/** Time limits of every statement of the app role (reliability 42). */
export const STATEMENT_TIMEOUT_MS = 5_000;
export const LOCK_TIMEOUT_MS = 3_000;
export const POOL_WAIT_MS = 2_000;

/** One data source per process, connected as the app role: owns nothing, cannot bypass the policies. */
export async function connect(config: Config): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    entities: [...allEntities()],
    synchronize: false,
    logging: false,
    poolSize: config.poolSize,
    extra: {
      connectionTimeoutMillis: POOL_WAIT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: 10_000,
      keepAlive: true,
      // Statements may leave before the answer to the one before: the read door sends them together.
      pipeline: true,
      application_name: 'cordee',
    },
  });
  await source.initialize();
  surviveLostConnections(poolOf(source));
  return source;
}

/** A connection that is lost while it is lent out, between two statements, would end the process: its next statement fails instead. */
function surviveLostConnections(pool: pg.Pool): void {
  const known = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    client.on('error', () => undefined);
  });
}

/** The pool under the data source, for the read door and for global tables. */
export const poolOf = (source: DataSource): pg.Pool => (source.driver as unknown as { master: pg.Pool }).master;
