import { fold } from '@cordee/platform/kernel';
import { fieldOfHeader } from './columns';

/** One sheet of a workbook, or the whole of a text file. Every cell is text; dates are ISO, numbers are written plainly. */
export interface Sheet {
  name: string | null;
  rows: readonly (readonly string[])[];
}

export interface TableRow {
  sheet: string | null;
  /** As the spreadsheet shows it, counted from 1, title and header lines included. */
  row: number;
  values: string[];
}

export interface Table {
  sheets: string[];
  headers: string[];
  rows: TableRow[];
}

interface Block {
  sheet: Sheet;
  /** Index of the header line, or -1 when the data start at once. */
  headerAt: number;
  headers: string[];
}

/** A header stands within the first lines, under titles and notes. */
const LINES_SEARCHED = 40;

/**
 * The table of people in a file: title lines, notes sheets and empty sheets are skipped, sheets with the same columns are
 * joined (columns are found again by their header). Null when nothing looks like one.
 */
export function findTable(sheets: readonly Sheet[]): Table | null {
  const blocks = sheets.map(blockOf).filter((block): block is Block => block !== null);
  const main = blocks.sort((a, b) => weightOf(b) - weightOf(a))[0];
  if (!main) return null;
  const joined = blocks.filter((block) => block === main || shares(block, main)).sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet));
  const headers = joined.length > 1 ? unionOf(main, joined) : main.headers;
  const rows = joined.flatMap((block) => rowsOf(block, headers, block !== main));
  return rows.length > 0 ? { sheets: joined.flatMap(({ sheet }) => (sheet.name === null ? [] : [sheet.name])), headers, rows } : null;
}

function blockOf(sheet: Sheet): Block | null {
  let best = { at: -1, known: 0 };
  sheet.rows.slice(0, LINES_SEARCHED).forEach((row, at) => {
    const known = knownHeaders(row);
    if (known > best.known) best = { at, known };
  });
  if (best.known >= 2 || (best.known === 1 && filled(sheet.rows[best.at]!) === 1 && filledLines(sheet, best.at) > 1)) {
    return { sheet, headerAt: best.at, headers: trimmed(sheet.rows[best.at]!) };
  }
  return headerless(sheet);
}

/** Without a header a sheet counts only when its lines look alike and one column holds addresses. */
function headerless(sheet: Sheet): Block | null {
  const lines = sheet.rows.filter((row) => filled(row) >= 2);
  const withMail = lines.filter((row) => row.some((cell) => /\S@\S+\.\S/.test(cell)));
  if (lines.length < 2 || withMail.length < lines.length / 2) return null;
  const width = Math.max(...lines.map((row) => trimmed(row).length));
  return { sheet, headerAt: -1, headers: Array.from({ length: width }, () => '') };
}

/** Distinct fields named by a line of short texts. A line of data names few, because values are not headers. */
function knownHeaders(row: readonly string[]): number {
  const texts = row.filter((cell) => cell.trim() !== '');
  if (texts.some((cell) => /@|^\d{5,}$/.test(cell))) return 0;
  const fields = texts.filter((cell) => cell.length <= 40).map((cell) => fieldOfHeader(cell)?.field);
  return new Set(fields.filter(Boolean)).size;
}

function shares(block: Block, main: Block): boolean {
  if (block.headerAt < 0 || main.headerAt < 0) return false;
  const known = new Set(main.headers.map(fold).filter(Boolean));
  const own = block.headers.map(fold).filter(Boolean);
  return own.filter((header) => known.has(header)).length >= Math.max(2, own.length / 2);
}

function unionOf(main: Block, blocks: readonly Block[]): string[] {
  const headers = [...main.headers];
  for (const block of blocks) {
    for (const header of block.headers) if (header.trim() && !headers.some((known) => fold(known) === fold(header))) headers.push(header);
  }
  return headers;
}

function rowsOf(block: Block, headers: readonly string[], realign: boolean): TableRow[] {
  const { sheet, headerAt } = block;
  const from = realign ? headers.map((header) => block.headers.findIndex((own) => fold(own) === fold(header) && own.trim() !== '')) : null;
  const rows = sheet.rows.slice(headerAt + 1).map((cells, at) => ({
    sheet: sheet.name,
    row: headerAt + 2 + at,
    values: headers.map((_, column) => cells[from ? from[column]! : column] ?? ''),
  }));
  return withoutTail(rows, headers);
}

/** Empty lines inside the table are rows to account for; those after the last one are not there. A repeated header is no row. */
function withoutTail(rows: TableRow[], header: readonly string[]): TableRow[] {
  let end = rows.length;
  while (end > 0 && filled(rows[end - 1]!.values) === 0) end--;
  const folded = header.map(fold);
  const repeats = ({ values }: TableRow): boolean => folded.some(Boolean) && folded.every((text, at) => fold(values[at] ?? '') === text);
  return rows.slice(0, end).filter((row) => !repeats(row));
}

const weightOf = (block: Block): number => filledLines(block.sheet, block.headerAt) * (block.headerAt < 0 ? 1 : 2 + knownHeaders(block.headers));
const filledLines = (sheet: Sheet, after: number): number => sheet.rows.slice(after + 1).filter((row) => filled(row) > 0).length;
const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

function trimmed(row: readonly string[]): string[] {
  let end = row.length;
  while (end > 0 && !row[end - 1]!.trim()) end--;
  return row.slice(0, end).map((cell) => cell.trim());
}
