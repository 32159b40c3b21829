import { beforeEach, describe, expect, it } from '@jest/globals';
import { actorScope, createAssociation } from '@cordee/identity/testing';
import { createPerson } from '@cordee/people/testing';
import { isDomainError, outsideScope, type ExportedFile } from '@cordee/platform';
import readWorkbook from 'read-excel-file/node';
import { createAnswer, createTestEvent } from '../testing';
import { useOrganiserDesk } from '../testing/organiser-desk';
import { ExportRegistrations, type RegistrationsOrder } from './export-registrations';
import { PrintSheet } from './print-sheet';
import { Registrations, type RegistrationFilter } from './registrations';

const desk = useOrganiserDesk();
const page = (filter: RegistrationFilter = {}, eventId = desk.event) => desk.asClaire(() => desk.bed.get(Registrations).page(eventId, filter, null, 50));
const names = async (filter: RegistrationFilter = {}) => (await page(filter)).rows.map(({ name }) => name);

beforeEach(async () => {
  const { aicha, herve, joelle, ousmane, paul, linh } = desk.people;
  const say = (answer: Parameters<typeof createAnswer>[3]) => createAnswer(desk.database, desk.mines.id, desk.event, answer);
  await say({ personId: herve, at: '2026-11-20T09:00:00Z' });
  await say({ personId: aicha, at: '2026-11-20T23:30:00Z' });
  await say({ name: 'Émilie Çelik', email: 'emilie@example.org', at: '2026-11-21T10:00:00Z' });
  await say({ personId: joelle, kind: 'NOT_GOING', at: '2026-11-21T10:00:00Z' });
  await say({ personId: paul, kind: 'WAITING', at: '2026-11-21T11:00:00Z' });
  await say({ personId: linh, kind: 'OFFERED', at: '2026-11-21T10:30:00Z', until: '2026-11-25T09:00:00Z' });
  await say({ personId: ousmane, kind: 'WAITING', at: '2026-11-22T11:00:00Z' });
});

describe('the list of answers', () => {
  it('is by last name, those who wait in the order in which they came', async () => {
    expect(await names({ kind: 'GOING' })).toEqual(['Aïcha Benali', 'Hervé de Kermadec', 'Émilie Çelik']);
    expect((await page({ kind: 'WAITING' })).rows).toMatchObject([{ name: 'Paul Lacroix', position: 1 }, { name: 'Ousmane Diarra', position: 2 }]);
    expect((await page({ kind: 'OFFERED' })).rows).toMatchObject([{ name: 'Linh Nguyen', position: null, offeredUntil: new Date('2026-11-25T09:00:00Z') }]);
    expect(await names({ kind: 'NOT_GOING' })).toEqual(['Joëlle Lefebvre']);
    expect(await names()).toHaveLength(7);
  });

  it('says who they are and how they answered', async () => {
    const { rows } = await page({ kind: 'GOING' });
    expect(rows[0]).toMatchObject({ personId: desk.people.aicha, email: 'aicha@mines.example', school: 'Mines Nancy', graduationYear: 2011, channel: 'PORTAL', kind: 'GOING' });
    expect(rows[2]).toMatchObject({ personId: null, email: 'emilie@example.org', school: null, channel: 'PAGE' });
  });

  it('is searched by words of a name, with or without accents, and by the beginning of an address', async () => {
    expect(await names({ search: 'aicha ben' })).toEqual(['Aïcha Benali']);
    expect(await names({ search: 'celik emilie' })).toEqual(['Émilie Çelik']);
    expect(await names({ search: 'herve@' })).toEqual(['Hervé de Kermadec']);
    expect(await names({ search: 'emilie@ex', kind: 'NOT_GOING' })).toEqual([]);
    expect(await names({ search: '%' })).toEqual([]);
    expect(await desk.asClaire(async () => (await desk.bed.get(Registrations).page(desk.event, { search: 'lacroix' }, null, 50)).count())).toBe(1);
  });

  it('goes on page by page, each answer once', async () => {
    const seen: string[] = [];
    for (let after: [string, string] | null = null; ; ) {
      const { rows, cursor } = await desk.asClaire(() => desk.bed.get(Registrations).page(desk.event, {}, after, 2));
      seen.push(...rows.map(({ id }) => id));
      if (rows.length < 2) break;
      after = cursor(rows.at(-1)!);
    }
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  });

  it('is counted by kind and by the day on which they answered, where the event takes place', async () => {
    await desk.database.inspect(`insert into event_mailing (association_id, id, version, event_id, kind, state, recipients, held_at, releases_at, ended_at) values ($1, $2, 1, $2, 'INVITATION', 'RELEASED', 2, $3, $3, $3)`, [desk.mines.id, desk.event, '2026-11-19T09:00:00Z']);
    for (const [state, person] of [['SENT', desk.people.claire], ['SUPPRESSED', desk.people.aicha]] as const) {
      await desk.database.inspect(`insert into event_mailing_recipient (association_id, id, mailing_id, event_id, kind, person_id, state) values ($1, gen_random_uuid(), $2, $2, 'INVITATION', $3, $4)`, [desk.mines.id, desk.event, person, state]);
    }
    expect(await desk.asClaire(() => desk.bed.get(Registrations).counts(desk.event))).toEqual({ going: 3, waiting: 2, offered: 1, notGoing: 1, invited: 1 });
    expect(await desk.asClaire(() => desk.bed.get(Registrations).byDay(desk.event))).toEqual([
      { on: '2026-11-20', going: 1, notGoing: 0 },
      { on: '2026-11-21', going: 4, notGoing: 1 },
      { on: '2026-11-22', going: 1, notGoing: 0 },
    ]);
  });

  it('of another association is empty', async () => {
    const uff = await createAssociation(desk.database);
    const inUff = <T>(fn: () => Promise<T>) => desk.within(actorScope({ associationId: uff.id, personId: desk.people.claire }, ['ORGANISER']), fn);
    expect((await inUff(() => desk.bed.get(Registrations).page(desk.event, {}, null, 50))).rows).toEqual([]);
    expect(await inUff(() => desk.bed.get(Registrations).counts(desk.event))).toEqual({ going: 0, waiting: 0, offered: 0, notGoing: 0, invited: 0 });
    expect(await inUff(() => desk.bed.get(PrintSheet).of(desk.event))).toBeNull();
    expect(await inUff(() => desk.bed.get(ExportRegistrations).start({ eventId: desk.event, format: 'csv' }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the list that is taken away', () => {
  const start = (order: Partial<RegistrationsOrder> = {}) => desk.asClaire(() => desk.bed.get(ExportRegistrations).start({ eventId: desk.event, format: 'csv', ...order }));
  const bytesOf = async ({ body }: ExportedFile): Promise<Buffer> => {
    const parts: Buffer[] = [];
    // Pulled from outside of any scope, as a socket does.
    await outsideScope(async () => {
      for await (const part of body) parts.push(Buffer.from(part));
    });
    return Buffer.concat(parts);
  };
  const bytes = async (order: Partial<RegistrationsOrder> = {}) => {
    const file = await start(order);
    if (isDomainError(file)) throw new Error(file.code);
    return bytesOf(file);
  };

  it('is what the office sees, in words of the reader, and runs nothing', async () => {
    await createAnswer(desk.database, desk.mines.id, desk.event, { name: '=cmd|x', email: 'x@example.org' });
    const rows = (await bytes({ kind: 'GOING' })).toString('utf8').trimEnd().split('\r\n');
    expect(rows[0]).toBe("\uFEFFNom;E-mail;Réponse;Rang d’attente;Répondu le;Par;École;Promotion");
    expect(rows[1]!.replaceAll('\u00A0', ' ')).toBe(`'=cmd|x;x@example.org;Vient;;20 novembre 2026 à 10 h;La page publique;;`);
    expect(rows.slice(2).map((row) => row.split(';')[0])).toEqual(['Aïcha Benali', 'Hervé de Kermadec', 'Émilie Çelik']);
  });

  it('as a workbook has ranks and years as numbers', async () => {
    const [sheet] = await readWorkbook(await bytes({ kind: 'WAITING', format: 'xlsx' }));
    expect(sheet!.sheet).toBe('Réponses');
    expect(sheet!.data.slice(1).map(([name, , answer, position, , , school, year]) => [name, answer, position, school, year])).toEqual([
      ['Paul Lacroix', 'En attente', 1, 'Mines Paris', 1990], ['Ousmane Diarra', 'En attente', 2, 'Mines Alès', 2004],
    ]);
  });

  it('holds everybody, however many pages that are', async () => {
    await desk.database.inspect(
      `insert into registration (association_id, id, version, event_id, name, email, state, channel, created_at, answered_at)
      select $1, gen_random_uuid(), 1, $2, 'Nom ' || n, 'n' || n || '@example.org', 'CONFIRMED', 'PAGE', $3, $3 from generate_series(1, 2100) n`, [desk.mines.id, desk.event, '2026-11-20T09:00:00Z']);
    expect((await bytes({ kind: 'GOING' })).toString('utf8').trimEnd().split('\r\n')).toHaveLength(2_104);
  });

  it('is written down with its count and the names of its filters, never with what was searched for', async () => {
    await start({ kind: 'GOING', search: 'benali' });
    const [line] = await desk.database.inspect<{ audience: string; after: object }>(
      `select a.audience, d.after from activity a join activity_detail d on d.activity_id = a.id where a.verb = 'event.exported' and a.association_id = $1`, [desk.mines.id]);
    expect(line).toEqual({ audience: 'office', after: { count: 1, format: 'csv', filters: 'kind, search' } });
  });

  it('is not made again and again by one person within an hour', async () => {
    for (let n = 0; n < 40; n++) expect(isDomainError(await start())).toBe(false);
    expect(await start()).toMatchObject({ code: 'TOO_MANY_EXPORTS' });
  });
});

describe('the sheet that is printed', () => {
  it('has those who come by last name, and those who wait, whom a seat is offered first', async () => {
    const person = await createPerson(desk.database, desk.mines.id, { firstName: 'Zoé', lastName: 'Abadie' });
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: person });
    const sheet = (await desk.asClaire(() => desk.bed.get(PrintSheet).of(desk.event)))!;
    expect(sheet.going.map(({ name }) => name)).toEqual(['Zoé Abadie', 'Aïcha Benali', 'Hervé de Kermadec', 'Émilie Çelik']);
    expect(sheet.waiting.map(({ name }) => name)).toEqual(['Linh Nguyen', 'Paul Lacroix', 'Ousmane Diarra']);
  });

  it('of an event that is not there is none', async () => {
    const theirs = await createTestEvent(desk.database, (await createAssociation(desk.database)).id);
    expect(await desk.asClaire(() => desk.bed.get(PrintSheet).of(theirs))).toBeNull();
  });
});
