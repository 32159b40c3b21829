import { currentScope, type ReadScope, runInScope } from '@cordee/platform';

/** In the name of whoever followed a signed link, for the one act that it allows: the tables show them their own introductions and nobody else's. */
export async function asPerson<T>(reads: ReadScope, personId: string, fn: () => Promise<T>): Promise<T> {
  const scope = currentScope();
  const actor = { accountId: '', personId, sessionId: null, roles: [], permissions: new Set<string>(), office: false };
  // What was read so far was read in nobody's name.
  await reads.release();
  try {
    return await runInScope({ ...scope, actor, accountId: null }, fn);
  } finally {
    await reads.release();
  }
}
