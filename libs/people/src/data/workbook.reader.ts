import readWorkbook from 'read-excel-file/node';
import type { Sheet } from '../domain/layout';
import type { ReadFile } from './file.reader';

type Cell = string | number | boolean | Date | null;

/** All sheets of an `.xlsx` workbook, every cell as text. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<ReadFile> {
  const sheets = (await readWorkbook(Buffer.from(bytes))) as unknown as { sheet: string; data: Cell[][] }[];
  return { sheets: sheets.map(({ sheet, data }): Sheet => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })), encoding: null, separator: null };
}

/** A date without its time of day, a number as one writes it (`612345678`, never `6.12e8`), a tick as 1. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return cell;
}
