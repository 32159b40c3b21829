import type { ColumnSample } from './columns';
import { dateOrderOf } from './dates';
import { gather, type Candidate } from './duplicates';
import { UNREAD, type ImportField } from './import-fields';
import type { TableRow } from './layout';
import { traitsOf } from './likeness';
import { readRow, type RowContext, type RowReading } from './row';

/** What a file says once its columns are chosen: one reading per row, rows about one human under one cluster. */
export interface Assessment {
  readings: readonly RowReading[];
  /** Cluster of each row, counted from 0 in the order of first appearance; null for refused rows. */
  clusters: readonly (number | null)[];
  /** For a row that may be the same human as another row of the file, that row's index. */
  perhaps: ReadonlyMap<number, number>;
}

/** Samples kept of each column, for the guess and for the screen. */
const SAMPLES = 60;

/** How the rows are read: the day-month order comes from the whole column. */
export function contextOf(rows: readonly TableRow[], fields: readonly (ImportField | null)[], given: { thisYear: number; school: string | null }): RowContext {
  const dates = fields.indexOf('BIRTH_DATE');
  return { ...given, dateOrder: dates < 0 ? 'dmy' : dateOrderOf(rows.map((row) => row.values[dates] ?? '')) };
}

export function readingsOf(rows: readonly TableRow[], fields: readonly (ImportField | null)[], context: RowContext): RowReading[] {
  return rows.map((row) => readRow(row.values, fields, context));
}

/** Gathers readings by human. Everything is held in memory: some hundred bytes a row. */
export function assess(rows: readonly TableRow[], fields: readonly (ImportField | null)[], readings: readonly RowReading[]): Assessment {
  const candidates: Candidate[] = [];
  readings.forEach((reading, position) => {
    if (reading.kind === 'person') candidates.push({ position, traits: traitsOf(reading.facts), fingerprint: fingerprintOf(rows[position]!.values, fields) });
  });
  const clusters = new Array<number | null>(readings.length).fill(null);
  const perhaps = new Map<number, number>();
  gather(candidates)
    .sort((a, b) => a.positions[0]! - b.positions[0]!)
    .forEach((cluster, number) => {
      for (const position of cluster.positions) clusters[position] = number;
      if (cluster.perhaps !== null) perhaps.set(cluster.positions[0]!, cluster.perhaps);
    });
  return { readings, clusters, perhaps };
}

/** What the row says, column by column, as one text: equal for the very same row in another file or on another day. */
export function saidBy(values: readonly string[], fields: readonly (ImportField | null)[]): string {
  return JSON.stringify(saidPairs(values, fields));
}

/** The same, or null when it says too little beyond a name to tell two people apart. */
export function fingerprintOf(values: readonly string[], fields: readonly (ImportField | null)[]): string | null {
  const said = saidPairs(values, fields);
  return said.filter(([field]) => !ONLY_A_NAME.has(field)).length >= 2 ? JSON.stringify(said) : null;
}

const ONLY_A_NAME = new Set<string>(['FIRST_NAME', 'LAST_NAME', 'FULL_NAME', 'BIRTH_NAME', 'CIVILITY', 'SCHOOL', 'COUNTRY']);

function saidPairs(values: readonly string[], fields: readonly (ImportField | null)[]): [string, string][] {
  return values
    .map((value, at): [string, string] => [fields[at] ?? 'IGNORE', value.trim()])
    .filter(([field, value]) => value !== '' && !UNREAD.has(field as ImportField))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A few different values of each column. */
export function samplesOf(headers: readonly string[], rows: readonly TableRow[]): ColumnSample[] {
  return headers.map((header, at) => {
    const samples = new Set<string>();
    for (const row of rows) {
      const value = row.values[at]?.trim();
      if (value) samples.add(value.slice(0, 200));
      if (samples.size >= SAMPLES) break;
    }
    return { header, samples: [...samples] };
  });
}
