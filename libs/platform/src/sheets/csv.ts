import { Money } from '../kernel';
import type { Sheet, SheetCell } from './sheet';

/** So that spreadsheets of this part of the world open it in columns and with accents. */
export const CSV_BOM = '\uFEFF';
export const CSV_TYPE = 'text/csv; charset=utf-8';
const SEPARATOR = ';';

/**
 * A cell that a spreadsheet would take for a formula, made harmless by an apostrophe; numbers stay numbers, and so do
 * phones with their `+`.
 */
export const neutral = (cell: string): string => (/^[=@\t\r]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-]\d[\d\s.,()]*$/.test(cell)) ? `'${cell}` : cell);

/** One line, with what ends it. */
export const csvLine = (cells: readonly SheetCell[]): string => `${cells.map(textOf).join(SEPARATOR)}\r\n`;

const textOf = (cell: SheetCell): string => quoted(neutral(cell instanceof Money ? amountOf(cell) : String(cell ?? '')));
/** Where columns are parted by semicolons, decimals are by a comma; its currency stands in a column of its own. */
const amountOf = (amount: Money): string => amount.toDecimal().replace('.', ',');
const quoted = (value: string): string => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** UTF-8 with a byte order mark, semicolons, CRLF; days as `2026-11-22`, amounts as `60,00`. */
export async function* csvOf({ header, pages }: Sheet): AsyncGenerator<string> {
  yield CSV_BOM + csvLine(header);
  for await (const rows of pages) yield rows.map(csvLine).join('');
}
