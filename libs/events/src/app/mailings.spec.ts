import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation, createMember, type TestAssociation } from '@cordee/identity/testing';
import { LedgerModule } from '@cordee/ledger';
import { MembershipModule } from '@cordee/membership';
import { ActLinks, MessagingModule } from '@cordee/messaging';
import { parsed, useMailSink } from '@cordee/messaging/testing';
import { PeopleModule, type Audience } from '@cordee/people';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { Db, isDomainError, MailGuard, outsideScope, ReadScope, runInScope, systemScope, type Scope } from '@cordee/platform';
import { buildTestBed, useDatabase, type TestBed } from '@cordee/platform/testing';
import { MailingsRepository } from '../data/mailings.repository';
import { EventsModule } from '../events.module';
import { createAnswer, createTestEvent } from '../testing';
import { AskEventSample } from './ask-event-sample';
import { DeliverMailing } from './deliver-mailing';
import { EventMailings } from './event-mailings';
import { InviteToEvent } from './invite-to-event';
import { MessageAttendees } from './message-attendees';
import { PreviewMailing } from './preview-mailing';
import { SendEventSample } from './send-event-sample';
import { SettleMailing } from './settle-mailing';

const database = useDatabase();
const sink = useMailSink();
const EVERYBODY: Audience = { filter: {} };
type Name = keyof typeof MINES;
let bed: TestBed;
let mines: TestAssociation;
let people: Record<Name, string>;
let event: string;
let keys = 0;

beforeAll(async () => {
  bed = await buildTestBed(database, { imports: [IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule, EventsModule] }, { SMTP_URL: sink.url });
}, 60_000);
beforeEach(async () => {
  mines = await createAssociation(database);
  people = await createPeople(database, mines.id, MINES);
  await createMember(database, mines.id, { personId: people.claire, roles: ['ORGANISER'] });
  event = await createTestEvent(database, mines.id);
  bed.clock.set('2026-11-23T09:00:00Z');
});
afterEach(() => void sink.mails.splice(0));

const within = <T>(scope: Scope, fn: () => Promise<T>): Promise<T> => outsideScope(() => runInScope(scope, fn));
const asClaire = <T>(fn: () => Promise<T>) => within({ ...actorScope({ associationId: mines.id, personId: people.claire }, ['ORGANISER']), origin: 'http://mines.test' }, fn);
const asWorker = <T>(fn: () => Promise<T>) => within({ ...systemScope(mines.id), origin: 'http://mines.test' }, fn);
const invite = (audience: Audience, key = `invitation ${++keys}`, eventId = event) => asClaire(() => bed.get(InviteToEvent).invite(eventId, audience, key));
const preview = (audience: Audience) => asClaire(() => bed.get(PreviewMailing).invitation(event, audience));
const settle = () => bed.get(SettleMailing);
const some = (...who: Name[]): Audience => ({ personIds: who.map((name) => people[name]) });

/** Invites these and answers the mailing. */
async function hold(...who: Name[]): Promise<string> {
  const outcome = await invite(some(...who));
  if (isDomainError(outcome) || !outcome.mailingId) throw new Error('nothing is held');
  return outcome.mailingId;
}

/** The worker's part for whatever may leave. */
async function deliver(): Promise<number> {
  const released = await database.inspect<{ id: string }>(`select subject_id as id from activity where association_id = $1 and verb in ('event.invited', 'event.messaged')`, [mines.id]);
  const chunks = (await Promise.all(released.map(({ id }) => asWorker(() => bed.get(DeliverMailing).chunks(id))))).flat();
  for (const chunk of chunks) await asWorker(() => bed.get(DeliverMailing).send(chunk, { breathe: async () => undefined }));
  return chunks.length;
}
const receivers = () => sink.mails.map(({ to }) => to).sort();
const states = async () => (await database.inspect<{ state: string }>('select distinct state from event_mailing_recipient where association_id = $1 order by state', [mines.id])).map(({ state }) => state);
const lines = async () => (await database.inspect<{ verb: string }>(`select verb from activity where association_id = $1 and audience = 'office' order by verb`, [mines.id])).map(({ verb }) => verb);
const timers = () => database.inspect<{ key: string; due_at: Date }>(`select key, due_at from timer where association_id = $1 and kind = 'events.releaseMailing'`, [mines.id]);
const listed = () => asClaire(() => bed.get(EventMailings).ofEvent(event));
const linksOf = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));

describe('before an invitation leaves', () => {
  it('the office sees how many, who is left out and why', async () => {
    await createAnswer(database, mines.id, event, { personId: people.herve, kind: 'NOT_GOING' });
    await hold('aicha');
    await asWorker(() => bed.get(MailGuard).refused({ stream: 'events', address: 'joelle@mines.example', transactional: false }, 'MAIL_550'));
    expect(await preview(EVERYBODY)).toMatchObject({ recipients: 3, alreadyInvited: 1, alreadyAnswered: 1, withoutEmail: 1, deceased: 1, suppressed: 1, oftenInvited: 0 });
    expect(sink.mails).toEqual([]);
  });

  it('and the mail as its first reader will see it, whose links lead nowhere', async () => {
    const { sample } = (await preview(some('aicha', 'herve')))!;
    expect(sample).toMatchObject({ recipient: 'Hervé de Kermadec', fromName: mines.name, subject: 'Vous venez\u202F? Afterwork de décembre, jeudi 10\u00A0décembre' });
    expect(new Set(linksOf(sample!.html))).toEqual(new Set(['#']));
    const mailing = await hold('aicha', 'herve');
    await asClaire(() => settle().release(mailing));
    await deliver();
    const sent = await parsed(sink.to('herve@mines.example')[0]!);
    expect(sent.subject).toBe(sample!.subject);
    expect(sent.html!.replaceAll(/href="[^"]*"/g, 'href="#"').trim()).toBe(sample!.html.trim());
  });

  it('by a filter it is whom the members list shows, typos included', async () => {
    expect(await preview({ filter: { city: 'lyon' } })).toMatchObject({ recipients: 3 });
    expect(await preview({ filter: { search: 'benalli' } })).toMatchObject({ recipients: 1, sample: { recipient: 'Aïcha Benali' } });
    expect(await preview({ filter: { search: 'personne' } })).toMatchObject({ recipients: 0, sample: null });
  });

  it('of another association it knows neither people nor events', async () => {
    const uff = await createAssociation(database);
    const { emile } = await createPeople(database, uff.id, UFF);
    const theirs = await createTestEvent(database, uff.id);
    expect(await preview({ personIds: [emile] })).toMatchObject({ recipients: 0, sample: null });
    expect(await asClaire(() => bed.get(PreviewMailing).invitation(theirs, EVERYBODY))).toBeNull();
    expect(await invite(EVERYBODY, 'of another', theirs)).toMatchObject({ code: 'NOT_FOUND', path: ['eventId'] });
  });
});

describe('an invitation', () => {
  it('to one person leaves at once, with one button that leads to the answer and a way to say no', async () => {
    expect(await invite(some('aicha'))).toMatchObject({ recipients: 1, mailingId: expect.any(String) });
    await deliver();
    const mail = await parsed(sink.mails[0]!);
    expect([mail.to?.[0]?.address, mail.from?.name]).toEqual(['aicha@mines.example', mines.name]);
    expect(mail.text).toMatch(/jeudi 10\s+décembre, de 19\s+h à 22\s+h[\s\S]*Le Comptoir, 3 rue des Arts, Lyon[\s\S]*Venez comme vous êtes/);
    const [yes, no, stop] = linksOf(mail.html!);
    expect([mail.html!.match(/Je viens/g), mail.html!.match(/class="m-button"/g)]).toEqual([['Je viens'], ['class="m-button"']]);
    expect(yes).toMatch(/^http:\/\/a[\w]+\.localhost:\d+\/reponse\/[\w.-]+$/);
    expect(no).toBe(`${yes}?reponse=non`);
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
    expect([header('list-unsubscribe'), header('list-unsubscribe-post')]).toEqual([`<${stop}>`, 'List-Unsubscribe=One-Click']);
    const token = yes!.split('/').at(-1)!;
    expect(await asWorker(() => bed.get(ActLinks).follow('events.rsvp', token))).toMatchObject({ personId: people.aicha, about: [event] });
    bed.clock.set('2026-12-12T00:00:00Z');
    expect(await asWorker(() => bed.get(ActLinks).follow('events.rsvp', token))).toBeNull();
    expect(await deliver()).toBe(0);
  });

  it('to several is held for ten minutes: nothing leaves, and all can see it', async () => {
    const mailing = await hold('aicha', 'herve', 'joelle');
    expect([await deliver(), await states()]).toEqual([0, ['HELD']]);
    expect(await timers()).toEqual([{ key: mailing, due_at: new Date(bed.clock.now().getTime() + 600_000) }]);
    expect(await listed()).toMatchObject([{ id: mailing, kind: 'INVITATION', state: 'HELD', recipients: 3, sent: 0, heldByName: 'Claire Lacroix' }]);
    expect(await lines()).toEqual(['event.mailingHeld']);
  });

  it('leaves when the time is over, to each once', async () => {
    const mailing = await hold('aicha', 'herve');
    await asWorker(() => settle().fallDue(mailing));
    await asWorker(() => settle().fallDue(mailing));
    expect([await deliver(), await deliver()]).toEqual([1, 0]);
    expect(receivers()).toEqual(['aicha@mines.example', 'herve@mines.example']);
    expect(await listed()).toMatchObject([{ state: 'RELEASED', sent: 2 }]);
    expect(await lines()).toEqual(['event.invited', 'event.mailingHeld']);
  });

  it('that is taken back reaches nobody, and its people can be invited later', async () => {
    const mailing = await hold('aicha', 'joelle');
    expect(await asClaire(() => settle().cancel(mailing))).toMatchObject({ state: 'CANCELLED', endedBy: people.claire });
    await asWorker(() => settle().fallDue(mailing));
    expect([await deliver(), await states(), await timers()]).toEqual([0, ['CANCELLED'], []]);
    expect(await asClaire(() => settle().release(mailing))).toMatchObject({ code: 'MAILING_SETTLED', reason: 'CANCELLED' });
    expect(await hold('aicha', 'joelle')).not.toBe(mailing);
  });

  it('is sent once under one key, and to the same event nobody is invited twice, whoever presses at once', async () => {
    const [first, again] = [await invite(some('aicha', 'herve'), 'the same press'), await invite(some('aicha', 'herve'), 'the same press')];
    expect(first).toMatchObject({ recipients: 2 });
    expect(again).toEqual(first);
    expect(await invite(EVERYBODY, 'the same press')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    const others = some('joelle', 'ousmane', 'paul');
    const presses = await Promise.all(Array.from({ length: 6 }, () => invite(others)));
    expect(presses.map((one) => (isDomainError(one) ? one.code : one.recipients)).sort()).toEqual([0, 0, 0, 0, 0, 3]);
    expect(await invite(some('aicha'))).toMatchObject({ recipients: 0, alreadyInvited: 1, mailingId: null });
  });

  it('says nothing to whoever has answered in between, has died, or has said no to such mails', async () => {
    const mailing = await hold('aicha', 'herve', 'joelle', 'ousmane');
    await createAnswer(database, mines.id, event, { personId: people.aicha });
    await database.inspect('update person set deceased_noted_at = $2 where id = $1', [people.herve, bed.clock.now()]);
    await asClaire(() => settle().release(mailing));
    await asWorker(() => bed.get(MailGuard).refused({ stream: 'events', address: 'joelle@mines.example', transactional: false }, 'MAIL_550'));
    await deliver();
    expect(receivers()).toEqual(['ousmane@mines.example']);
    expect(await states()).toEqual(['CANCELLED', 'SENT', 'SUPPRESSED']);
  });

  it('does not leave for an event that was called off, and none begins for a draft or what is over', async () => {
    const mailing = await hold('aicha', 'herve');
    await database.inspect(`update event set state = 'CANCELLED', cancelled_at = $2, cancel_reason = 'x' where id = $1`, [event, bed.clock.now()]);
    await asWorker(() => settle().fallDue(mailing));
    await deliver();
    expect([sink.mails, await states()]).toEqual([[], ['CANCELLED']]);
    expect(await invite(EVERYBODY)).toMatchObject({ code: 'INVITING_REFUSED', reason: 'cancelled' });
    expect(await invite(EVERYBODY, 'to a draft', await createTestEvent(database, mines.id, { state: 'DRAFT' }))).toMatchObject({ code: 'INVITING_REFUSED', reason: 'draft' });
    expect(await invite(EVERYBODY, 'to the past', await createTestEvent(database, mines.id, { startsAt: '2026-11-22T18:00:00Z' }))).toMatchObject({ code: 'INVITING_REFUSED', reason: 'over' });
  });

  it('is left to the digest where somebody was invited often within a month', async () => {
    for (let n = 0; n < 4; n++) await invite(some('aicha'), `often ${n} ${mines.id}`, await createTestEvent(database, mines.id));
    expect(await preview(some('aicha', 'herve'))).toMatchObject({ recipients: 1, oftenInvited: 1 });
    bed.clock.advance({ days: 12 });
    expect(await preview(some('aicha'))).toMatchObject({ recipients: 0, oftenInvited: 1 });
    bed.clock.set('2026-12-24T09:00:00Z');
    expect(await preview(some('aicha'))).toMatchObject({ recipients: 1, oftenInvited: 0 });
  });

  it('is another association’s own affair', async () => {
    const mailing = await hold('aicha', 'herve');
    const uff = await createAssociation(database);
    const inUff = <T>(fn: () => Promise<T>) => within(actorScope({ associationId: uff.id, personId: people.claire }, ['ORGANISER']), fn);
    expect(await inUff(() => settle().cancel(mailing))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await inUff(() => settle().release(mailing))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await inUff(() => bed.get(EventMailings).ofEvent(event))).toEqual([]);
    expect(await states()).toEqual(['HELD']);
  });
});

/** What the repository is without its lock: the race that it stops. */
class UnlockedMailings extends MailingsRepository {
  protected override readonly alone: string = '';
}

describe('cancelling and releasing at once', () => {
  const race = (settling: SettleMailing, mailing: string) =>
    Promise.all(Array.from({ length: 8 }, (_, n) => asClaire(() => (n % 2 ? settling.cancel(mailing) : settling.release(mailing)))));
  const won = (answers: Awaited<ReturnType<typeof race>>) => answers.flatMap((answer) => (isDomainError(answer) ? [] : [answer.state]));

  it('has several winners when nobody locks: the canary', async () => {
    const careless: SettleMailing = Object.assign(Object.create(SettleMailing.prototype) as SettleMailing, settle(), { mailings: new UnlockedMailings(bed.get(Db), bed.get(ReadScope)) });
    expect(won(await race(careless, await hold('aicha', 'herve'))).length).toBeGreaterThan(1);
  });

  it('has one winner; all others hear how it ended', async () => {
    for (let round = 0; round < 5; round++) {
      const mailing = await hold('aicha', 'herve');
      const answers = await race(settle(), mailing);
      const [state, ...more] = won(answers);
      expect(more).toEqual([]);
      expect(answers.flatMap((answer) => (isDomainError(answer) ? [`${answer.code} ${answer.reason}`] : []))).toEqual(Array.from({ length: 7 }, () => `MAILING_SETTLED ${state}`));
      expect(await database.inspect('select distinct state from event_mailing_recipient where mailing_id = $1', [mailing])).toEqual([{ state: state === 'CANCELLED' ? 'CANCELLED' : 'QUEUED' }]);
      await database.inspect(`update event_mailing_recipient set state = 'CANCELLED' where mailing_id = $1`, [mailing]);
    }
  });
});

describe('a message to those who answered', () => {
  const TEXT = { subject: 'Le lieu change', body: 'Bonsoir,\n\nCe sera au <Comptoir>.\nÀ jeudi' };
  const message = (to: 'GOING' | 'WAITING' | 'EVERYBODY', key = `message ${++keys}`, text = TEXT) => asClaire(() => bed.get(MessageAttendees).message(event, to, text, key));

  beforeEach(async () => {
    await createAnswer(database, mines.id, event, { personId: people.aicha });
    await createAnswer(database, mines.id, event, { name: 'Nora', email: 'nora@example.org', locale: 'en' });
    await createAnswer(database, mines.id, event, { personId: people.herve, kind: 'WAITING' });
    await createAnswer(database, mines.id, event, { personId: people.joelle, kind: 'NOT_GOING' });
    await createAnswer(database, mines.id, event, { personId: people.ousmane, kind: 'REMOVED' });
    await createAnswer(database, mines.id, event, { personId: people.linh });
  });

  const reached = async (to: 'GOING' | 'WAITING' | 'EVERYBODY') => {
    const outcome = await message(to);
    if (isDomainError(outcome)) throw new Error(outcome.code);
    if (outcome.recipients > 1) await asClaire(() => settle().release(outcome.mailingId!));
    await deliver();
    return receivers();
  };

  it('reaches those who come, also by the address that somebody without a record gave', async () => {
    expect(await asClaire(() => bed.get(PreviewMailing).message(event, 'GOING', TEXT))).toMatchObject({ recipients: 2, withoutEmail: 1, suppressed: 0, sample: { recipient: 'Aïcha Benali', subject: TEXT.subject } });
    expect(await reached('GOING')).toEqual(['aicha@mines.example', 'nora@example.org']);
    const [toAicha, toNora] = [await parsed(sink.to('aicha@mines.example')[0]!), await parsed(sink.to('nora@example.org')[0]!)];
    expect(toAicha.html).toContain('Ce sera au &lt;Comptoir&gt;.<br/>À jeudi');
    expect(toAicha.text).toContain(`Claire Lacroix, pour ${mines.name}`);
    expect(toNora.text).toContain(`Claire Lacroix, for ${mines.name}`);
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
    expect(await asClaire(() => bed.get(PreviewMailing).message(event, 'GOING', { subject: '', body: 'x' }))).toMatchObject({ code: 'INVALID_INPUT', path: ['subject'] });
  });

  it('of another association’s event is not found', async () => {
    const theirs = await createTestEvent(database, (await createAssociation(database)).id);
    expect(await asClaire(() => bed.get(MessageAttendees).message(theirs, 'EVERYBODY', TEXT, 'not ours'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await asClaire(() => bed.get(PreviewMailing).message(theirs, 'EVERYBODY', TEXT))).toBeNull();
  });
});

describe('a sample', () => {
  const ask = (text: { subject: string; body: string } | null, eventId = event) => asClaire(() => bed.get(AskEventSample).of(eventId, text));
  const sendAsked = async () => {
    const asked = await database.inspect<{ id: string }>(`select id from activity where association_id = $1 and verb = 'event.sampleAsked'`, [mines.id]);
    for (const { id } of asked) await asWorker(() => bed.get(SendEventSample).send(id));
  };

  it('is mailed to whoever asks and to nobody else, once, with their own links', async () => {
    expect(await ask(null)).toEqual({ address: 'claire@mines.example' });
    await sendAsked();
    await sendAsked();
    const mail = await parsed(sink.mails[0]!);
    expect(receivers()).toEqual(['claire@mines.example']);
    expect(mail.subject).toMatch(/^Essai\u00A0: Vous venez/);
    const token = linksOf(mail.html!)[0]!.split('/').at(-1)!;
    expect(await asWorker(() => bed.get(ActLinks).follow('events.rsvp', token))).toMatchObject({ personId: people.claire });
    expect(await database.inspect('select from event_mailing where association_id = $1', [mines.id])).toEqual([]);
  });

  it('of a message says what was typed', async () => {
    await ask({ subject: 'Le lieu change', body: 'Rendez-vous au Comptoir.' });
    await sendAsked();
    expect(await parsed(sink.mails[0]!)).toMatchObject({ subject: 'Essai\u00A0: Le lieu change', text: expect.stringContaining('Rendez-vous au Comptoir.') });
  });

  it('is refused of nothing, of another association’s event, and after ten in an hour', async () => {
    expect(await ask({ subject: '', body: 'x' })).toMatchObject({ code: 'INVALID_INPUT', path: ['subject'] });
    expect(await ask(null, await createTestEvent(database, (await createAssociation(database)).id))).toMatchObject({ code: 'NOT_FOUND' });
    for (let n = 0; n < 10; n++) expect(isDomainError(await ask(null))).toBe(false);
    expect(await ask(null)).toMatchObject({ code: 'EVENT_SAMPLE_NOT_SENT', reason: 'tooMany' });
  });
});
