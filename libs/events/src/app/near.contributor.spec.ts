import { describe, expect, it } from '@jest/globals';
import { actorScope, createAssociation } from '@cordee/identity/testing';
import { WaitingList, WorkQueue } from '@cordee/identity';
import { DigestContributors, type DigestItem, type DigestPeriod } from '@cordee/messaging';
import { createPeople, createPerson, UFF } from '@cordee/people/testing';
import { encodeId, runInScope, t, watchReads, type Locale } from '@cordee/platform';
import { createAnswer, createTestEvent, type TestEvent } from '../testing';
import { NOON, useOrganiserDesk } from '../testing/organiser-desk';
import { InviteToEvent } from './invite-to-event';
import { NearContributor } from './near.contributor';

const desk = useOrganiserDesk();
const period = (ids: readonly string[], withoutAccount: readonly string[] = []): DigestPeriod =>
  ({ until: new Date(NOON), since: new Map(), first: new Set(), keyVersions: new Map(ids.map((id) => [id, 1])), withoutAccount: new Set(withoutAccount) });
const offers = (ids: readonly string[], withoutAccount?: readonly string[]) => desk.asWorker(() => desk.bed.get(NearContributor).contribute(ids, period(ids, withoutAccount)));
const titles = async (id: string) => ((await offers([id])).get(id) ?? []).map(({ text }) => text.vars!['title']);
const add = (facts: TestEvent = {}) => createTestEvent(desk.database, desk.mines.id, facts);
/** Nothing but what a test adds: the event of the desk is called off. */
const alone = () => desk.database.inspect(`update event set state = 'CANCELLED', cancelled_at = $2, cancel_reason = 'x' where id = $1`, [desk.event, NOON]);

function said(locale: Locale, { text: { key, vars = {} } }: DigestItem): string {
  const values = Object.entries(vars).map(([name, value]) => [name, typeof value === 'object' && 'key' in value ? t(locale, value.key) : value]);
  return runInScope(actorScope({ associationId: desk.mines.id, personId: desk.people.claire }), () => t(locale, key, Object.fromEntries(values) as Record<string, string>));
}

describe('events in the digest', () => {
  it('are those of one’s own city, online ones, and where one’s school goes; the next first, two at most', async () => {
    await alone();
    await add({ title: 'À Lyon', startsAt: '2026-12-20T18:00:00Z' });
    await add({ title: 'À Paris', city: 'Paris', startsAt: '2026-12-02T18:00:00Z' });
    await add({ title: 'En ligne', placeKind: 'ONLINE', city: null, startsAt: '2026-12-05T18:00:00Z' });
    const brest = await add({ title: 'À Brest', city: 'Brest', startsAt: '2026-12-03T18:00:00Z' });
    expect(await titles(desk.people.claire)).toEqual(['En ligne', 'À Lyon']);
    expect(await titles(desk.people.linh)).toEqual(['À Paris', 'En ligne']);
    for (const [index] of [1, 2, 3].entries()) {
      const personId = await createPerson(desk.database, desk.mines.id, { firstName: 'Ada', lastName: `Essai ${index}`, school: 'Mines Nancy' });
      await createAnswer(desk.database, desk.mines.id, brest, { personId });
    }
    expect(await titles(desk.people.aicha)).toEqual(['À Brest', 'En ligne']);
  });

  it('begin with what one was invited to, wherever it is, and say so', async () => {
    await add({ title: 'En ligne', placeKind: 'ONLINE', city: null, startsAt: '2026-12-01T18:00:00Z' });
    const far = await add({ title: 'Loin', city: 'Brest', startsAt: '2026-12-28T18:00:00Z' });
    await desk.database.inspect(`insert into event_mailing (association_id, id, version, event_id, kind, state, recipients, held_at, releases_at, ended_at) values ($1, $2, 1, $2, 'INVITATION', 'RELEASED', 1, $3, $3, $3)`, [desk.mines.id, far, NOON]);
    await desk.database.inspect(`insert into event_mailing_recipient (association_id, id, mailing_id, event_id, kind, person_id, state) values ($1, gen_random_uuid(), $2, $2, 'INVITATION', $3, 'SENT')`, [desk.mines.id, far, desk.people.claire]);
    expect(await titles(desk.people.claire)).toEqual(['Loin', 'En ligne']);
    const [item] = (await offers([desk.people.claire])).get(desk.people.claire)!;
    expect(said('fr', item!).replaceAll('\u00A0', ' ')).toBe('Vous êtes sur la liste des invités : « Loin », lundi 28 décembre à 19 h, Brest.');
  });

  it('are told in both languages, lead to the answer, and are pointless once answers close', async () => {
    const [item] = (await offers([desk.people.claire])).get(desk.people.claire)!;
    expect(said('fr', item!).replaceAll('\u00A0', ' ')).toBe('« Afterwork de décembre », jeudi 10 décembre à 19 h, Lyon.');
    expect(said('en', item!)).toBe('Afterwork de décembre: Thursday 10 December at 19:00, Lyon.');
    expect(item).toMatchObject({ block: 'EVENTS', key: `events.near:${desk.event}`, path: expect.stringMatching(/^\/evenements\//), expiresAt: new Date('2026-12-10T18:00:00Z') });
  });

  it.each<[string, TestEvent]>([
    ['a draft', { state: 'DRAFT' }], ['one that was called off', { state: 'CANCELLED' }], ['one that is over', { startsAt: '2026-11-20T18:00:00Z' }], ['one that nobody can answer any more', { answersCloseAt: '2026-11-22T18:00:00Z' }],
    ['one far ahead', { startsAt: '2027-03-10T18:00:00Z' }], ['one without a free seat', { capacity: 0 }],
  ])('are not %s', async (_what, facts) => {
    await alone();
    await add(facts);
    expect(await titles(desk.people.claire)).toEqual([]);
  });

  it('are not what one has answered, be it no, and none at all for whoever comes to three within a month', async () => {
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.claire, kind: 'NOT_GOING' });
    expect(await titles(desk.people.claire)).toEqual([]);
    for (let n = 0; n < 3; n++) {
      expect(await titles(desk.people.ousmane)).toEqual(['Afterwork de décembre']);
      await createAnswer(desk.database, desk.mines.id, await add({ city: 'Brest', startsAt: `2026-12-0${n + 3}T18:00:00Z` }), { personId: desk.people.ousmane });
    }
    expect(await titles(desk.people.ousmane)).toEqual([]);
  });

  it('for members only are told to those who can sign in, and lead there', async () => {
    await alone();
    const id = await add({ audience: 'MEMBERS' });
    expect((await offers([desk.people.claire], [desk.people.claire])).size).toBe(0);
    expect((await offers([desk.people.claire])).get(desk.people.claire)).toMatchObject([{ path: `/agenda/${encodeId('event', id)}` }]);
  });

  it('of another association are never told', async () => {
    const uff = await createAssociation(desk.database);
    const { awa } = await createPeople(desk.database, uff.id, UFF);
    expect(await titles(awa)).toEqual([]);
    expect(await desk.within({ ...actorScope({ associationId: uff.id, personId: awa }), system: true }, () => desk.bed.get(NearContributor).contribute([awa], period([awa])))).toEqual(new Map());
  });

  it('cost one statement for a chunk, and are one object for all whom they fit alike', async () => {
    const { claire, ousmane, paul } = desk.people;
    const everybody = Object.values(desk.people);
    let statements = 0;
    const stop = watchReads(() => (statements += 1));
    const all = await offers(everybody);
    stop();
    expect(statements).toBe(1);
    expect(all.get(claire)![0]).toBe(all.get(ousmane)![0]);
    expect(all.get(claire)![0]).toBe(all.get(paul)![0]);
    expect(desk.bed.get(DigestContributors)).toBeDefined();
  });
});

describe('what waits', () => {
  it('for a member is a seat that is held for them, until its term', async () => {
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.paul, kind: 'OFFERED', until: '2026-11-24T09:00:00Z' });
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.linh, kind: 'OFFERED', until: '2026-11-22T09:00:00Z' });
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.herve, kind: 'WAITING' });
    const waiting = await desk.asWorker(() => desk.bed.get(WaitingList).of(Object.values(desk.people)));
    const mine = (id: string) => (waiting.get(id) ?? []).filter(({ kind }) => kind === 'events.offer');
    const id = encodeId('event', desk.event);
    expect(mine(desk.people.paul)).toEqual([{ kind: 'events.offer', about: id, text: { key: 'events.waiting.offer', vars: { title: 'Afterwork de décembre' } }, path: `/agenda/${id}`, until: new Date('2026-11-24T09:00:00Z') }]);
    expect([mine(desk.people.linh), mine(desk.people.herve)]).toEqual([[], []]);
  });

  it('for the office are the events of the week and the seats that are offered', async () => {
    const tiles = async (permissions = ['events.read']) => (await desk.asClaire(() => desk.bed.get(WorkQueue).tiles(new Set(permissions)))).filter(({ kind }) => kind.startsWith('events.'));
    expect(await tiles()).toEqual([]);
    const soon = await add({ startsAt: '2026-11-27T18:00:00Z' });
    await add({ startsAt: '2026-11-27T18:00:00Z', state: 'DRAFT' });
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.paul, kind: 'OFFERED', until: '2026-11-24T09:00:00Z' });
    expect(await tiles()).toEqual([
      { kind: 'events.within7Days', count: 1, path: `/admin/evenements/${encodeId('event', soon)}`, text: '1 événement dans les 7\u00A0jours' },
      { kind: 'events.offersOpen', count: 1, path: `/admin/evenements/${encodeId('event', desk.event)}`, text: '1 place proposée attend une réponse' },
    ]);
    await desk.asClaire(() => desk.bed.get(InviteToEvent).invite(soon, desk.some('aicha', 'herve'), desk.key()));
    expect((await tiles())[2]).toEqual({ kind: 'events.mailingsHeld', count: 1, path: `/admin/evenements/${encodeId('event', soon)}`, text: '1 envoi attend de partir' });
    await add({ startsAt: '2026-11-28T18:00:00Z' });
    expect((await tiles())[0]).toMatchObject({ count: 2, path: '/admin/evenements?when=COMING' });
    expect(await tiles([])).toEqual([]);
  });
});
