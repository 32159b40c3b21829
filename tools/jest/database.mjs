// Before the tests: one PostgreSQL for the whole run. `npm test` has started one already; a single `jest` starts its own.
import { startTestServer } from '../testing/server.mjs';

export default async function setUp() {
  if (process.env.TEST_SUPERUSER_URL) return;
  globalThis.stopTestServer = await startTestServer();
}
