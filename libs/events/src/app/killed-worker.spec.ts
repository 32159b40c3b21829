import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation } from '@cordee/identity/testing';
import { LedgerModule } from '@cordee/ledger';
import { MembershipModule } from '@cordee/membership';
import { MessagingModule } from '@cordee/messaging';
import { useMailSink } from '@cordee/messaging/testing';
import { PeopleModule } from '@cordee/people';
import { createPeople } from '@cordee/people/testing';
import { isDomainError, outsideScope, runInScope } from '@cordee/platform';
import { buildTestBed, compileProcess, startProcess, until, useDatabase, type TestBed, type TestProcess } from '@cordee/platform/testing';
import { EventsModule } from '../events.module';
import { createTestEvent } from '../testing';
import { InviteToEvent } from './invite-to-event';
import { SettleMailing } from './settle-mailing';

const COUNT = 240;
const KILLS = 3;
/** Mails of one chunk on their way at a time. */
const AT_ONCE = 5;

describe('invitations of many, their worker killed in the middle', () => {
  const database = useDatabase();
  const sink = useMailSink();
  const workers = new Set<TestProcess>();
  let bed: TestBed;
  let file: string;

  beforeAll(async () => {
    bed = await buildTestBed(database, { imports: [IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule, EventsModule] });
    bed.clock.set(new Date());
    file = await compileProcess('libs/events/src/testing/mailing-worker.fixture.ts');
  }, 90_000);
  afterEach(() => Promise.all([...workers].map((worker) => worker.kill())));

  async function startWorker(): Promise<TestProcess> {
    const worker = await startProcess(file, { ...database.env, SMTP_URL: sink.url, LOG_LEVEL: 'silent' }, /worker ready/);
    workers.add(worker);
    return worker;
  }

  test('nobody is missed, nobody is written to twice but for a copy that is recognised as one', async () => {
    const association = await createAssociation(database);
    const guests = Object.fromEntries(Array.from({ length: COUNT }, (_, n) => [`p${n}`, { firstName: 'Claire', lastName: `Essai ${n}`, email: `p${n}@example.org` }]));
    const [organiser] = Object.values(await createPeople(database, association.id, guests));
    const event = await createTestEvent(database, association.id, { startsAt: new Date(Date.now() + 20 * 86_400_000).toISOString() });
    const scope = actorScope({ associationId: association.id, personId: organiser! }, ['ORGANISER']);
    await outsideScope(() => runInScope(scope, async () => {
      const outcome = await bed.get(InviteToEvent).invite(event, { filter: {} }, 'all of them');
      if (isDomainError(outcome)) throw new Error(outcome.code);
      await bed.get(SettleMailing).release(outcome.mailingId!);
    }));
    const reached = () => new Set(sink.mails.map(({ to }) => to)).size;
    for (let kill = 1; kill <= KILLS; kill++) {
      const worker = await startWorker();
      await until(() => reached() >= (COUNT * kill) / (KILLS + 2), 60_000);
      await worker.kill();
      workers.delete(worker);
    }
    await startWorker();
    await until(async () => (await database.inspect(`select from event_mailing_recipient where state = 'SENT'`)).length === COUNT, 90_000);
    expect(reached()).toBe(COUNT);
    const extra = sink.mails.length - COUNT;
    process.stdout.write(`invitations to ${COUNT}, ${KILLS} kills: 0 missed, ${extra} extra copies\n`);
    expect(extra).toBeLessThanOrEqual(KILLS * AT_ONCE);
    const messageIds = new Map<string, Set<string>>();
    for (const { to, messageId } of sink.mails) messageIds.set(to, (messageIds.get(to) ?? new Set()).add(messageId));
    expect([...messageIds.values()].every((known) => known.size === 1)).toBe(true);
    expect(await database.inspect('select from job_failure')).toEqual([]);
  }, 240_000);
});
