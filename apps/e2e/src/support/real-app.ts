import { ApiModule } from '../../../api/src/api.module';
import { MovedClock } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';
import { type RunningApp, startApp } from './running-app';

export const NOW = new Date('2026-11-23T09:00:00Z');

/** The api as it is shipped, on a test database, with a clock that stands still. */
export async function startRealApp(database: TestDatabase, env: Record<string, string> = {}): Promise<RunningApp & { clock: MovedClock }> {
  const clock = new MovedClock(NOW);
  const config = database.config({ SMTP_URL: 'smtp://127.0.0.1:1', ...env });
  return Object.assign(await startApp(ApiModule.forRoot(config, clock), config), { clock });
}
