import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { createAssociation, memberScope } from '@cordee/identity/testing';
import { LedgerModule } from '@cordee/ledger';
import { MembershipModule } from '@cordee/membership';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { createPerson } from '@cordee/people/testing';
import { encode, IntegrityChecks, isDomainError, outsideScope, ReadScope } from '@cordee/platform';
import { buildTestBed, type TestBed } from '@cordee/platform/testing';
import { EventsRepository } from '../data/events.repository';
import { EventsModule } from '../events.module';
import { createTestEvent, useEventsDesk } from '../testing';
import { AnswerEvent } from './answer-event';
import { MailingLinks } from './mailing-links';
import { OwnAnswers } from './own-answers';
import { Registrations } from './registrations';
import { UniteAnswers } from './unite-answers';

const desk = useEventsDesk();
const NORA = { firstName: 'Nora', lastName: 'Petit', email: 'nora@example.org' };
const breathe = () => Promise.resolve();
const introduce = (event: string, email = NORA.email, bed = desk.bed) => desk.asVisitor(() => bed.get(AnswerEvent).introduce(event, { name: 'Nora Petit', email, locale: 'fr' }, 'PAGE'));
const asPerson = (event: string, personId: string, says: 'GOING' | 'NOT_GOING' = 'GOING', bed: TestBed = desk.bed) =>
  desk.within(memberScope({ associationId: desk.mines.id, personId }), () => bed.get(AnswerEvent).answer(event, { personId }, says, 'PORTAL'));
/** A record, past the use cases: nobody is told of it. */
const enrol = () => createPerson(desk.database, desk.mines.id, NORA);
const unite = () => desk.asWorker(() => desk.bed.get(UniteAnswers).run({ breathe }));
const rows = (event: string) => desk.database.inspect<{ id: string; person: string | null; state: string; cause: string | null }>('select id, person_id as person, state, cause from registration where event_id = $1 order by id', [event]);
const taken = async (event: string) => (await desk.database.inspect<{ taken: number }>('select taken from quota where event_id = $1', [event]))[0]!.taken;
const tickets = (event: string) => desk.database.inspect<{ id: string; registration: string }>(`select id, registration_id as registration from ticket where event_id = $1 and state = 'VALID'`, [event]);
const live = async (event: string) => (await rows(event)).filter(({ state }) => state === 'CONFIRMED' || state === 'WAITLISTED');
/** Findings of the seats, by check. */
const findings = async () => {
  const outcomes = await desk.asWorker(() => desk.bed.get(ReadScope).run(() => desk.bed.get(IntegrityChecks).run()));
  return outcomes.filter(({ check, findings: found }) => check.startsWith('events.') && found.length > 0).map(({ check, findings: found }) => [check, ...found.map(({ subject }) => subject)]);
};

/** As if they had been given before anybody looked. */
const twice = async (says: 'GOING' | 'NOT_GOING', capacity: number | null = 2) => {
  const event = await desk.event({ capacity });
  await introduce(event);
  const nora = await createPerson(desk.database, desk.mines.id, { ...NORA, email: 'autre@example.org' });
  await asPerson(event, nora, says);
  await desk.database.inspect('update person_email set address = $2 where person_id = $1', [nora, NORA.email]);
  return { event, nora };
};

describe('whoever answered by name and then has a record', () => {
  test('answers as that person from then on, with the same seat and the same ticket', async () => {
    const event = await desk.event();
    await introduce(event);
    const before = await tickets(event);
    const nora = await enrol();
    await unite();
    await unite();
    expect(await rows(event)).toMatchObject([{ person: nora, state: 'CONFIRMED' }]);
    expect([await tickets(event), await taken(event), await desk.verbs()]).toEqual([before, 1, ['registration.confirmed', 'registration.merged']]);
  });

  test('says no as that person, and gives back that seat', async () => {
    const event = await desk.event();
    await introduce(event);
    const nora = await enrol();
    expect(await asPerson(event, nora, 'NOT_GOING')).toMatchObject({ kind: 'NOT_GOING' });
    expect([(await rows(event)).length, await taken(event), await tickets(event)]).toEqual([1, 0, []]);
  });

  test('keeps the link of their mail, which shows what holds', async () => {
    const event = await desk.event();
    const standing = await introduce(event);
    const link = await desk.asWorker(async () => desk.bed.get(MailingLinks).ofRespondent({ id: event, endsAt: new Date('2026-12-10T21:00:00Z') } as never, (standing as { registrationId: string }).registrationId));
    const nora = await enrol();
    const follow = () => desk.asVisitor(() => desk.bed.get(OwnAnswers).follow(link.split('/').at(-1)!));
    expect(await follow()).toMatchObject({ who: { personId: nora } });
    await unite();
    expect(await follow()).toMatchObject({ who: { personId: nora }, event: { mine: { registrationId: (standing as { registrationId: string }).registrationId } } });
  });

  test('stays a name where the address is that of several records, and in another association', async () => {
    const [event, uff] = [await desk.event({ capacity: null }), await createAssociation(desk.database)];
    await introduce(event, 'claire@mines.example');
    await introduce(event);
    await createPerson(desk.database, uff.id, NORA);
    await createTestEvent(desk.database, uff.id);
    await unite();
    expect((await rows(event)).map(({ person }) => person)).toEqual([null, null]);
  });
});

describe('two answers of one person', () => {
  test('are one, and their second seat goes to whoever waits', async () => {
    const { event, nora } = await twice('GOING');
    await desk.stand(event, 'herve');
    expect(await findings()).toEqual([['events.oneAnswerEach', encode('registration', (await rows(event)).find(({ person }) => person === null)!.id)]]);
    await unite();
    expect((await rows(event)).map(({ person, state, cause }) => [person, state, cause])).toEqual([[null, 'CANCELLED', 'MERGED'], [nora, 'CONFIRMED', null], [desk.people.herve, 'WAITLISTED', null]]);
    expect([await taken(event), (await tickets(event)).length, (await desk.verbs()).at(-1), await findings()]).toEqual([2, 1, 'registration.offered', []]);
    expect(await desk.asOrganiser(() => desk.bed.get(Registrations).counts(event))).toMatchObject({ going: 1, offered: 1, notGoing: 0 });
    expect((await desk.asOrganiser(() => desk.bed.get(Registrations).all(event, {}))).map(({ personId }) => personId).sort()).toEqual([nora, desk.people.herve].sort());
  });

  test('are the yes of both, whichever row it stood in', async () => {
    const { event, nora } = await twice('NOT_GOING');
    const [ticket] = await tickets(event);
    await unite();
    const [holding] = await live(event);
    expect([holding, await tickets(event), await taken(event), await findings()]).toMatchObject([{ person: nora, id: ticket!.registration }, [ticket], 1, []]);
  });

  test('are found by their next answer too', async () => {
    const { event, nora } = await twice('GOING', null);
    expect(await asPerson(event, nora)).toMatchObject({ kind: 'GOING' });
    expect([(await live(event)).length, await taken(event), await findings()]).toEqual([1, 1, []]);
  });
});

describe('at the same moment', () => {
  let careless: TestBed;
  beforeAll(async () => {
    careless = await buildTestBed(desk.database, { imports: [IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule, EventsModule] }, { DB_POOL: '10' });
  }, 60_000);
  afterAll(() => careless?.close());

  /** They answer by name here and as a member there, and the worker looks, all at once. Answers how many live answers are left. */
  async function rush(other: TestBed): Promise<number> {
    other.clock.set(desk.bed.clock.now());
    const event = await desk.event({ capacity: 5 });
    const nora = await enrol();
    const byName = () => desk.within({ ...memberScope({ associationId: desk.mines.id, personId: nora }), actor: null }, () => other.get(AnswerEvent).answer(event, { name: 'Nora', email: NORA.email, locale: 'fr' }, 'GOING', 'MAIL'));
    const answers = await outsideScope(() => Promise.all([byName(), asPerson(event, nora), asPerson(event, nora, 'GOING', other), byName()].map((one) => one.catch((error: unknown) => error))));
    expect(answers.filter(isDomainError)).toEqual([]);
    await desk.database.inspect('delete from person_email where person_id = $1', [nora]);
    return (await live(event)).length;
  }

  test('all ways are one answer and one seat', async () => {
    for (let round = 0; round < 3; round++) expect(await rush(careless)).toBe(1);
    expect(await findings()).toEqual([]);
  }, 30_000);

  /** Two workers look at the same two answers at once. Answers how many seats are counted then, of the one that is held. */
  async function twoWorkers(beds: readonly TestBed[]): Promise<number> {
    const { event } = await twice('GOING', 5);
    await Promise.all(beds.map((bed) => desk.asWorker(() => bed.get(UniteAnswers).run({ breathe }))));
    const counted = await taken(event);
    await desk.database.inspect('delete from person_email where address = $1', [NORA.email]);
    return counted;
  }

  test('two workers give the second seat back once', async () => {
    careless.clock.set(desk.bed.clock.now());
    for (let round = 0; round < 3; round++) expect(await twoWorkers([desk.bed, careless])).toBe(1);
  }, 30_000);

  /** The canary: what the event's lock is for here, shown by taking it away. */
  test('without the lock they give it back twice', async () => {
    careless.clock.set(desk.bed.clock.now());
    for (const bed of [desk.bed, careless]) Object.assign(bed.get(EventsRepository), { alone: '' });
    let least = 1;
    for (let round = 0; round < 15 && least === 1; round++) least = Math.min(least, await twoWorkers([desk.bed, careless]));
    Object.assign(desk.bed.get(EventsRepository), { alone: 'for update' });
    expect(least).toBe(0);
  }, 60_000);
});
