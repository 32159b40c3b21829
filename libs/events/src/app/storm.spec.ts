import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { createAssociation, memberScope, type TestAssociation } from '@cordee/identity/testing';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { isDomainError, outsideScope, runInScope } from '@cordee/platform';
import { buildTestBed, useDatabase, type TestBed } from '@cordee/platform/testing';
import { EventsRepository } from '../data/events.repository';
import type { Standing } from '../domain/seating';
import { EventsModule } from '../events.module';
import { createCrowd, createTestEvent } from '../testing';
import { AnswerEvent } from './answer-event';

const database = useDatabase();
const modules = { imports: [IdentityModule, PeopleModule, MessagingModule, EventsModule] };
let beds: [TestBed, TestBed];
let mines: TestAssociation;
let crowd: string[];

beforeAll(async () => {
  beds = [await buildTestBed(database, modules, { DB_POOL: '10' }), await buildTestBed(database, modules, { DB_POOL: '10' })];
  mines = await createAssociation(database);
  crowd = await createCrowd(database, mines.id, 200);
}, 60_000);

interface Answered extends Standing {
  personId: string;
  sentAt: number;
  heardAt: number;
}

/** Each answer is a request of its own, to one of the processes. */
async function answer(bed: TestBed, id: string, personId: string, says: 'GOING' | 'NOT_GOING' = 'GOING'): Promise<Answered> {
  const sentAt = performance.now();
  const outcome = await outsideScope(() => runInScope(memberScope({ associationId: mines.id, personId }), () => bed.get(AnswerEvent).answer(id, { personId }, says, 'PORTAL')));
  if (isDomainError(outcome)) throw new Error(outcome.code);
  return { ...outcome, personId, sentAt, heardAt: performance.now() };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Everybody within a tenth of a second, on the processes in turn: some overlap, some do not. */
const storm = (event: string, on: readonly TestBed[]): Promise<Answered[]> =>
  Promise.all(crowd.map(async (personId, n) => {
    await pause(Math.random() * 100);
    return answer(on[n % on.length]!, event, personId);
  }));

const rows = (event: string) =>
  database.inspect<{ confirmed: number; waiting: number; tickets: number; taken: number; arrivals: string[]; people: number }>(
    `select (select count(*)::int from registration where event_id = $1 and state = 'CONFIRMED') as confirmed,
      (select count(*)::int from registration where event_id = $1 and state = 'WAITLISTED') as waiting,
      (select count(*)::int from ticket where event_id = $1 and state = 'VALID') as tickets, (select taken from quota where event_id = $1) as taken,
      (select count(distinct person_id)::int from registration where event_id = $1) as people,
      array(select arrival from waitlist_entry where event_id = $1 and state = 'WAITING' order by arrival) as arrivals`, [event]).then(([row]) => row!);

/** Pairs of which one had heard its answer before the other asked, and stands behind it all the same. */
function inversions(answers: readonly Answered[]): number {
  const place = (one: Answered): number => (one.kind === 'GOING' ? 0 : one.position!);
  return answers.flatMap((a) => answers.filter((b) => a.heardAt < b.sentAt && place(a) > 0 && place(b) <= place(a))).length;
}

describe.each([['one process', 1], ['two processes', 2]])('200 people answer at once, 50 seats, %s', (_name, processes) => {
  test('20 times: 50 come, 150 wait at 1 to 150, nobody twice, nobody before whoever came earlier', async () => {
    const slowest: number[] = [];
    for (let run = 0; run < 20; run++) {
      const event = await createTestEvent(database, mines.id, { capacity: 50 });
      const answers = await storm(event, beds.slice(0, processes));
      expect(answers.filter(({ kind }) => kind === 'GOING')).toHaveLength(50);
      expect(answers.flatMap(({ kind, position }) => (kind === 'WAITING' ? [position!] : [])).sort((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, n) => n + 1));
      expect(await rows(event)).toEqual({ confirmed: 50, waiting: 150, tickets: 50, taken: 50, people: 200, arrivals: Array.from({ length: 150 }, (_, n) => String(n + 1)) });
      expect(inversions(answers)).toBe(0);
      slowest.push(answers.map(({ sentAt, heardAt }) => heardAt - sentAt).sort((a, b) => a - b)[197]!);
    }
    expect(Math.max(...slowest)).toBeLessThan(2_000);
  }, 120_000);
});

describe('when it is full', () => {
  let event: string;
  let answers: Answered[];
  beforeEach(async () => {
    event = await createTestEvent(database, mines.id, { capacity: 50 });
    answers = await storm(event, beds);
  }, 30_000);

  test('20 who cannot come after all, at once: exactly the first 20 of the list are offered a seat, at once', async () => {
    const going = answers.filter(({ kind }) => kind === 'GOING').slice(0, 20);
    await Promise.all(going.map(({ personId }, n) => answer(beds[n % 2]!, event, personId, 'NOT_GOING')));
    const offered = await database.inspect<{ arrival: string; personId: string }>(
      `select w.arrival, r.person_id as "personId" from waitlist_entry w join registration r on r.id = w.registration_id where w.event_id = $1 and w.state = 'OFFERED' order by w.arrival`, [event]);
    expect(offered.map(({ arrival }) => Number(arrival))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    const first = answers.filter(({ position }) => position !== null && position <= 20).map(({ personId }) => personId);
    expect(offered.map(({ personId }) => personId).sort()).toEqual(first.sort());
    expect(await rows(event)).toMatchObject({ confirmed: 30, waiting: 150, tickets: 30, taken: 50 });
    const timers = await database.inspect(`select from timer t join waitlist_entry w on w.id = t.key where t.kind = 'events.offerEnds' and w.event_id = $1`, [event]);
    expect(timers).toHaveLength(20);
  }, 30_000);

  test('yes and no from everybody in any order leave as many tickets as seats taken, and no place free while somebody waits', async () => {
    await Promise.all(Array.from({ length: 400 }, async (_, n) => {
      await pause(Math.random() * 200);
      await answer(beds[n % 2]!, event, crowd[Math.floor(Math.random() * crowd.length)]!, Math.random() < 0.5 ? 'GOING' : 'NOT_GOING');
    }));
    const { confirmed, tickets, taken, arrivals } = await rows(event);
    const [held] = await database.inspect<{ offered: number }>(`select count(*)::int as offered from waitlist_entry where event_id = $1 and state = 'OFFERED'`, [event]);
    expect([tickets, taken]).toEqual([confirmed, confirmed + held!.offered]);
    expect(taken).toBe(50);
    expect(arrivals.length).toBeGreaterThan(0);
  }, 30_000);
});

test('one person fifty times at once, on two processes, is one answer', async () => {
  const event = await createTestEvent(database, mines.id, { capacity: 50 });
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => answer(beds[n % 2]!, event, crowd[0]!)));
  expect(new Set(answers.map(({ registrationId }) => registrationId)).size).toBe(1);
  expect(await rows(event)).toMatchObject({ confirmed: 1, tickets: 1, taken: 1, people: 1 });
  expect(await database.inspect(`select from activity where subject_id = $1`, [answers[0]!.registrationId])).toHaveLength(1);
});

/** The canary: what the lock is for, shown by taking it away. */
describe('without the lock', () => {
  let bare: [TestBed, TestBed];
  beforeAll(async () => {
    const make = async (): Promise<TestBed> => {
      const bed = await buildTestBed(database, modules, { DB_POOL: '10' });
      Object.assign(bed.get(EventsRepository), { alone: '' });
      return bed;
    };
    bare = [await make(), await make()];
  }, 60_000);

  /** How many come, and how many were told that something went wrong. */
  async function race(): Promise<{ confirmed: number; failed: number }> {
    const event = await createTestEvent(database, mines.id, { capacity: 50 });
    const outcomes = await Promise.allSettled(crowd.map(async (personId, n) => {
      await pause(Math.random() * 100);
      return answer(bare[n % 2]!, event, personId);
    }));
    return { confirmed: (await rows(event)).confirmed, failed: outcomes.filter(({ status }) => status === 'rejected').length };
  }

  test('seats are sold twice, were it not for the database', async () => {
    await database.inspect('alter table quota drop constraint quota_not_over');
    const confirmed: number[] = [];
    for (let run = 0; run < 10 && !confirmed.some((count) => count > 50); run++) confirmed.push((await race()).confirmed);
    await database.inspect('update quota set taken = capacity where taken > capacity');
    await database.inspect('alter table quota add constraint quota_not_over check (capacity is null or taken <= capacity)');
    expect(Math.max(...confirmed)).toBeGreaterThan(50);
  }, 60_000);

  test('the database refuses one seat too many', async () => {
    for (let run = 0; run < 2; run++) expect((await race()).confirmed).toBeLessThanOrEqual(50);
  }, 60_000);
});
