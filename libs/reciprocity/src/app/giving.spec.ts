import { describe, expect, test } from '@jest/globals';
import { Conflict, InvalidInput, isDomainError, newId, NotFound } from '@cordee/platform';
import { DEFAULT_CHOICES } from '../domain/helper';
import { createOffer, createPosition, createShield, useGivingWorld, type GivingWorld } from '../testing';
import { ChooseGiving } from './choose-giving';
import { Giving } from './giving';
import { KeepApart } from './keep-apart';
import { MyGiving } from './my-giving';
import { OfferHelp } from './offer-help';
import { PositionMyself } from './position-myself';

const world: GivingWorld = useGivingWorld();
type Who = Parameters<GivingWorld['as']>[0];
const mine = (who: Who = 'claire') => world.as(who, () => world.get(MyGiving).current());
const position = (line: string, who: Who = 'claire') => world.as(who, () => world.get(PositionMyself).set(line));
const offer = (...[kind, detail = null]: [Parameters<OfferHelp['add']>[0], (string | null)?]) => world.as('claire', () => world.get(OfferHelp).add(kind, detail));
const LINE = 'Cheffe de projet dans l’énergie : je remets à l’heure les chantiers en retard';

describe('somebody new', () => {
  test('has chosen nothing, and is suggested something to offer', async () => {
    const giving = await mine('linh');
    expect(giving).toMatchObject({ line: null, offers: [], shields: [], ask: null, firstStepDone: false, state: 'OPEN', askedThisMonth: 0, helper: { version: 0, asksPerMonth: 4, introductionsPerMonth: 2, acceptsDirect: false } });
    expect(giving.helper.accepts).toHaveLength(6);
    expect(giving.suggested.length).toBeGreaterThan(0);
  });

  test('has made a first step in three acts: a line, an offer, what they accept', async () => {
    await position(LINE);
    await offer('CV_READ');
    await world.as('claire', () => world.get(ChooseGiving).update(0, { ...DEFAULT_CHOICES, acceptsDirect: true }));
    expect(await mine()).toMatchObject({ line: LINE, firstStepDone: true, helper: { version: 1, acceptsDirect: true } });
    expect(await world.verbs()).toEqual(['positioning.set', 'offer.added', 'giving.changed']);
  });
});

describe('the line by which people are known', () => {
  test('is one at a time, and changes once in a fortnight', async () => {
    await position(LINE);
    expect(await position(LINE)).toBeUndefined();
    const refused = await position('Autre chose dans l’eau : je mesure');
    expect(refused).toMatchObject({ code: 'POSITIONING_TOO_SOON' });
    expect(String(isDomainError(refused) && 'changeableOn' in refused && refused.changeableOn)).toBe('2026-12-07');
    world.bed.clock.advance({ days: 14 });
    expect(await position('Autre chose dans l’eau : je mesure')).toBeUndefined();
    const lines = await world.database.inspect('select line, ended_at is null as live from positioning where association_id = $1 order by since', [world.mines.id]);
    expect(lines).toEqual([{ line: LINE, live: false }, { line: 'Autre chose dans l’eau : je mesure', live: true }]);
  });

  test('said twice at once is one', async () => {
    const outcomes = await Promise.all(['un', 'deux', 'trois'].map((word) => position(`${LINE} ${word}`)));
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect(outcomes.filter((outcome) => isDomainError(outcome))).toHaveLength(2);
  });
});

describe('offers', () => {
  test('of one kind replace each other, those in own words stand side by side', async () => {
    await offer('CV_READ');
    await offer('CV_READ', 'en anglais');
    await offer('CV_READ', 'en anglais');
    await offer('OTHER', 'Une visite d’usine');
    await offer('OTHER', 'Un déjeuner à Lyon');
    expect((await mine()).offers.map(({ kind, detail }) => [kind, detail])).toEqual([['CV_READ', 'en anglais'], ['OTHER', 'Une visite d’usine'], ['OTHER', 'Un déjeuner à Lyon']]);
    expect(await offer('OTHER')).toMatchObject({ path: ['detail'], reason: 'required' });
    expect(await offer('TALK', 'x'.repeat(141))).toBeInstanceOf(InvalidInput);
  });

  test('are a dozen at most', async () => {
    for (let n = 0; n < 12; n++) expect(await offer('OTHER', `Offre ${n}`)).toBeUndefined();
    expect(await offer('TALK')).toMatchObject({ reason: 'tooManyOffers' });
  });

  test('are withdrawn by whoever made them, and the first step stays done', async () => {
    const id = await createOffer(world.database, world.mines.id, world.people.claire);
    const withdraw = (who: Who) => world.as(who, () => world.get(OfferHelp).withdraw(id));
    expect(await withdraw('herve')).toBeInstanceOf(NotFound);
    expect(await withdraw('claire')).toBeUndefined();
    expect(await withdraw('claire')).toBeInstanceOf(NotFound);
    expect(await mine()).toMatchObject({ offers: [], firstStepDone: true });
  });
});

describe('what somebody accepts', () => {
  test('is changed by whoever has seen the last version', async () => {
    const update = (version: number) => world.as('claire', () => world.get(ChooseGiving).update(version, { ...DEFAULT_CHOICES, accepts: ['EXPERIENCE'], asksPerMonth: 1 }));
    expect(await update(0)).toBeUndefined();
    const conflict = await update(0);
    expect(conflict).toBeInstanceOf(Conflict);
    expect(conflict).toMatchObject({ currentVersion: 1, current: { asksPerMonth: 1 } });
    expect(await update(1)).toBeUndefined();
  });

  test('is told to modules for many at once, with the defaults of whoever has chosen nothing', async () => {
    await position(LINE);
    await world.as('claire', () => world.get(ChooseGiving).update(0, { ...DEFAULT_CHOICES, accepts: ['EXPERIENCE'], acceptsDirect: true, introductionsPerMonth: 5 }));
    await offer('TALK');
    const facts = await world.asWorker(() => world.get(Giving).facts([world.people.claire, world.people.herve]));
    expect(facts.get(world.people.claire)).toMatchObject({ accepts: ['EXPERIENCE'], acceptsDirect: true, introductionsPerMonth: 5, positioning: LINE, offers: [{ kind: 'TALK', detail: null }] });
    expect(facts.get(world.people.herve)).toMatchObject({ acceptsDirect: false, introductionsPerMonth: 2, positioning: null, offers: [] });
  });

  test('is read by nobody of another association', async () => {
    const { claire } = world.people;
    await position(LINE);
    await offer('TALK');
    await world.begin();
    const facts = await world.asWorker(() => world.get(Giving).facts([claire]));
    expect(facts.get(claire)).toMatchObject({ positioning: null, offers: [] });
  });
});

describe('whom somebody keeps out of the way of', () => {
  const shields = (who: Who, from: Parameters<KeepApart['add']>[0]) => world.as(who, () => world.get(KeepApart).add(from));
  const isShielded = (who: Who, from: Who) => world.as(from, () => world.get(Giving).isShielded(world.people[who], world.people[from]));

  test('is a person, all of an employer, and always their colleagues of now', async () => {
    const [db, id] = [world.database, world.mines.id];
    await createPosition(db, id, world.people.claire, 'Énergie de l’Est');
    await createPosition(db, id, world.people.herve, 'ENERGIE DE L’EST');
    await createPosition(db, id, world.people.aicha, 'Énergie de l’Est', { endedAt: new Date('2026-06-01') });
    await createPosition(db, id, world.people.joelle, 'Cabinet Ardoise');
    await shields('claire', { employer: 'cabinet  ardoise', personId: null });
    await shields('claire', { employer: null, personId: world.people.paul });
    expect(await Promise.all((['herve', 'joelle', 'paul', 'aicha', 'ousmane'] as const).map((who) => isShielded('claire', who)))).toEqual([true, true, true, false, false]);
    expect(await isShielded('paul', 'claire')).toBe(false);
    expect(await isShielded('herve', 'claire')).toBe(true);
  });

  test('is nobody for being without an employer as well', async () => {
    for (const who of ['claire', 'herve'] as const) await createPosition(world.database, world.mines.id, world.people[who], 'Indépendant');
    expect(await isShielded('claire', 'herve')).toBe(false);
  });

  test('is seen and taken back by them alone', async () => {
    await shields('claire', { employer: 'Cabinet Ardoise', personId: null });
    await shields('claire', { employer: 'CABINET ARDOISE', personId: null });
    const { shields: [shield, more] } = await mine();
    expect([shield?.employer, more]).toEqual(['Cabinet Ardoise', undefined]);
    const remove = (who: Who) => world.as(who, () => world.get(KeepApart).remove(shield!.id));
    expect(await remove('herve')).toBeInstanceOf(NotFound);
    expect((await mine('herve')).shields).toEqual([]);
    expect(await remove('claire')).toBeUndefined();
    expect((await mine()).shields).toEqual([]);
  });

  test('is named rightly: one of both, somebody who is there, not themselves, fifty at most', async () => {
    expect(await shields('claire', { employer: 'x', personId: world.people.paul })).toMatchObject({ reason: 'employerOrPerson' });
    expect(await shields('claire', { employer: null, personId: null })).toMatchObject({ reason: 'employerOrPerson' });
    expect(await shields('claire', { employer: ' ! ', personId: null })).toMatchObject({ reason: 'required' });
    expect(await shields('claire', { employer: null, personId: world.people.claire })).toMatchObject({ reason: 'choiceInvalid' });
    expect(await shields('claire', { employer: null, personId: world.people.suzanne })).toBeInstanceOf(NotFound);
    expect(await shields('claire', { employer: null, personId: newId() })).toBeInstanceOf(NotFound);
    for (let n = 0; n < 50; n++) await createShield(world.database, world.mines.id, world.people.claire, { employer: `Employeur ${n}` });
    expect(await shields('claire', { employer: 'Un de plus', personId: null })).toMatchObject({ reason: 'tooManyShields' });
  });

  test('is somebody of their own association', async () => {
    const stranger = world.people.herve;
    await world.begin();
    expect(await shields('claire', { employer: null, personId: stranger })).toBeInstanceOf(NotFound);
  });
});
