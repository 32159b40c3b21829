import { beforeAll, expect, test } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation } from '@cordee/identity/testing';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { outsideScope, runInScope } from '@cordee/platform';
import { buildTestBed, useDatabase, type TestBed } from '@cordee/platform/testing';
import { EventsModule } from '../events.module';
import { createTestEvent } from '../testing';
import { EventMonth } from './event-month';

const database = useDatabase();
let bed: TestBed;

beforeAll(async () => {
  bed = await buildTestBed(database, { imports: [IdentityModule, PeopleModule, MessagingModule, EventsModule] });
}, 60_000);

test('a month holds what begins in it where it takes place, and nothing of another association', async () => {
  const [mines, uff] = [await createAssociation(database), await createAssociation(database)];
  const begins = (associationId: string, startsAt: string) => createTestEvent(database, associationId, { startsAt });
  const eve = await begins(mines.id, '2026-11-30T23:30:00Z');
  const middle = await begins(mines.id, '2026-12-10T18:00:00Z');
  await begins(mines.id, '2026-12-31T23:30:00Z');
  await begins(uff.id, '2026-12-10T18:00:00Z');
  const shown = await outsideScope(() => runInScope(actorScope({ associationId: mines.id, personId: mines.id }, ['ORGANISER']), () => bed.get(EventMonth).of('2026-12')));
  expect(shown.map(({ id }) => id)).toEqual([eve, middle]);
});
