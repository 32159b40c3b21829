import { describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { parsed } from '@cordee/messaging/testing';
import { ActLinks } from '@cordee/messaging';
import { until } from '@cordee/platform/testing';
import { createCrowd, type Somebody, useEventsDesk } from '../testing';
import { AnswerEvent } from './answer-event';
import { AnswerPost } from './answer-post';
import { CancelEvent } from './cancel-event';
import { OwnAnswers } from './own-answers';
import { UpdateEvent } from './update-event';

const desk = useEventsDesk({ work: true });
const ADDRESS: Partial<Record<Somebody, string>> = { herve: 'herve@mines.example', aicha: 'aicha@mines.example', ousmane: 'ousmane@mines.example' };
const mailsTo = (who: Somebody) => desk.sink.to(ADDRESS[who]!);

/** The mail of this subject to somebody, once the worker has sent it, with its calendar entry as a foreign program reads it. */
async function mail(to: string, subject: RegExp) {
  const found = async () => {
    for (const one of desk.sink.to(to)) {
      const read = await parsed(one);
      if (subject.test(read.subject ?? '')) return read;
    }
    return null;
  };
  await until(async () => (await found()) !== null, 15_000);
  const { text = '', attachments } = (await found())!;
  const [file] = attachments;
  const ics = file ? new ICAL.Component(ICAL.parse(typeof file.content === 'string' ? file.content : Buffer.from(file.content as Uint8Array).toString()) as unknown[]) : null;
  const entry = ics?.getFirstSubcomponent('vevent');
  return { text, type: file?.mimeType, method: ics?.getFirstPropertyValue('method'), uid: entry?.getFirstPropertyValue('uid'), sequence: entry?.getFirstPropertyValue('sequence'), token: /\/reponse\/(\S+)/.exec(text)?.[1] ?? '' };
}

describe('the worker tells', () => {
  test('whoever comes, with an entry for the calendar and the way to change their mind; and takes the entry back', async () => {
    const event = await desk.event();
    await desk.stand(event, 'herve');
    const yes = await mail('herve@mines.example', /^Vous venez/);
    expect([yes.type, yes.method, yes.sequence]).toEqual(['text/calendar', 'REQUEST', 0]);
    expect(await desk.asVisitor(() => desk.bed.get(OwnAnswers).follow(yes.token))).toMatchObject({ who: { personId: desk.people.herve }, firstName: 'Hervé', event: { id: event } });
    await desk.stand(event, 'herve', 'NOT_GOING');
    const no = await mail('herve@mines.example', /^Place rendue/);
    expect([no.method, no.uid]).toEqual(['CANCEL', yes.uid]);
    expect(String(yes.uid)).toMatch(new RegExp(`^event_[0-9a-z]{26}@${desk.mines.subdomain}\\.localhost$`));
  }, 30_000);

  test('whoever waits their place, and whoever is offered a seat until when; and each thing once', async () => {
    const event = await desk.event({ capacity: 1 });
    for (const who of ['herve', 'aicha', 'ousmane'] as const) await desk.stand(event, who);
    expect((await mail('aicha@mines.example', /place 1/)).type).toBeUndefined();
    await mail('ousmane@mines.example', /place 2/);
    await desk.stand(event, 'herve', 'NOT_GOING');
    expect((await mail('aicha@mines.example', /^Une place se libère/)).text).toMatch(/25.novembre.2026/);
    desk.bed.clock.set('2026-11-25T09:00:01Z');
    expect((await mail('aicha@mines.example', /^Place proposée/)).type).toBeUndefined();
    await mail('ousmane@mines.example', /^Une place se libère/);
    const [before, lines] = [mailsTo('aicha').length, await desk.database.inspect<{ verb: string; subject_id: string }>(`select verb, subject_id from activity where association_id = $1`, [desk.mines.id])];
    for (const { verb, subject_id } of lines) await desk.asWorker(() => desk.bed.get(AnswerPost).tell(verb, subject_id));
    expect(mailsTo('aicha')).toHaveLength(before);
  }, 60_000);

  test('somebody without a record, in their language, by the address they left', async () => {
    const event = await desk.event();
    await desk.asVisitor(() => desk.bed.get(AnswerEvent).introduce(event, { name: 'Nora Petit', email: 'nora@example.org', locale: 'en' }, 'PAGE'));
    const yes = await mail('nora@example.org', /^You are coming/);
    const own = await desk.asVisitor(() => desk.bed.get(OwnAnswers).follow(yes.token));
    expect(own).toMatchObject({ who: { email: 'nora@example.org' }, firstName: 'Nora Petit', event: { mine: { state: 'CONFIRMED' } } });
    await desk.asVisitor(() => desk.bed.get(AnswerEvent).answer(event, own!.who, 'NOT_GOING', 'MAIL'));
    expect((await mail('nora@example.org', /^Seat given back/)).method).toBe('CANCEL');
  }, 30_000);

  test('a new date to those who come, with the sequence raised, and the end of it all with its reason', async () => {
    const event = await desk.event({ capacity: 1 });
    for (const who of ['herve', 'aicha'] as const) await desk.stand(event, who);
    const first = await mail('herve@mines.example', /^Vous venez/);
    await desk.asOrganiser(() => desk.bed.get(UpdateEvent).update(event, 1, { startsAt: new Date('2026-12-11T18:00:00Z') }));
    const moved = await mail('herve@mines.example', /^Nouveau rendez-vous/);
    expect([moved.method, moved.sequence, moved.uid]).toEqual(['REQUEST', 1, first.uid]);
    expect((await mail('aicha@mines.example', /^Nouveau rendez-vous/)).type).toBeUndefined();
    await desk.asOrganiser(() => desk.bed.get(CancelEvent).cancel(event, 'La salle est fermée.', 'call it off now'));
    const off = await mail('herve@mines.example', /^Annulé/);
    expect([off.method, off.sequence, off.uid, off.text.includes('La salle est fermée.')]).toEqual(['CANCEL', 2, first.uid, true]);
    expect((await mail('aicha@mines.example', /^Annulé/)).type).toBeUndefined();
  }, 60_000);

  test('nobody of a change that moves nothing', async () => {
    const event = await desk.event();
    await desk.stand(event, 'herve');
    await mail('herve@mines.example', /^Vous venez/);
    await desk.asOrganiser(() => desk.bed.get(UpdateEvent).update(event, 1, { summary: 'Deux verres.' }));
    const [line] = await desk.database.inspect<{ id: string }>(`select id from activity where association_id = $1 and verb = 'event.changed'`, [desk.mines.id]);
    expect(await desk.asWorker(() => desk.bed.get(AnswerPost).chunks(event, line!.id))).toEqual([]);
  }, 30_000);

  test('the first twenty of the list within 15 seconds of twenty seats given back', async () => {
    const event = await desk.event({ capacity: 20 });
    const crowd = await createCrowd(desk.database, desk.mines.id, 50);
    await desk.database.inspect(`insert into person_email (association_id, person_id, address, kind, place, added_at) select $1, id, id || '@example.org', 'personal', 0, '2026-11-01' from unnest($2::uuid[]) id`, [desk.mines.id, crowd]);
    const say = (personId: string, answer: 'GOING' | 'NOT_GOING') => desk.asVisitor(() => desk.bed.get(AnswerEvent).answer(event, { personId }, answer, 'PORTAL'));
    for (const personId of crowd) await say(personId, 'GOING');
    await until(() => desk.sink.mails.length >= 50, 30_000);
    const saidAt = Date.now();
    await Promise.all(crowd.slice(0, 20).map((personId) => say(personId, 'NOT_GOING')));
    const offered = () => desk.sink.mails.filter(({ raw }) => /Subject:.*place se lib/i.test(raw) || /Une place est gard/.test(raw)).map(({ to }) => to);
    await until(() => new Set(offered()).size >= 20, 15_000);
    expect(Date.now() - saidAt).toBeLessThan(15_000);
    expect([...new Set(offered())].sort()).toEqual(crowd.slice(20, 40).map((id) => `${id}@example.org`).sort());
  }, 90_000);
});

describe('a link of a mail', () => {
  const follow = (token: string) => desk.asVisitor(() => desk.bed.get(OwnAnswers).follow(token));
  const link = (event: string, purpose = 'events.rsvp') =>
    desk.asWorker(() => desk.bed.get(ActLinks).tokenFor({ purpose, personId: desk.people.herve, about: [event] }, new Date('2026-12-10T21:00:00Z')));

  test('is worth nothing when forged, of another purpose or association, or once the event is over', async () => {
    const event = await desk.event();
    const token = await link(event);
    expect(await follow(token)).not.toBeNull();
    expect([await follow(`${token}x`), await follow('nonsense'), await follow(await link(event, 'membership.renew'))]).toEqual([null, null, null]);
    desk.bed.clock.set('2026-12-12T00:00:01Z');
    expect(await follow(token)).toBeNull();
  });

  test('shows no draft', async () => {
    expect(await follow(await link(await desk.event({ state: 'DRAFT' })))).toBeNull();
  });
});
