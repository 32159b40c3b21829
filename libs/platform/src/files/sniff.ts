/** What a file may be. Vector images are not among them: they carry scripts. */
export type FileKind = 'table' | 'image' | 'pdf';

export interface Sniffed {
  kind: FileKind;
  mediaType: string;
}

export const KIND_NAMES: Readonly<Record<FileKind, readonly string[]>> = {
  table: ['XLSX', 'CSV', 'TSV'],
  image: ['JPEG', 'PNG', 'WebP', 'GIF', 'AVIF'],
  pdf: ['PDF'],
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The type by content; the name and what the browser says count for nothing.
 * @param head the first bytes, up to 64 kB
 * @param tail the last bytes, up to 1 MB: where an archive lists its contents
 */
export function sniff(head: Buffer, tail: Buffer): Sniffed | null {
  const image = imageType(head);
  if (image) return { kind: 'image', mediaType: image };
  if (startsWith(head, '%PDF-')) return { kind: 'pdf', mediaType: 'application/pdf' };
  if (startsWith(head, 'PK\x03\x04')) return isWorkbook(tail) ? { kind: 'table', mediaType: XLSX } : null;
  return textType(head);
}

const startsWith = (bytes: Buffer, magic: string, at = 0): boolean => bytes.subarray(at, at + magic.length).toString('latin1') === magic;

function imageType(head: Buffer): string | null {
  if (startsWith(head, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(head, 'GIF87a') || startsWith(head, 'GIF89a')) return 'image/gif';
  if (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)) return 'image/webp';
  if (startsWith(head, 'ftyp', 4) && /^avi[fs]/.test(head.subarray(8, 12).toString('latin1'))) return 'image/avif';
  return null;
}

/** A workbook without macros. */
function isWorkbook(tail: Buffer): boolean {
  return tail.includes('xl/workbook.xml') && !tail.includes('vbaProject.bin');
}

/** Text in rows: UTF-8, UTF-16 or Windows-1252, and neither a page nor a drawing. */
function textType(head: Buffer): Sniffed | null {
  const text = asText(head);
  if (text === null || !text.trim() || /^\s*</.test(text) || /[\u0000-\u0008\u000e-\u001f]/.test(text)) return null;
  const rows = text.split(/\r\n|\r|\n/).slice(0, 20).join('\n');
  const tabs = rows.split('\t').length;
  return { kind: 'table', mediaType: tabs > rows.split(/[;,]/).length ? 'text/tab-separated-values' : 'text/csv' };
}

function asText(head: Buffer): string | null {
  const even = head.length & ~1;
  if (head[0] === 0xff && head[1] === 0xfe) return head.subarray(2, even).toString('utf16le');
  if (head[0] === 0xfe && head[1] === 0xff) return swapped(head.subarray(2, even));
  const nulls = countNulls(head);
  if (nulls.odd > head.length * 0.3 && nulls.even === 0) return head.subarray(0, even).toString('utf16le');
  if (nulls.even > head.length * 0.3 && nulls.odd === 0) return swapped(head.subarray(0, even));
  return nulls.even + nulls.odd ? null : head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
}

const swapped = (bytes: Buffer): string => Buffer.from(bytes).swap16().toString('utf16le');

function countNulls(bytes: Buffer): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) count[at % 2 ? 'odd' : 'even'] += 1;
  return count;
}
