import type { Column } from './DataTable';

const BOM = '\uFEFF';

/** A cell that a spreadsheet would take for a formula is written as text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[";\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV as French spreadsheets open it without a question: UTF-8 with BOM, semicolons, CRLF. */
export function toCsv<R>(columns: readonly Pick<Column<R>, 'header' | 'text'>[], rows: readonly R[]): string {
  const lines = [columns.map(({ header }) => cell(header)), ...rows.map((row) => columns.map(({ text }) => cell(text(row))))];
  return BOM + lines.map((line) => `${line.join(';')}\r\n`).join('');
}

export function download(name: string, content: string | Blob): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type: 'text/csv;charset=utf-8' }) : content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
