import type { Sheet } from '../domain/layout';
import { readTextFile } from './text-file.reader';
import { readWorkbookFile } from './workbook.reader';

export interface ReadFile {
  sheets: Sheet[];
  /** Of text files: `utf-8`, `windows-1252`, `utf-16le`, `utf-16be`. */
  encoding: string | null;
  separator: string | null;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A quarter of a million rows take less. */
const MOST_UNPACKED = 600 * 1024 * 1024;
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/** What the bytes are decides, not the name: people rename files. Null when no table can be read from them. */
export async function readImportFile(bytes: Uint8Array): Promise<ReadFile | null> {
  if (startsWith(bytes, OLD_EXCEL) || bytes.length === 0) return null;
  if (!startsWith(bytes, ZIP)) return cleaned(readTextFile(bytes));
  if (unpackedSize(bytes) > MOST_UNPACKED) return null;
  try {
    return cleaned(await readWorkbookFile(bytes));
  } catch {
    return null;
  }
}

/** Bytes that the entries of an archive say they unpack to: a small file may hold gigabytes of nothing. */
function unpackedSize(archive: Uint8Array): number {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let sum = 0;
  for (let at = 0; at + 46 <= archive.length; at++) {
    const isEntry = archive[at] === 0x50 && archive[at + 1] === 0x4b && archive[at + 2] === 0x01 && archive[at + 3] === 0x02;
    if (isEntry) sum += view.getUint32(at + 24, true);
  }
  return sum;
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
const storable = (text: string): string => text.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFC');

const cleaned = (file: ReadFile): ReadFile => ({
  ...file,
  sheets: file.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(storable)) })),
});
