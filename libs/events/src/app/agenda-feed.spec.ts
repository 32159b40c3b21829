import { describe, expect, it } from '@jest/globals';
import { actorScope, createAssociation } from '@cordee/identity/testing';
import ICAL from 'ical.js';
import { createAnswer, createTestEvent, type TestAnswer, type TestEvent } from '../testing';
import { useOrganiserDesk } from '../testing/organiser-desk';
import { AgendaFeed } from './agenda-feed';

const desk = useOrganiserDesk();
const token = async (personId = desk.people.aicha) => (await desk.asClaire(() => desk.bed.get(AgendaFeed).urlFor(personId))).split('/').at(-1)!;
const feed = (of: string) => desk.asWorker(() => desk.bed.get(AgendaFeed).read(of));
const say = (eventId: string, answer: TestAnswer = {}) => createAnswer(desk.database, desk.mines.id, eventId, { personId: desk.people.aicha, ...answer });
const come = async (facts: TestEvent, answer?: TestAnswer) => say(await createTestEvent(desk.database, desk.mines.id, facts), answer);

/** As a foreign program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { method: calendar.getFirstPropertyValue('method'), events: calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry)) };
}

describe('the calendar of a member', () => {
  it('holds what they come to and is not over, and nothing else', async () => {
    await say(desk.event);
    await come({ title: 'En ligne', placeKind: 'ONLINE', startsAt: '2026-12-12T18:00:00Z' });
    await come({ title: 'En attente' }, { kind: 'WAITING' });
    await come({ title: 'Sans moi' }, { kind: 'NOT_GOING' });
    await come({ title: 'Passé', startsAt: '2026-11-20T18:00:00Z' });
    await createTestEvent(desk.database, desk.mines.id, { title: 'Sans réponse' });
    const { method, events } = read((await feed(await token()))!);
    expect(method).toBe('PUBLISH');
    expect(events.map(({ summary }) => summary)).toEqual(['Afterwork de décembre', 'En ligne']);
    expect([events[0]!.startDate.toJSDate(), events[0]!.location]).toEqual([new Date('2026-12-10T18:00:00Z'), 'Le Comptoir, 3 rue des Arts, Lyon']);
    expect(events[0]!.uid).toMatch(/^event_\w+@a\w+\.localhost$/);
  });

  it('takes out what was called off, and is sound when nothing is coming', async () => {
    const id = await say(desk.event);
    await desk.database.inspect(`update event set state = 'CANCELLED', cancelled_at = $2, cancel_reason = 'x', ics_sequence = 1 where id = $1`, [desk.event, '2026-11-23T09:00:00Z']);
    await desk.database.inspect(`update registration set state = 'CANCELLED', cause = 'EVENT_CANCELLED' where id = $1`, [id]);
    const [called] = read((await feed(await token()))!).events;
    expect([called!.component.getFirstPropertyValue('status'), called!.sequence]).toEqual(['CANCELLED', 1]);
    expect(read((await feed(await token(desk.people.herve)))!)).toEqual({ method: 'PUBLISH', events: [] });
  });

  it('has one address, good for years, until its person wants another', async () => {
    const first = await token();
    desk.bed.clock.advance({ days: 900 });
    expect(await token()).toBe(first);
    expect(await feed(first)).not.toBeNull();
    await desk.database.inspect(
      `insert into digest_preference (association_id, person_id, frequency, weekday, hour, zone, key_version, created_at, updated_at) values ($1, $2, 'WEEKLY', 4, 7, 'Europe/Paris', 2, $3, $3)`,
      [desk.mines.id, desk.people.aicha, '2026-11-23T09:00:00Z']);
    expect(await feed(first)).toBeNull();
    expect(await feed(await token())).not.toBeNull();
  });

  it('is not read with a forged address, that of another association, or of somebody who has died', async () => {
    const mine = await token();
    const uff = await createAssociation(desk.database);
    expect(await desk.within({ ...actorScope({ associationId: uff.id, personId: desk.people.claire }), system: true }, () => desk.bed.get(AgendaFeed).read(mine))).toBeNull();
    expect([await feed('forged'), await feed(`${mine.slice(0, -1)}x`)]).toEqual([null, null]);
    await desk.database.inspect('update person set deceased_noted_at = $2 where id = $1', [desk.people.aicha, '2026-11-23T09:00:00Z']);
    expect(await feed(mine)).toBeNull();
  });
});
