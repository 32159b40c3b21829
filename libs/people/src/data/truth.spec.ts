import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { assess, contextOf, readingsOf, samplesOf, type Assessment } from '../domain/assessment';
import { guessColumns, SURE } from '../domain/columns';
import { findTable } from '../domain/layout';
import { readImportFile } from './file.reader';

interface Truth {
  rows: number;
  persons: number;
  refused: number;
  setAside: number;
  duplicates: number;
  truth: { person?: number; refuse?: string; setAside?: string; duplicate?: string }[];
}

const folder = join(import.meta.dirname, '../testing/data');
const THIS_YEAR = 2026;

/** The files of the importer against what is true about them: made-up people in the shapes that real files take. */
describe.each([
  ['alumni-1200.xlsx', 'alumni-1200.truth.json', { encoding: null, separator: null }],
  ['alumni-5000.csv', 'alumni-5000.truth.json', { encoding: 'windows-1252', separator: ';' }],
])('%s', (file, truthFile, shape) => {
  const truth = JSON.parse(readFileSync(join(folder, truthFile), 'utf8')) as Truth;
  const read = () => readImportFile(readFileSync(join(folder, file)));

  async function assessed(): Promise<Assessment> {
    const table = findTable((await read())!.sheets)!;
    const fields = guessColumns(samplesOf(table.headers, table.rows), THIS_YEAR).map((guess) => guess.field);
    return assess(table.rows, fields, readingsOf(table.rows, fields, contextOf(table.rows, fields, { thisYear: THIS_YEAR, school: null })));
  }

  it('is read to the last row, and every column is guessed surely', async () => {
    const content = (await read())!;
    const table = findTable(content.sheets)!;
    const guesses = guessColumns(samplesOf(table.headers, table.rows), THIS_YEAR);
    expect(content).toMatchObject(shape);
    expect(table.rows).toHaveLength(truth.rows);
    expect(guesses.map((guess) => guess.field)).toEqual([
      'MEMBER_NUMBER', 'CIVILITY', 'LAST_NAME', 'FIRST_NAME', 'GRADUATION_YEAR', 'DEGREE', 'BIRTH_DATE', 'EMAIL', 'EMAIL_2', 'PHONE', 'ADDRESS', 'POSTCODE',
      'CITY', 'COUNTRY', 'EMPLOYER', 'JOB_TITLE', 'SECTOR', 'OTHER', 'OTHER', 'OTHER', 'DECEASED', 'COMMENT',
    ]);
    expect(Math.min(...guesses.map((guess) => guess.confidence))).toBeGreaterThanOrEqual(SURE);
  });

  it('refuses exactly the rows that name nobody, and sets exactly the faulty facts aside', async () => {
    const { readings } = await assessed();
    const wrong = readings.flatMap((reading, at) => {
      const { refuse, setAside } = truth.truth[at]!;
      const found = reading.kind === 'refused' ? (reading.reason === 'empty' ? 'empty' : 'no name') : undefined;
      const faults = reading.kind === 'person' ? reading.faults.map((fault) => (fault.reason === 'emailInvalid' ? 'invalid e-mail' : fault.reason === 'yearInvalid' ? 'invalid year' : fault.reason)) : [];
      return found === refuse && faults.join() === (setAside ?? '') ? [] : [{ at, reading, truth: truth.truth[at] }];
    });
    expect(wrong).toEqual([]);
    expect(readings.filter((reading) => reading.kind === 'refused')).toHaveLength(truth.refused);
  });

  it('merges at least 95 % of the duplicates and never two people', async () => {
    const { clusters } = await assessed();
    const persons = truth.truth.map((row) => row.person ?? null);
    const { merged, falseMerges } = compare(clusters, persons);
    expect(falseMerges).toEqual([]);
    expect(merged / truth.duplicates).toBeGreaterThanOrEqual(0.95);
  });
});

/** Duplicates found together with an earlier row of their person, and clusters that hold two people. */
function compare(clusters: readonly (number | null)[], persons: readonly (number | null)[]): { merged: number; falseMerges: number[][] } {
  const peopleOf = new Map<number, Set<number>>();
  const clustersOf = new Map<number, number[]>();
  clusters.forEach((cluster, at) => {
    const person = persons[at];
    if (cluster === null || person === null || person === undefined) return;
    peopleOf.set(cluster, (peopleOf.get(cluster) ?? new Set()).add(person));
    clustersOf.set(person, [...(clustersOf.get(person) ?? []), cluster]);
  });
  const merged = [...clustersOf.values()].reduce((sum, list) => sum + list.length - new Set(list).size, 0);
  return { merged, falseMerges: [...peopleOf.values()].filter((people) => people.size > 1).map((people) => [...people]) };
}
