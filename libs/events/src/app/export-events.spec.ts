import { describe, expect, it } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { isDomainError, outsideScope } from '@cordee/platform';
import readWorkbook from 'read-excel-file/node';
import { createAnswer, createTestEvent } from '../testing';
import { useOrganiserDesk } from '../testing/organiser-desk';
import { EVENT_COLUMNS } from './events-list';
import { ExportEvents } from './export-events';

const desk = useOrganiserDesk();
const start = (order: object = {}) => desk.asClaire(() => desk.bed.get(ExportEvents).start({ format: 'csv', columns: ['title', 'state'], search: {}, ...order }));
async function bytes(order: object): Promise<Buffer> {
  const file = await start(order);
  if (isDomainError(file)) throw new Error(file.code);
  const parts: Buffer[] = [];
  // Pulled from outside of any scope, as a socket does.
  await outsideScope(async () => {
    for await (const part of file.body) parts.push(Buffer.from(part));
  });
  return Buffer.concat(parts);
}
const lines = async (order: object = {}) => (await bytes(order)).toString('utf8').trimEnd().split('\r\n').slice(1);

describe('an export of events', () => {
  it('holds those that the list shows, in its order and its words', async () => {
    await createTestEvent(desk.database, desk.mines.id, { title: 'Conférence', startsAt: '2026-12-01T18:00:00Z', state: 'DRAFT' });
    await createTestEvent(desk.database, desk.mines.id, { title: 'Pique-nique', startsAt: '2026-06-01T10:00:00Z' });
    expect(await lines()).toEqual(['Conférence;Brouillon', 'Afterwork de décembre;Publié']);
    expect(await lines({ search: { when: 'PAST' } })).toEqual(['Pique-nique;Passé']);
    expect(await lines({ search: { when: 'ALL', q: 'conf' } })).toEqual(['Conférence;Brouillon']);
  });

  it('has seats and answers as numbers', async () => {
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.herve, at: '2026-11-20T09:00:00Z' });
    await createAnswer(desk.database, desk.mines.id, desk.event, { personId: desk.people.linh, kind: 'WAITING', at: '2026-11-20T09:00:00Z' });
    const [sheet] = await readWorkbook(await bytes({ format: 'xlsx', columns: [...EVENT_COLUMNS] }));
    expect(sheet!.data[1]).toEqual(['Afterwork de décembre', expect.stringContaining('décembre 2026'), 'Le Comptoir, Lyon', null, 2, expect.any(String), 1, 1]);
  });

  it('is written down, refuses what the list does not know, and holds nothing of another association', async () => {
    expect(await start({ search: { city: 'Lyon' } })).toMatchObject({ code: 'INVALID_INPUT', path: ['search'] });
    await start({ search: { q: 'afterwork' } });
    const told = await desk.database.inspect(`select d.after from activity a join activity_detail d on d.activity_id = a.id where a.verb = 'events.exported' and a.association_id = $1`, [desk.mines.id]);
    expect(told).toEqual([{ after: { count: 1, format: 'csv', filters: 'q', columns: 'title, state' } }]);
    desk.mines = await createAssociation(desk.database);
    expect(await lines({ search: { when: 'ALL' } })).toEqual([]);
  });
});
