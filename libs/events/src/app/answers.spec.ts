import { describe, expect, jest, test } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { createPerson, MINES } from '@cordee/people/testing';
import { IdempotencyMismatch, InvalidInput, isDomainError, MalformedIdempotencyKey, newId, NotFound, UnitOfWork } from '@cordee/platform';
import { AnswersRepository } from '../data/answers.repository';
import { AnswersClosed, EventFull } from '../domain/errors';
import { createTestEvent, useEventsDesk } from '../testing';
import { AnswerEvent } from './answer-event';
import { CancelEvent } from './cancel-event';
import { EventTimes } from './event-times';
import { OfficeAnswers } from './office-answers';
import { SettleEvent } from './settle-event';
import { UpdateEvent } from './update-event';

const desk = useEventsDesk();
const at = (text: string): Date => new Date(text);
const answers = () => desk.bed.get(AnswerEvent);
const introduce = (eventId: string, email: string, name = 'Nora Petit') => desk.asVisitor(() => answers().introduce(eventId, { name, email, locale: 'fr' }, 'PAGE'));
const quota = async (eventId: string) => (await desk.database.inspect<{ taken: number; capacity: number }>('select taken, capacity from quota where event_id = $1', [eventId]))[0]!;
const registrations = (eventId: string) => desk.database.inspect<{ id: string; person_id: string | null; state: string; channel: string; version: number }>(
  'select id, person_id, state, channel, version from registration where event_id = $1 order by id', [eventId]);
const office = () => desk.bed.get(OfficeAnswers);
const key = () => `key ${newId()}`;

describe('a member', () => {
  test('comes, changes their mind and comes back: one row, one live ticket, a line for each', async () => {
    const event = await desk.event();
    for (const says of ['GOING', 'NOT_GOING', 'GOING'] as const) await desk.stand(event, 'claire', says);
    expect(await registrations(event)).toMatchObject([{ person_id: desk.people.claire, state: 'CONFIRMED', channel: 'PORTAL', version: 3 }]);
    expect((await desk.database.inspect<{ state: string }>('select state from ticket where event_id = $1 order by id', [event])).map(({ state }) => state)).toEqual(['CANCELLED', 'VALID']);
    expect(await desk.verbs()).toEqual(['registration.confirmed', 'registration.cancelled', 'registration.confirmed']);
    expect(await quota(event)).toMatchObject({ taken: 1 });
  });

  test('who asks twice with one key hears the same, whatever has happened since; another ask with it is refused', async () => {
    const event = await desk.event({ capacity: 1 });
    await desk.stand(event, 'herve');
    const waiting = await desk.say(event, 'claire', 'GOING', 'press number one');
    await desk.stand(event, 'claire', 'NOT_GOING');
    expect(await desk.say(event, 'claire', 'GOING', 'press number one')).toEqual(waiting);
    expect(await desk.say(event, 'claire', 'NOT_GOING', 'press number one')).toBeInstanceOf(IdempotencyMismatch);
    expect(await desk.say(event, 'aicha', 'GOING', 'press number one')).toMatchObject({ kind: 'WAITING', position: 1 });
    await expect(desk.say(event, 'claire', 'GOING', 'short')).rejects.toThrow(MalformedIdempotencyKey);
  });

  test('who presses fifty times at once with one key has one effect and one answer', async () => {
    const event = await desk.event();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => desk.say(event, 'claire', 'GOING', 'fifty times at once')));
    expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await desk.database.inspect(`select from idempotency where association_id = $1`, [desk.mines.id])).toHaveLength(1);
    expect(await desk.verbs()).toEqual(['registration.confirmed']);
  });

  test('of another association is nobody here, and its event nothing', async () => {
    const uff = await createAssociation(desk.database);
    const [stranger, elsewhere] = [await createPerson(desk.database, uff.id, MINES.claire), await createTestEvent(desk.database, uff.id)];
    const event = await desk.event();
    expect(await desk.asVisitor(() => answers().answer(event, { personId: stranger }, 'GOING', 'PORTAL'))).toEqual(new NotFound(['personId']));
    expect(await desk.say(elsewhere, 'claire')).toEqual(new NotFound(['eventId']));
    expect(await desk.say(newId(), 'claire')).toEqual(new NotFound(['eventId']));
    expect(await desk.verbs()).toEqual([]);
  });

  test('does not see a draft, and hears why nobody can answer', async () => {
    expect(await desk.say(await desk.event({ state: 'DRAFT' }), 'claire')).toBeInstanceOf(NotFound);
    expect(await desk.say(await desk.event({ state: 'CANCELLED' }), 'claire')).toEqual(new AnswersClosed('cancelled'));
    expect(await desk.say(await desk.event({ answersCloseAt: '2026-11-23T09:00:00Z' }), 'claire')).toEqual(new AnswersClosed('closed'));
  });
});

describe('somebody without a record', () => {
  test('answers with a name and an address, once for each address', async () => {
    const event = await desk.event();
    const first = await introduce(event, 'Nora@Example.org ');
    expect(first).toMatchObject({ kind: 'GOING' });
    expect(await introduce(event, 'nora@example.org', 'N. Petit')).toEqual(first);
    expect(await registrations(event)).toMatchObject([{ person_id: null, channel: 'PAGE' }]);
  });

  test('whose address belongs to one record is that person; to two, nobody in particular', async () => {
    const event = await desk.event({ capacity: null });
    await introduce(event, 'herve@mines.example');
    await introduce(event, 'claire@mines.example');
    expect((await registrations(event)).map(({ person_id }) => person_id)).toEqual([desk.people.herve, null]);
    expect(await desk.stand(event, 'herve')).toMatchObject({ kind: 'GOING' });
    expect(await registrations(event)).toHaveLength(2);
  });

  test.each([['', 'a@example.org', 'name', 'guestNameMissing'], ['x'.repeat(121), 'a@example.org', 'name', 'tooLong'], ['Nora', ' ', 'email', 'emailMissing'], ['Nora', 'nora', 'email', 'emailInvalid']])(
    'reads what is missing: %j, %j', async (name, email, path, reason) => {
      const event = await desk.event();
      expect(await introduce(event, email, name)).toMatchObject({ path: [path], reason });
      expect(await introduce(event, email, name)).toBeInstanceOf(InvalidInput);
      expect(await registrations(event)).toEqual([]);
    });

  test('has nothing to answer where the event is for members', async () => {
    expect(await introduce(await desk.event({ audience: 'MEMBERS' }), 'nora@example.org')).toEqual(new NotFound(['eventId']));
  });
});

describe('many at once', () => {
  test('one whose answer cannot be written fails alone', async () => {
    const event = await desk.event({ capacity: null });
    const write = AnswersRepository.prototype['write'];
    const spy = jest.spyOn(AnswersRepository.prototype, 'write').mockImplementation(async function (this: AnswersRepository, ...args) {
      if ([...args[1].changed].some(({ personId }) => personId === desk.people.joelle)) throw new Error('a broken row');
      return write.apply(this, args);
    });
    const outcomes = await Promise.allSettled((['claire', 'herve', 'joelle', 'aicha'] as const).map((who) => desk.stand(event, who)));
    spy.mockRestore();
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await registrations(event)).toHaveLength(3);
  });

  test('share a transaction, and never one of a caller', async () => {
    const event = await desk.event();
    await expect(desk.asMember('claire', () => desk.bed.get(UnitOfWork).run(() => answers().answer(event, { personId: desk.people.claire }, 'GOING', 'PORTAL')))).rejects.toThrow('a transaction of its own');
  });
});

describe('a seat that falls free', () => {
  const fullWith = async (more = {}) => {
    const event = await desk.event({ capacity: 1, ...more });
    for (const who of ['claire', 'herve', 'aicha'] as const) await desk.stand(event, who);
    return event;
  };
  const kindOf = async (event: string, who: 'claire' | 'herve' | 'aicha') =>
    (await desk.database.inspect<{ state: string; entry: string | null }>(`select r.state, w.state as entry from registration r left join waitlist_entry w on w.registration_id = r.id and w.state in ('WAITING', 'OFFERED')
      where r.event_id = $1 and r.person_id = $2`, [event, desk.people[who]]))[0]!;

  test('is held for the next, who takes it up after the others have heard nothing', async () => {
    const event = await fullWith();
    await desk.stand(event, 'claire', 'NOT_GOING');
    expect(await kindOf(event, 'herve')).toEqual({ state: 'WAITLISTED', entry: 'OFFERED' });
    expect(await quota(event)).toMatchObject({ taken: 1 });
    expect(await desk.stand(event, 'herve')).toMatchObject({ kind: 'GOING' });
    expect(await desk.verbs()).toEqual(['registration.confirmed', 'registration.waitlisted', 'registration.waitlisted', 'registration.cancelled', 'registration.offered', 'registration.confirmed']);
    expect(await desk.database.inspect(`select from timer where kind = 'events.offerEnds' and association_id = $1`, [desk.mines.id])).toEqual([]);
  });

  test('goes on when nobody takes it up in time, by the timer', async () => {
    const event = await fullWith();
    await desk.stand(event, 'claire', 'NOT_GOING');
    const [timer] = await desk.database.inspect<{ key: string; due_at: Date }>(`select key, due_at from timer where kind = 'events.offerEnds' and association_id = $1`, [desk.mines.id]);
    expect(timer!.due_at).toEqual(at('2026-11-25T09:00:00Z'));
    desk.bed.clock.set(timer!.due_at);
    await desk.asWorker(() => desk.bed.get(EventTimes).offerEnds(timer!.key));
    await desk.asWorker(() => desk.bed.get(EventTimes).offerEnds(timer!.key));
    expect([await kindOf(event, 'herve'), await kindOf(event, 'aicha')]).toEqual([{ state: 'EXPIRED', entry: null }, { state: 'WAITLISTED', entry: 'OFFERED' }]);
  });

  test('goes on even where the timer is late: whoever answers after the term notices', async () => {
    const event = await fullWith();
    await desk.stand(event, 'claire', 'NOT_GOING');
    desk.bed.clock.set('2026-11-25T09:00:01Z');
    expect(await desk.stand(event, 'herve')).toMatchObject({ kind: 'WAITING', position: 1 });
    expect(await kindOf(event, 'aicha')).toEqual({ state: 'WAITLISTED', entry: 'OFFERED' });
  });

  test('comes of more seats as well: they are offered in the order of the list', async () => {
    const event = await fullWith();
    await desk.asOrganiser(() => desk.bed.get(UpdateEvent).update(event, 1, { capacity: 2 }));
    expect([await kindOf(event, 'herve'), await kindOf(event, 'aicha')]).toEqual([{ state: 'WAITLISTED', entry: 'OFFERED' }, { state: 'WAITLISTED', entry: 'WAITING' }]);
    await desk.asOrganiser(() => desk.bed.get(UpdateEvent).update(event, 2, { capacity: null }));
    expect(await kindOf(event, 'aicha')).toEqual({ state: 'WAITLISTED', entry: 'OFFERED' });
    expect(await desk.asOrganiser(() => desk.bed.get(UpdateEvent).update(event, 3, { capacity: 2 }))).toMatchObject({ reason: 'capacityBelowTaken', values: { taken: 3 } });
  });

  test('waits for the end of a pause', async () => {
    const event = await fullWith();
    await desk.asOrganiser(() => desk.bed.get(SettleEvent).pause(event));
    await desk.stand(event, 'claire', 'NOT_GOING');
    expect(await kindOf(event, 'herve')).toEqual({ state: 'WAITLISTED', entry: 'WAITING' });
    expect(await desk.say(event, 'claire')).toEqual(new AnswersClosed('paused'));
    await desk.asOrganiser(() => desk.bed.get(SettleEvent).resume(event));
    expect(await kindOf(event, 'herve')).toEqual({ state: 'WAITLISTED', entry: 'OFFERED' });
  });

  test('is nobody’s once the event begins: the list ends, and offers with it', async () => {
    const event = await fullWith();
    await desk.stand(event, 'claire', 'NOT_GOING');
    await desk.asWorker(() => desk.bed.get(EventTimes).begin(event));
    expect(await kindOf(event, 'herve')).toEqual({ state: 'WAITLISTED', entry: 'OFFERED' });
    desk.bed.clock.set('2026-12-10T18:00:00Z');
    await desk.asWorker(() => desk.bed.get(EventTimes).begin(event));
    expect([await kindOf(event, 'herve'), await kindOf(event, 'aicha'), await quota(event)]).toMatchObject([{ state: 'EXPIRED', entry: null }, { state: 'EXPIRED', entry: null }, { taken: 0 }]);
  });
});

describe('the office', () => {
  const registrationOf = async (event: string, who: 'claire' | 'herve') => (await registrations(event)).find(({ person_id }) => person_id === desk.people[who])!.id;

  test('answers for somebody on the telephone, also when answers are closed', async () => {
    const event = await desk.event({ answersCloseAt: '2026-11-23T09:00:00Z' });
    expect(await desk.asOrganiser(() => answers().answer(event, { personId: desk.people.claire }, 'GOING', 'OFFICE', key()))).toMatchObject({ kind: 'GOING' });
    const [line] = await desk.database.inspect<{ actor_person_id: string }>('select actor_person_id from activity where association_id = $1', [desk.mines.id]);
    expect(line!.actor_person_id).toBe(desk.people.aicha);
  });

  test('takes somebody off the list, once, and the seat goes on', async () => {
    const event = await desk.event({ capacity: 1 });
    await desk.stand(event, 'claire');
    await desk.stand(event, 'herve');
    const id = await registrationOf(event, 'claire');
    for (let press = 0; press < 2; press++) expect(await desk.asOrganiser(() => office().remove(id, 'take off the list'))).toEqual({ eventId: event });
    expect((await desk.verbs()).slice(2)).toEqual(['registration.cancelled', 'registration.offered']);
    expect((await desk.database.inspect<{ cause: string }>('select cause from registration where id = $1', [id]))[0]!.cause).toBe('ORGANISER');
  });

  test('offers no seat that is not free, and one that is to whom it chooses', async () => {
    const event = await desk.event({ capacity: 1 });
    for (const who of ['claire', 'herve'] as const) await desk.stand(event, who);
    const id = await registrationOf(event, 'herve');
    expect(await desk.asOrganiser(() => office().offer(id, key()))).toBeInstanceOf(EventFull);
    await desk.asOrganiser(() => desk.bed.get(SettleEvent).pause(event));
    await desk.stand(event, 'claire', 'NOT_GOING');
    expect(await desk.asOrganiser(() => office().offer(id, key()))).toEqual({ eventId: event });
    expect((await desk.verbs()).at(-1)).toBe('registration.offered');
  });

  test('knows no answer of another association', async () => {
    const random = newId();
    expect(await desk.asOrganiser(() => office().remove(random, key()))).toEqual(new NotFound(['registrationId']));
    const uff = await createAssociation(desk.database);
    const event = await desk.event();
    await desk.stand(event, 'claire');
    const id = await registrationOf(event, 'claire');
    desk.mines = uff;
    expect(await desk.asOrganiser(() => office().remove(id, key()))).toEqual(new NotFound(['registrationId']));
  });

  test('calls an event off: nobody comes or waits any more, once however often it is pressed', async () => {
    const event = await desk.event({ capacity: 1 });
    for (const who of ['claire', 'herve'] as const) await desk.stand(event, who);
    const cancel = (reason: string, how = key()) => desk.asOrganiser(() => desk.bed.get(CancelEvent).cancel(event, reason, how));
    expect(await cancel(' ')).toMatchObject({ path: ['reason'], reason: 'required' });
    for (let press = 0; press < 2; press++) expect(await cancel('La salle est fermée.')).toEqual({ eventId: event });
    expect((await registrations(event)).map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await quota(event)).toMatchObject({ taken: 0 });
    expect((await desk.verbs()).filter((verb) => verb === 'event.cancelled')).toHaveLength(1);
    expect(isDomainError(await desk.say(event, 'claire'))).toBe(true);
  });
});
