import { describe, expect, it } from '@jest/globals';
import { PublicParts } from '@cordee/identity';
import { runInScope, systemScope } from '@cordee/platform';
import { createTestEvent } from '../testing';
import { NOON, useOrganiserDesk } from '../testing/organiser-desk';

const desk = useOrganiserDesk();
const shown = async () => {
  const parts = await runInScope(systemScope(desk.mines.id, { locale: 'fr' }), () => desk.bed.get(PublicParts).all());
  return parts.find(({ more }) => more.path === '/evenements');
};
const alone = () => desk.database.inspect(`update event set state = 'CANCELLED', cancelled_at = $2, cancel_reason = 'x' where id = $1`, [desk.event, NOON]);

describe('events on the public page of an association', () => {
  it('are the next three that everybody may come to, with their day and place', async () => {
    await alone();
    await createTestEvent(desk.database, desk.mines.id, { title: 'Pour les membres', audience: 'MEMBERS', startsAt: '2026-12-01T18:00:00Z' });
    for (const day of ['05', '04', '03', '02']) await createTestEvent(desk.database, desk.mines.id, { title: `Le ${day}`, startsAt: `2026-12-${day}T18:00:00Z` });
    const part = await shown();
    expect(part?.lines?.map(({ text }) => text)).toEqual(['Le 02', 'Le 03', 'Le 04']);
    expect(part?.lines?.[0]?.details[0]?.replaceAll('\u00A0', ' ')).toMatch(/^mercredi 2 décembre, de 19 h/);
  });

  it('are not announced while there are none', async () => {
    await alone();
    expect(await shown()).toBeUndefined();
  });
});
