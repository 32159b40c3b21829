import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { Sheet } from '../domain/layout';
import type { ReadFile } from './file.reader';

const SEPARATORS = [';', ',', '\t', '|'] as const;
/** Enough lines to tell the separator. */
const TRIED = 50;

/** A `.csv`, `.tsv` or `.txt` file of any usual encoding and separator. */
export function readTextFile(bytes: Uint8Array): ReadFile {
  const { text, encoding } = decode(bytes);
  const separator = guessSeparator(text);
  const sheet: Sheet = { name: null, rows: records(text, separator) };
  return { sheets: [sheet], encoding, separator };
}

/**
 * A byte order mark decides; without one, zero bytes betray UTF-16, and what is not UTF-8 is Windows-1252, in which spreadsheets
 * of Western Europe write.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = encodingOf(bytes);
  // Node's own decoder takes windows-1252 for latin1 and makes control characters of its apostrophes, dashes and euro signs.
  const text = encoding === 'windows-1252' ? iconv.decode(Buffer.from(bytes), encoding) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  bytes.subarray(0, 2_000).forEach((byte, at) => byte === 0 && zeros[at % 2]!++);
  const enough = Math.min(bytes.length, 2_000) * 0.2;
  if (zeros[1]! > enough) return 'utf-16le';
  if (zeros[0]! > enough) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The one that cuts the first records into the most even rows of more than one cell. */
export function guessSeparator(text: string): string {
  const declared = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared) return declared;
  const scores = SEPARATORS.map((separator) => ({ separator, score: evenness(records(text, separator, TRIED)) }));
  const best = scores.sort((a, b) => b.score - a.score)[0]!;
  return best.score > 0 ? best.separator : ';';
}

/** Share of the rows that have the usual width, times that width. */
function evenness(rows: readonly (readonly string[])[]): number {
  const widths = rows.filter((row) => row.some((cell) => cell.trim())).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return usual > 1 ? (count / widths.length) * Math.min(usual, 30) : 0;
}

function records(text: string, separator: string, limit?: number): string[][] {
  const body = text.replace(/^\uFEFF?sep=.\r?\n/i, (line) => line.replace(/[^\r\n]/g, ''));
  const options = { delimiter: separator, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, ...(limit ? { to: limit } : {}) };
  try {
    return parse(body, options) as string[][];
  } catch {
    // A quote that is opened and never closed: read the lines as they stand rather than refuse the file.
    return parse(body, { ...options, quote: false }) as string[][];
  }
}
