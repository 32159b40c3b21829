export { connect, poolOf, LOCK_TIMEOUT_MS, POOL_WAIT_MS, STATEMENT_TIMEOUT_MS } from './data-source';
export { Db } from './db';
export { allEntities, defineEntity } from './entities';
export { GlobalDb } from './global-db';
export { allHotReads, hotRead, type HotRead } from './hot-reads';
export { ReadScope, watchReads } from './read-scope';
export { UnitOfWork, type UnitOfWorkOptions } from './unit-of-work';
