import { describe, expect, test } from '@jest/globals';
import { Temporal } from '@cordee/platform';
import { useIntroductionsDesk, WORDS } from '../testing';
import { AcceptIntroduction } from './accept-introduction';
import { ForwardIntroduction } from './forward-introduction';
import { NoteWritten } from './note-written';
import { ReportMeeting } from './report-meeting';
import { ReportOutcome } from './report-outcome';

const desk = useIntroductionsDesk({ work: true });
const act = (introductionId: string) => ({ introductionId, key: desk.key() });

describe('through somebody whom both know', () => {
  test('a request, a word, a yes, a first message, a talk, an outcome; and each is written to at their turn, with what is theirs to know', async () => {
    const id = await desk.ask();
    const asked = await desk.mail('cora', /^Sam Aubert aimerait rencontrer Tom Vidal/);
    expect(asked.text).toContain('usine de ciment');
    expect(desk.sink.to('tom@mines.example')).toEqual([]);
    expect(await desk.as('cora', () => desk.get(ForwardIntroduction).run(act(id), WORDS))).toEqual({ id });
    const passedOn = await desk.mail('tom', /^Cora Lenoir vous présente Sam Aubert/);
    expect(passedOn.text).toContain('ne vous fera pas perdre votre temps');
    expect(passedOn.text).not.toContain('sam@mines.example');
    expect(await desk.as('tom', () => desk.get(AcceptIntroduction).run(act(id), { channel: 'PHONE', contact: '+33 6 12 34 56 78', availability: 'le mardi' }))).toEqual({ id });
    expect((await desk.mail('sam', /accord pour vous parler/)).text).toMatch(/\+33 6 12 34 56 78\s+le mardi/);
    const told = await desk.mail('tom', /va vous écrire/);
    expect(told.text).toContain('sam@mines.example');
    expect(await desk.subjects('cora')).toHaveLength(1);
    await desk.as('sam', () => desk.get(NoteWritten).run({ introductionId: id, key: null }));
    desk.bed.clock.advance({ days: 3 });
    await desk.as('tom', () => desk.get(ReportMeeting).run({ introductionId: id, key: null }, Temporal.PlainDate.from('2026-11-25'), 'Un regard neuf sur nos fours.'));
    expect(await desk.as('sam', () => desk.get(ReportOutcome).run(act(id), 'NEXT_CONTACT', 'Tom m’a ouvert deux portes, dont une à Nantes.'))).toEqual({ id });
    expect(await desk.row(id, 'state, outcome, met_on::text as met')).toEqual({ state: 'MET', outcome: 'NEXT_CONTACT', met: '2026-11-25' });
    const loops = await desk.database.inspect<{ giver_id: string }>('select giver_id from gratitude_loop where source_id = $1', [id]);
    expect(loops.map(({ giver_id }) => giver_id).sort()).toEqual([desk.people.cora, desk.people.tom].sort());
  }, 60_000);
});
