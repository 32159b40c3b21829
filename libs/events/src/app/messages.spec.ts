import { beforeEach, describe, expect, it } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { ActLinks } from '@cordee/messaging';
import { parsed } from '@cordee/messaging/testing';
import { isDomainError } from '@cordee/platform';
import { createAnswer, createTestEvent } from '../testing';
import { linksOf, useOrganiserDesk } from '../testing/organiser-desk';
import { AskEventSample } from './ask-event-sample';
import { EventMailings } from './event-mailings';
import { MessageAttendees } from './message-attendees';
import { PreviewMailing } from './preview-mailing';
import { SendEventSample } from './send-event-sample';
import { SettleMailing } from './settle-mailing';

const desk = useOrganiserDesk();
const listed = () => desk.asClaire(() => desk.bed.get(EventMailings).ofEvent(desk.event));

describe('a message to those who answered', () => {
  const TEXT = { subject: 'Le lieu change', body: 'Bonsoir,\n\nCe sera au <Comptoir>.\nÀ jeudi' };
  const message = (to: 'GOING' | 'WAITING' | 'EVERYBODY', key = desk.key(), text = TEXT) => desk.asClaire(() => desk.bed.get(MessageAttendees).message(desk.event, to, text, key));

  beforeEach(async () => {
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.aicha });
    await createAnswer(desk.database, desk.mines.id, desk.event, { name: 'Nora', email: 'nora@example.org', locale: 'en' });
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.herve, kind: 'WAITING' });
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.joelle, kind: 'NOT_GOING' });
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.ousmane, kind: 'REMOVED' });
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.linh });
  });

  const reached = async (to: 'GOING' | 'WAITING' | 'EVERYBODY') => {
    const outcome = await message(to);
    if (isDomainError(outcome)) throw new Error(outcome.code);
    if (outcome.recipients > 1) await desk.asClaire(() => desk.bed.get(SettleMailing).release(outcome.mailingId!));
    await desk.deliver();
    return desk.receivers();
  };

  it('reaches those who come, also by the address that somebody without a record gave', async () => {
    expect(await desk.asClaire(() => desk.bed.get(PreviewMailing).message(desk.event, 'GOING', TEXT))).toMatchObject({ recipients: 2, withoutEmail: 1, suppressed: 0, sample: { recipient: 'Aïcha Benali', subject: TEXT.subject } });
    expect(await reached('GOING')).toEqual(['aicha@mines.example', 'nora@example.org']);
    const [toAicha, toNora] = [await parsed(desk.sink.to('aicha@mines.example')[0]!), await parsed(desk.sink.to('nora@example.org')[0]!)];
    expect(toAicha.html).toContain('Ce sera au &lt;Comptoir&gt;.<br/>À jeudi');
    expect(toAicha.text).toContain(`Claire Lacroix, pour ${desk.mines.name}`);
    expect(toNora.text).toContain(`Claire Lacroix, for ${desk.mines.name}`);
    for (const mail of [toAicha, toNora]) expect(mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(true);
    expect(linksOf(toNora.html!)[0]).toMatch(/\/reponse\/[\w.-]+$/);
  });

  it('reaches those who wait for a seat at once when there is one', async () => {
    expect(await reached('WAITING')).toEqual(['herve@mines.example']);
  });

  it('reaches everybody who answered, but not whom the office took off the list', async () => {
    expect(await reached('EVERYBODY')).toEqual(['aicha@mines.example', 'herve@mines.example', 'joelle@mines.example', 'nora@example.org']);
  });

  it('is sent once under one key, again under another, and not at all when it says nothing', async () => {
    expect(await message('GOING', 'one message')).toEqual(await message('GOING', 'one message'));
    expect(await message('GOING', 'one message', { ...TEXT, body: 'x' })).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await listed()).toMatchObject([{ kind: 'MESSAGE', subject: TEXT.subject, recipients: 2 }]);
    expect(await message('GOING', 'an empty one', { subject: 'x', body: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['body'] });
    expect(await desk.asClaire(() => desk.bed.get(PreviewMailing).message(desk.event, 'GOING', { subject: '', body: 'x' }))).toMatchObject({ code: 'INVALID_INPUT', path: ['subject'] });
  });

  it('of another association’s event is not found', async () => {
    const theirs = await createTestEvent(desk.database, (await createAssociation(desk.database)).id);
    expect(await desk.asClaire(() => desk.bed.get(MessageAttendees).message(theirs, 'EVERYBODY', TEXT, 'not ours'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await desk.asClaire(() => desk.bed.get(PreviewMailing).message(theirs, 'EVERYBODY', TEXT))).toBeNull();
  });
});

describe('a sample', () => {
  const ask = (text: { subject: string; body: string } | null, eventId = desk.event) => desk.asClaire(() => desk.bed.get(AskEventSample).of(eventId, text));
  const sendAsked = async () => {
    const asked = await desk.database.inspect<{ id: string }>(`select id from activity where association_id = $1 and verb = 'event.sampleAsked'`, [desk.mines.id]);
    for (const { id } of asked) await desk.asWorker(() => desk.bed.get(SendEventSample).send(id));
  };

  it('is mailed to whoever asks and to nobody else, once, with their own links', async () => {
    expect(await ask(null)).toEqual({ address: 'claire@mines.example' });
    await sendAsked();
    await sendAsked();
    const mail = await parsed(desk.sink.mails[0]!);
    expect(desk.receivers()).toEqual(['claire@mines.example']);
    expect(mail.subject).toMatch(/^Essai\u00A0: Vous venez/);
    const token = linksOf(mail.html!)[0]!.split('/').at(-1)!;
    expect(await desk.asWorker(() => desk.bed.get(ActLinks).follow('events.rsvp', token))).toMatchObject({ personId: desk.people.claire });
    expect(await desk.database.inspect('select from event_mailing where association_id = $1', [desk.mines.id])).toEqual([]);
  });

  it('of a message says what was typed', async () => {
    await ask({ subject: 'Le lieu change', body: 'Rendez-vous au Comptoir.' });
    await sendAsked();
    expect(await parsed(desk.sink.mails[0]!)).toMatchObject({ subject: 'Essai\u00A0: Le lieu change', text: expect.stringContaining('Rendez-vous au Comptoir.') });
  });

  it('is refused of nothing, of another association’s event, and after ten in an hour', async () => {
    expect(await ask({ subject: '', body: 'x' })).toMatchObject({ code: 'INVALID_INPUT', path: ['subject'] });
    expect(await ask(null, await createTestEvent(desk.database, (await createAssociation(desk.database)).id))).toMatchObject({ code: 'NOT_FOUND' });
    for (let n = 0; n < 10; n++) expect(isDomainError(await ask(null))).toBe(false);
    expect(await ask(null)).toMatchObject({ code: 'EVENT_SAMPLE_NOT_SENT', reason: 'tooMany' });
  });
});
