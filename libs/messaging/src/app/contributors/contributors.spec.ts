import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { MemberFacts, type Waiting, WaitingList } from '@cordee/identity';
import { DigestFacts } from '@cordee/people';
import { newId, UnitOfWork, watchReads } from '@cordee/platform';
import { buildTestBed, inAssociation, type TestBed, useDatabase } from '@cordee/platform/testing';
import { digestEngine } from '../../digest-engine';
import { BLOCKS, type DigestItem, type DigestPeriod } from '../../domain/digest-item';
import { enrolAll, MINES, testWorld, UFF } from '../../testing';
import { DigestContributors } from '../digest-contributors';
import { EnrolGroups } from '../enrol-groups';
import { itemText } from '../item-text';
import { JoinedContributor } from './joined.contributor';
import { StillRightContributor } from './still-right.contributor';
import { WaitingContributor } from './waiting.contributor';

@Module({ providers: [...digestEngine, ...testWorld, DigestFacts, MemberFacts, WaitingList, WaitingContributor, StillRightContributor, JoinedContributor, EnrolGroups] })
class SpecModule {}

const NOW = new Date('2026-11-26T07:00:00Z');
const LAST_WEEK = new Date('2026-11-19T07:00:00Z');

interface Who {
  name: string;
  year?: number;
  city?: string;
  /** When their account claimed the record. */
  joined?: string;
  died?: boolean;
}

describe('what the first contributors have to say', () => {
  const database = useDatabase();
  let bed: TestBed;
  /** What a domain has put on the waiting list. */
  let waits: Waiting = new Map();

  beforeAll(async () => {
    bed = await buildTestBed(database, { imports: [SpecModule] });
    bed.get(WaitingList).contribute({ waitingFor: () => Promise.resolve(waits) });
  });
  afterAll(() => bed?.close());
  beforeEach(async () => {
    await database.inspect('truncate person, account, association cascade');
    waits = new Map();
    bed.clock.set(new Date(NOW.getTime() + clockRound++ * 3_600_000));
    for (const [id, name] of [[MINES, 'mines'], [UFF, 'uff']]) {
      await database.inspect(
        `insert into association (id, name, subdomain, colour, locale, address_form, name_skeleton, subdomain_skeleton, version, created_at, changed_at)
        values ($1, $2, $2, '#7a1f4b', 'fr', 'VOUS', $2, $2, 1, $3, $3)`, [id, name, NOW]);
    }
  });
  /** What is kept for five minutes by one test is not seen by the next. */
  let clockRound = 0;

  async function person({ name, year, city, joined, died }: Who, associationId = MINES): Promise<string> {
    const id = newId();
    await database.inspect(
      `insert into person (association_id, id, version, first_name, last_name, first_key, last_key, city, city_key, created_at, changed_at, deceased_noted_at)
      values ($1, $2, 1, $3, 'Essai', lower($3), 'essai', $4, lower($4), $5, $5, $6)`, [associationId, id, name, city ?? null, NOW, died ? NOW : null]);
    if (year) await database.inspect(`insert into affiliation (association_id, id, person_id, place, school, school_key, graduation_year) values ($1, $2, $3, 1, 'Mines', 'mines', $4)`, [associationId, newId(), id, year]);
    if (joined) {
      const account = newId();
      await database.inspect('insert into account (id, created_at) values ($1, $2)', [account, joined]);
      await database.inspect('insert into account_person (association_id, id, account_id, person_id, linked_at) values ($1, $2, $3, $4, $5)', [associationId, newId(), account, id, joined]);
    }
    await enrolAll(database, associationId, [id], NOW.toISOString());
    return id;
  }

  const periodFor = (ids: readonly string[], since = LAST_WEEK, withoutAccount: readonly string[] = []): DigestPeriod => ({ until: NOW, since: new Map(ids.map((id) => [id, since])), first: new Set(), keyVersions: new Map(ids.map((id) => [id, 1])), withoutAccount: new Set(withoutAccount) });
  const offers = async (ids: readonly string[], since = LAST_WEEK) => inAssociation(MINES, () => bed.get(DigestContributors).offers(ids, periodFor(ids, since)));
  const textsOf = (items: readonly DigestItem[] | undefined, block: keyof typeof BLOCKS) => (items ?? []).filter((item) => item.block === block).map((item) => itemText('fr', item).text);

  test('who joined from the same year, and from the same city, is told once', async () => {
    const claire = await person({ name: 'Claire', year: 2004, city: 'Lyon', joined: '2026-01-01' });
    await person({ name: 'Paul', year: 2004, city: 'Lyon', joined: '2026-11-24' });
    await person({ name: 'Inès', year: 2004, joined: '2026-11-25' });
    await person({ name: 'Hugo', year: 1998, city: 'Lyon', joined: '2026-11-25' });
    await person({ name: 'Awa', year: 1998, city: 'Nantes', joined: '2026-11-25' });
    await person({ name: 'Marc', year: 2004, joined: '2026-11-01' });
    await person({ name: 'Lise', year: 2004, died: true, joined: '2026-11-25' });
    const items = (await offers([claire])).get(claire);
    expect(textsOf(items, 'NEW_PEOPLE')).toEqual(['Inès Essai et Paul Essai ont rejoint le réseau, promotion 2004.', 'Hugo Essai a rejoint le réseau à Lyon.']);
  });

  test('many who joined are three names and a number, and count as so many', async () => {
    const claire = await person({ name: 'Claire', year: 2004, joined: '2026-01-01' });
    for (const [index, name] of ['Ada', 'Ben', 'Cléo', 'Dan', 'Eva'].entries()) await person({ name, year: 2004, joined: `2026-11-2${index}` });
    const [item] = ((await offers([claire])).get(claire) ?? []).filter(({ block }) => block === 'NEW_PEOPLE');
    expect(itemText('fr', item!).text).toBe('Eva Essai, Dan Essai, Cléo Essai et 2 autres personnes ont rejoint le réseau, promotion 2004.');
    expect(itemText('en', item!).text).toBe('Eva Essai, Dan Essai, Cléo Essai and 2 other people have joined the network, class of 2004.');
    expect(item?.fits).toBe(5);
  });

  test('nobody is news to themselves, nor what they were told before', async () => {
    const claire = await person({ name: 'Claire', year: 2004, joined: '2026-11-25' });
    await person({ name: 'Paul', year: 2004, joined: '2026-11-10' });
    expect(textsOf((await offers([claire])).get(claire), 'NEW_PEOPLE')).toEqual([]);
    bed.clock.advance({ minutes: 6 });
    expect(textsOf((await offers([claire], new Date('2026-11-01'))).get(claire), 'NEW_PEOPLE')).toHaveLength(1);
  });

  test('people of another association are never told', async () => {
    const claire = await person({ name: 'Claire', year: 2004, city: 'Lyon', joined: '2026-01-01' });
    const foreign = await person({ name: 'Hugo', year: 2004, city: 'Lyon', joined: '2026-11-25' }, UFF);
    const all = await offers([claire, foreign]);
    expect(textsOf(all.get(claire), 'NEW_PEOPLE')).toEqual([]);
    expect(textsOf(all.get(foreign), 'NEW_PEOPLE')).toEqual([]);
    expect(all.get(foreign)?.filter(({ key }) => key === 'people.stillRight')).toEqual([]);
  });

  test('"encore exact ?" shows the facts, once, unless they were confirmed', async () => {
    const claire = await person({ name: 'Claire', year: 2004, city: 'Lyon', joined: '2026-01-01' });
    const asked = await person({ name: 'Paul', joined: '2026-01-01' });
    const confirmed = await person({ name: 'Inès', joined: '2026-01-01' });
    await database.inspect('update person set still_right_asked_at = $2 where id = $1', [asked, NOW]);
    await database.inspect('update person set confirmed_at = $2 where id = $1', [confirmed, NOW]);
    const all = await offers([claire, asked, confirmed]);
    expect(textsOf(all.get(claire), 'WAITING')).toEqual(['Vos informations sont-elles encore exactes\u202F? Mines, 2004, Lyon. Un seul geste suffit pour le confirmer.']);
    expect(all.get(claire)?.find(({ key }) => key === 'people.stillRight')?.path).toMatch(/^\/encore-exact\//);
    expect([textsOf(all.get(asked), 'WAITING'), textsOf(all.get(confirmed), 'WAITING')]).toEqual([[], []]);
    const shown = [{ personId: claire, itemKeys: ['people.stillRight'] }, { personId: asked, itemKeys: [] }];
    await inAssociation(MINES, () => bed.get(UnitOfWork).run(() => bed.get(StillRightContributor).noteShown(shown, NOW)));
    expect(textsOf((await offers([claire])).get(claire), 'WAITING')).toEqual([]);
  });

  test('those who have not signed in yet are told that their record waits', async () => {
    const [claire, paul] = [await person({ name: 'Claire' }), await person({ name: 'Paul', joined: '2026-01-01' })];
    const all = await inAssociation(MINES, () => bed.get(DigestContributors).offers([claire, paul], periodFor([claire, paul], LAST_WEEK, [claire])));
    expect(all.get(claire)?.some(({ key }) => key === 'identity.access')).toBe(true);
    expect(all.get(paul)?.some(({ key }) => key === 'identity.access')).toBe(false);
  });

  test('what the site puts before a member is in their digest too, once they have an account', async () => {
    const [claire, paul] = [await person({ name: 'Claire', joined: '2026-01-01' }), await person({ name: 'Paul' })];
    const until = new Date('2026-12-12T00:00:00Z');
    const role = { kind: 'role.ending', about: 'one', text: { key: 'identity.waiting.roleEnding', vars: { role: { key: 'identity.role.TREASURER' } } }, path: '/admin/reglages/roles', until };
    const profile = { kind: 'site.only', text: { key: 'people.waiting.stillRight' }, path: '/moi', onSiteOnly: true };
    waits = new Map([[claire, [role, profile]], [paul, [role]]]);
    const all = await inAssociation(MINES, () => bed.get(DigestContributors).offers([claire, paul], periodFor([claire, paul], LAST_WEEK, [paul])));
    const told = (id: string) => all.get(id)?.filter(({ key }) => key === 'identity.access' || key.startsWith('role.') || key === profile.kind);
    expect(told(claire)).toEqual([expect.objectContaining({ block: 'WAITING', key: 'role.ending:one', path: role.path, expiresAt: until })]);
    expect(['fr', 'en'].map((locale) => itemText(locale as 'fr', told(claire)![0]!).text)).toEqual(['Votre rôle arrive à son terme dans le mois\u00A0: Trésorerie', 'Your role ends within a month: Treasurer']);
    expect(told(paul)?.map(({ key }) => key)).toEqual(['identity.access']);
  });

  test('a chunk costs the same few statements, be it of one member or of twenty', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 20; index++) ids.push(await person({ name: `P${index}`, year: 2000 + (index % 5), city: 'Lyon', joined: '2026-11-25' }));
    const count = async (chunk: readonly string[]) => {
      let statements = 0;
      bed.clock.advance({ minutes: 6 });
      const stop = watchReads(() => (statements += 1));
      await offers(chunk);
      stop();
      return statements;
    };
    expect(await count(ids)).toBe(await count(ids.slice(0, 1)));
  }, 30_000);

  test('whoever is invited or founds the association receives the digest from then on, once', async () => {
    const [claire, paul] = [await person({ name: 'Claire' }), await person({ name: 'Paul', joined: '2026-01-01' })];
    await database.inspect('truncate digest_preference');
    const batch = newId();
    await database.inspect(`insert into invitation (association_id, id, batch_id, person_id, address, state, created_at) values ($1, $2, $3, $4, 'claire@example.org', 'QUEUED', $5)`, [MINES, newId(), batch, claire, NOW]);
    const enrolled = async () => (await database.inspect<{ id: string }>('select person_id as id from digest_preference order by id')).map(({ id }) => id);
    const breathe = () => Promise.resolve();
    await inAssociation(MINES, () => bed.get(EnrolGroups).invited(batch, breathe));
    await inAssociation(MINES, () => bed.get(EnrolGroups).invited(batch, breathe));
    expect(await enrolled()).toEqual([claire]);
    await inAssociation(MINES, () => bed.get(EnrolGroups).founders());
    expect(await enrolled()).toEqual([claire, paul].sort());
    expect(await database.inspect(`select from timer where kind = 'digest.due'`)).toHaveLength(1);
  });
});
