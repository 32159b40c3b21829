import { describe, expect, test } from '@jest/globals';
import { encode, IntegrityChecks, ReadScope } from '@cordee/platform';
import { useEventsDesk } from '../testing';

const desk = useEventsDesk();

/** Findings of this library, by check. */
async function findings(): Promise<Record<string, string[]>> {
  const outcomes = await desk.asWorker(() => desk.bed.get(ReadScope).run(() => desk.bed.get(IntegrityChecks).run()));
  const found = outcomes.filter(({ check, findings: list }) => check.startsWith('events.') && list.length > 0);
  for (const { findings: list } of found) for (const { message, repair } of list) expect([message.length > 10, repair.length > 10]).toEqual([true, true]);
  return Object.fromEntries(found.map(({ check, findings: list }) => [check, list.map(({ subject }) => subject)]));
}

/** Somebody comes, somebody waits and somebody is offered a seat. */
async function busy(): Promise<string> {
  const event = await desk.event({ capacity: 2 });
  for (const who of ['claire', 'herve', 'aicha', 'ousmane'] as const) await desk.stand(event, who);
  await desk.stand(event, 'claire', 'NOT_GOING');
  return event;
}

describe('the seats of events', () => {
  test('agree after whatever people have said', async () => {
    await busy();
    expect(await findings()).toEqual({});
  });

  test.each([
    ['a seat that nobody counts', `update quota set taken = taken - 1 where event_id = $1`, ['events.freeSeats', 'events.seats']],
    ['more people than seats', `with q as (update quota set capacity = 1, taken = 1 where event_id = $1) select`, ['events.seats']],
    ['a ticket of somebody who does not come', `update ticket set state = 'VALID' where event_id = $1`, ['events.tickets']],
    ['a yes without a ticket', `update ticket set state = 'CANCELLED' where event_id = $1`, ['events.tickets']],
    ['somebody who waits without a place', `update waitlist_entry set state = 'LEFT' where event_id = $1 and state = 'WAITING'`, ['events.tickets']],
    ['an arrival that nobody counts', `update quota set arrivals = 1 where event_id = $1`, ['events.arrivals']],
  ])('are found when they do not: %s', async (_name, harm, expected) => {
    const event = await busy();
    await desk.database.inspect(harm, [event]);
    const found = await findings();
    expect(Object.keys(found).sort()).toEqual(expected);
    if (found['events.seats']) expect(found['events.seats']).toEqual([encode('event', event)]);
  });
});
