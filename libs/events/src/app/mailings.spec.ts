import { describe, expect, it } from '@jest/globals';
import { actorScope, createAssociation } from '@cordee/identity/testing';
import { ActLinks } from '@cordee/messaging';
import { parsed } from '@cordee/messaging/testing';
import type { Audience } from '@cordee/people';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { Db, isDomainError, MailGuard, ReadScope } from '@cordee/platform';
import { meeting } from '@cordee/platform/testing';
import { MailingsRepository } from '../data/mailings.repository';
import { createAnswer, createTestEvent } from '../testing';
import { linksOf, useOrganiserDesk } from '../testing/organiser-desk';
import { EventMailings } from './event-mailings';
import { InviteToEvent } from './invite-to-event';
import { PreviewMailing } from './preview-mailing';
import { SettleMailing } from './settle-mailing';

const desk = useOrganiserDesk();
const EVERYBODY: Audience = { filter: {} };
const invite = (audience: Audience, key = desk.key(), eventId = desk.event) => desk.asClaire(() => desk.bed.get(InviteToEvent).invite(eventId, audience, key));
const preview = (audience: Audience) => desk.asClaire(() => desk.bed.get(PreviewMailing).invitation(desk.event, audience));
const settle = () => desk.bed.get(SettleMailing);

/** Invites these and answers the mailing. */
async function hold(...who: (keyof typeof MINES)[]): Promise<string> {
  const outcome = await invite(desk.some(...who));
  if (isDomainError(outcome) || !outcome.mailingId) throw new Error('nothing is held');
  return outcome.mailingId;
}

const lines = async () => (await desk.database.inspect<{ verb: string }>(`select verb from activity where association_id = $1 and audience = 'office' order by verb`, [desk.mines.id])).map(({ verb }) => verb);
const timers = () => desk.database.inspect<{ key: string; due_at: Date }>(`select key, due_at from timer where association_id = $1 and kind = 'events.releaseMailing'`, [desk.mines.id]);
const listed = () => desk.asClaire(() => desk.bed.get(EventMailings).ofEvent(desk.event));

describe('before an invitation leaves', () => {
  it('the office sees how many, who is left out and why', async () => {
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.herve, kind: 'NOT_GOING' });
    await hold('aicha');
    await desk.asWorker(() => desk.bed.get(MailGuard).refused({ stream: 'events', address: 'joelle@mines.example', transactional: false }, 'MAIL_550'));
    expect(await preview(EVERYBODY)).toMatchObject({ recipients: 3, alreadyInvited: 1, alreadyAnswered: 1, withoutEmail: 1, deceased: 1, suppressed: 1, oftenInvited: 0 });
    expect(desk.sink.mails).toEqual([]);
  });

  it('and the mail as its first reader will see it, whose links lead nowhere', async () => {
    const { sample } = (await preview(desk.some('aicha', 'herve')))!;
    expect(sample).toMatchObject({ recipient: 'Hervé de Kermadec', fromName: desk.mines.name, subject: 'Vous venez\u202F? Afterwork de décembre, jeudi 10\u00A0décembre' });
    expect(new Set(linksOf(sample!.html))).toEqual(new Set(['#']));
    const mailing = await hold('aicha', 'herve');
    await desk.asClaire(() => settle().release(mailing));
    await desk.deliver();
    const sent = await parsed(desk.sink.to('herve@mines.example')[0]!);
    expect(sent.subject).toBe(sample!.subject);
    expect(sent.html!.replaceAll(/href="[^"]*"/g, 'href="#"').trim()).toBe(sample!.html.trim());
  });

  it('by a filter it is whom the members list shows, typos included', async () => {
    expect(await preview({ filter: { city: 'lyon' } })).toMatchObject({ recipients: 3 });
    expect(await preview({ filter: { search: 'benalli' } })).toMatchObject({ recipients: 1, sample: { recipient: 'Aïcha Benali' } });
    expect(await preview({ filter: { search: 'personne' } })).toMatchObject({ recipients: 0, sample: null });
  });

  it('of another association it knows neither people nor events', async () => {
    const uff = await createAssociation(desk.database);
    const { emile } = await createPeople(desk.database, uff.id, UFF);
    const theirs = await createTestEvent(desk.database, uff.id);
    expect(await preview({ personIds: [emile] })).toMatchObject({ recipients: 0, sample: null });
    expect(await desk.asClaire(() => desk.bed.get(PreviewMailing).invitation(theirs, EVERYBODY))).toBeNull();
    expect(await invite(EVERYBODY, 'of another', theirs)).toMatchObject({ code: 'NOT_FOUND', path: ['eventId'] });
  });
});

describe('an invitation', () => {
  it('to one person leaves at once, with one button that leads to the answer and a way to say no', async () => {
    expect(await invite(desk.some('aicha'))).toMatchObject({ recipients: 1, mailingId: expect.any(String) });
    await desk.deliver();
    const mail = await parsed(desk.sink.mails[0]!);
    expect([mail.to?.[0]?.address, mail.from?.name]).toEqual(['aicha@mines.example', desk.mines.name]);
    expect(mail.text).toMatch(/jeudi 10\s+décembre, de 19\s+h à 22\s+h[\s\S]*Le Comptoir, 3 rue des Arts, Lyon[\s\S]*Venez comme vous êtes/);
    const [yes, no, stop] = linksOf(mail.html!);
    expect([mail.html!.match(/Je viens/g), mail.html!.match(/class="m-button"/g)]).toEqual([['Je viens'], ['class="m-button"']]);
    expect(yes).toMatch(/^http:\/\/a[\w]+\.localhost:\d+\/reponse\/[\w.-]+$/);
    expect(no).toBe(`${yes}?reponse=non`);
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
    expect([header('list-unsubscribe'), header('list-unsubscribe-post')]).toEqual([`<${stop}>`, 'List-Unsubscribe=One-Click']);
    const token = yes!.split('/').at(-1)!;
    expect(await desk.asWorker(() => desk.bed.get(ActLinks).follow('events.rsvp', token))).toMatchObject({ personId: desk.people.aicha, about: [desk.event] });
    desk.bed.clock.set('2026-12-12T00:00:00Z');
    expect(await desk.asWorker(() => desk.bed.get(ActLinks).follow('events.rsvp', token))).toBeNull();
    expect(await desk.deliver()).toBe(0);
  });

  it('to several is held for ten minutes: nothing leaves, and all can see it', async () => {
    const mailing = await hold('aicha', 'herve', 'joelle');
    expect([await desk.deliver(), await desk.states()]).toEqual([0, ['HELD']]);
    expect(await timers()).toEqual([{ key: mailing, due_at: new Date(desk.bed.clock.now().getTime() + 600_000) }]);
    expect(await listed()).toMatchObject([{ id: mailing, kind: 'INVITATION', state: 'HELD', recipients: 3, sent: 0, heldByName: 'Claire Lacroix' }]);
    expect(await lines()).toEqual(['event.mailingHeld']);
  });

  it('leaves when the time is over, to each once', async () => {
    const mailing = await hold('aicha', 'herve');
    await desk.asWorker(() => settle().fallDue(mailing));
    await desk.asWorker(() => settle().fallDue(mailing));
    expect([await desk.deliver(), await desk.deliver()]).toEqual([1, 0]);
    expect(desk.receivers()).toEqual(['aicha@mines.example', 'herve@mines.example']);
    expect(await listed()).toMatchObject([{ state: 'RELEASED', sent: 2 }]);
    expect(await lines()).toEqual(['event.invited', 'event.mailingHeld']);
  });

  it('that is taken back reaches nobody, and its people can be invited later', async () => {
    const mailing = await hold('aicha', 'joelle');
    expect(await desk.asClaire(() => settle().cancel(mailing))).toMatchObject({ state: 'CANCELLED', endedBy: desk.people.claire });
    await desk.asWorker(() => settle().fallDue(mailing));
    expect([await desk.deliver(), await desk.states(), await timers()]).toEqual([0, ['CANCELLED'], []]);
    expect(await desk.asClaire(() => settle().release(mailing))).toMatchObject({ code: 'MAILING_SETTLED', reason: 'CANCELLED' });
    expect(await hold('aicha', 'joelle')).not.toBe(mailing);
  });

  it('is sent once under one key, and to the same event nobody is invited twice, whoever presses at once', async () => {
    const [first, again] = [await invite(desk.some('aicha', 'herve'), 'the same press'), await invite(desk.some('aicha', 'herve'), 'the same press')];
    expect(first).toMatchObject({ recipients: 2 });
    expect(again).toEqual(first);
    expect(await invite(EVERYBODY, 'the same press')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    const others = desk.some('joelle', 'ousmane', 'paul');
    const presses = await Promise.all(Array.from({ length: 6 }, () => invite(others)));
    expect(presses.map((one) => (isDomainError(one) ? one.code : one.recipients)).sort()).toEqual([0, 0, 0, 0, 0, 3]);
    expect(await invite(desk.some('aicha'))).toMatchObject({ recipients: 0, alreadyInvited: 1, mailingId: null });
  });

  it('says nothing to whoever has answered in between, has died, or has said no to such mails', async () => {
    const mailing = await hold('aicha', 'herve', 'joelle', 'ousmane');
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.aicha });
    await desk.database.inspect('update person set deceased_noted_at = $2 where id = $1', [desk.people.herve, desk.bed.clock.now()]);
    await desk.asClaire(() => settle().release(mailing));
    await desk.asWorker(() => desk.bed.get(MailGuard).refused({ stream: 'events', address: 'joelle@mines.example', transactional: false }, 'MAIL_550'));
    await desk.deliver();
    expect(desk.receivers()).toEqual(['ousmane@mines.example']);
    expect(await desk.states()).toEqual(['CANCELLED', 'SENT', 'SUPPRESSED']);
  });

  it('does not leave for an event that was called off, and none begins for a draft or what is over', async () => {
    const mailing = await hold('aicha', 'herve');
    await desk.database.inspect(`update event set state = 'CANCELLED', cancelled_at = $2, cancel_reason = 'x' where id = $1`, [desk.event, desk.bed.clock.now()]);
    await desk.asWorker(() => settle().fallDue(mailing));
    await desk.deliver();
    expect([desk.sink.mails, await desk.states()]).toEqual([[], ['CANCELLED']]);
    expect(await invite(EVERYBODY)).toMatchObject({ code: 'INVITING_REFUSED', reason: 'cancelled' });
    expect(await invite(EVERYBODY, 'to a draft', await createTestEvent(desk.database, desk.mines.id, { state: 'DRAFT' }))).toMatchObject({ code: 'INVITING_REFUSED', reason: 'draft' });
    expect(await invite(EVERYBODY, 'to the past', await createTestEvent(desk.database, desk.mines.id, { startsAt: '2026-11-22T18:00:00Z' }))).toMatchObject({ code: 'INVITING_REFUSED', reason: 'over' });
  });

  it('is left to the digest where somebody was invited often within a month', async () => {
    for (let n = 0; n < 4; n++) await invite(desk.some('aicha'), `often ${n} ${desk.mines.id}`, await createTestEvent(desk.database, desk.mines.id));
    expect(await preview(desk.some('aicha', 'herve'))).toMatchObject({ recipients: 1, oftenInvited: 1 });
    desk.bed.clock.advance({ days: 12 });
    expect(await preview(desk.some('aicha'))).toMatchObject({ recipients: 0, oftenInvited: 1 });
    desk.bed.clock.set('2026-12-24T09:00:00Z');
    expect(await preview(desk.some('aicha'))).toMatchObject({ recipients: 1, oftenInvited: 0 });
  });

  it('is another association’s own affair', async () => {
    const mailing = await hold('aicha', 'herve');
    const uff = await createAssociation(desk.database);
    const inUff = <T>(fn: () => Promise<T>) => desk.within(actorScope({ associationId: uff.id, personId: desk.people.claire }, ['ORGANISER']), fn);
    expect(await inUff(() => settle().cancel(mailing))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await inUff(() => settle().release(mailing))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await inUff(() => desk.bed.get(EventMailings).ofEvent(desk.event))).toEqual([]);
    expect(await desk.states()).toEqual(['HELD']);
  });
});

/** What the repository is without its lock: the race that it stops. Two have read before either writes. */
class UnlockedMailings extends MailingsRepository {
  protected override readonly alone: string = '';
  private readonly meet = meeting();

  override async lock(id: string): ReturnType<MailingsRepository['lock']> {
    const mailing = await super.lock(id);
    await this.meet();
    return mailing;
  }
}

describe('cancelling and releasing at once', () => {
  const race = (settling: SettleMailing, mailing: string) =>
    Promise.all(Array.from({ length: 8 }, (_, n) => desk.asClaire(() => (n % 2 ? settling.cancel(mailing) : settling.release(mailing)))));
  const won = (answers: Awaited<ReturnType<typeof race>>) => answers.flatMap((answer) => (isDomainError(answer) ? [] : [answer.state]));

  it('has several winners when nobody locks: the canary', async () => {
    const careless: SettleMailing = Object.assign(Object.create(SettleMailing.prototype) as SettleMailing, settle(), { mailings: new UnlockedMailings(desk.bed.get(Db), desk.bed.get(ReadScope)) });
    expect(won(await race(careless, await hold('aicha', 'herve'))).length).toBeGreaterThan(1);
  });

  it('has one winner; all others hear how it ended', async () => {
    for (let round = 0; round < 5; round++) {
      const mailing = await hold('aicha', 'herve');
      const answers = await race(settle(), mailing);
      const [state, ...more] = won(answers);
      expect(more).toEqual([]);
      expect(answers.flatMap((answer) => (isDomainError(answer) ? [`${answer.code} ${answer.reason}`] : []))).toEqual(Array.from({ length: 7 }, () => `MAILING_SETTLED ${state}`));
      expect(await desk.database.inspect('select distinct state from event_mailing_recipient where mailing_id = $1', [mailing])).toEqual([{ state: state === 'CANCELLED' ? 'CANCELLED' : 'QUEUED' }]);
      await desk.database.inspect(`update event_mailing_recipient set state = 'CANCELLED' where mailing_id = $1`, [mailing]);
    }
  });
});
