import { describe, expect, it } from '@jest/globals';
import { ColumnsUnclear, ImportNotReady } from './errors';
import { Import, IMPORT_STATES, mayGo, NO_COUNTS, type ImportState } from './import';
import type { ImportField } from './import-fields';

const at = new Date('2026-11-23T09:00:00Z');
const fresh = (state: ImportState = 'UPLOADED'): Import =>
  Object.assign(Import.of({ associationId: 'a', id: 'i', fileId: 'f', fileName: 'anciens.xlsx', createdAt: at, createdBy: 'p' }), {
    state, columns: ['Nom', 'Prénom', 'Mail'].map((header, index) => ({ index, header, samples: [], field: null, confidence: 0 })),
  });

const verbs: Record<string, (one: Import) => unknown> = {
  startReading: (one) => one.startReading(),
  offerColumns: (one) => one.offerColumns({ columns: one.columns, sampleRows: [], rowCount: 3, sheet: null, encoding: null, separator: null }),
  chooseColumns: (one) => one.chooseColumns([{ index: 0, field: 'LAST_NAME' }], null),
  settle: (one) => one.settle({ counts: NO_COUNTS, issues: [], clusterCount: 3, dateOrder: 'dmy' }, at),
  start: (one) => one.start(at),
  finish: (one) => one.finish(at),
  fail: (one) => one.fail('NOT_READABLE', at),
  cancel: (one) => one.cancel(at),
};
const ends: Record<string, ImportState> = {
  startReading: 'READING', offerColumns: 'MAPPING', chooseColumns: 'CHECKING', settle: 'CHECKED', start: 'RUNNING', finish: 'DONE', fail: 'FAILED', cancel: 'CANCELLED',
};

describe('an import', () => {
  it('goes only the ways of the table, over the full product of states and verbs', () => {
    for (const state of IMPORT_STATES) {
      for (const [verb, act] of Object.entries(verbs)) {
        const one = fresh(state);
        const refused = act(one) instanceof ImportNotReady;
        expect({ state, verb, refused }).toEqual({ state, verb, refused: !mayGo(state, ends[verb]!) });
        expect(one.state).toBe(refused ? state : ends[verb]);
      }
    }
  });

  it('leaves out the columns that nobody named', () => {
    const one = fresh('MAPPING');
    expect(one.chooseColumns([{ index: 0, field: 'LAST_NAME' }], 'Mines')).toBeUndefined();
    expect(one.fields).toEqual(['LAST_NAME', 'IGNORE', 'IGNORE']);
    expect(one.school).toBe('Mines');
  });

  it.each<[{ index: number; field: ImportField }[], ColumnsUnclear['reason']]>([
    [[{ index: 2, field: 'EMAIL' }], 'nameMissing'],
    [[{ index: 0, field: 'LAST_NAME' }, { index: 1, field: 'LAST_NAME' }], 'fieldTwice'],
    [[{ index: 0, field: 'LAST_NAME' }, { index: 0, field: 'EMAIL' }], 'columnTwice'],
    [[{ index: 7, field: 'LAST_NAME' }], 'noSuchColumn'],
  ])('refuses the columns %j', (choice, reason) => {
    const one = fresh('MAPPING');
    expect(one.chooseColumns(choice, null)).toMatchObject({ code: 'COLUMNS_UNCLEAR', reason });
    expect(one.state).toBe('MAPPING');
  });

  it('counts from nought again when it starts, refused rows excepted', () => {
    const one = fresh('CHECKED');
    one.counts = { ...NO_COUNTS, added: 10, refused: 2 };
    one.start(at);
    expect(one.counts).toEqual({ ...NO_COUNTS, refused: 2 });
    one.clusterCount = 10;
    one.advance(4, { ...NO_COUNTS, added: 4, refused: 2 });
    expect(one.progress).toBe(0.4);
  });
});
