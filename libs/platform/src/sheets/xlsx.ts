import { Money, Temporal } from '../kernel';
import type { Sheet, SheetCell } from './sheet';
import { zipOf } from './zip';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Numbers of `cellXfs` below. */
const STYLE = { header: 1, day: 2, amount: 3 };
/** Excel writes it in the order of the reader's country. */
const DAY_FORMAT = 14;
/** Thousands apart, two decimals. */
const AMOUNT_FORMAT = 4;
const WIDTH = 22;
/** What a name of a tab may not hold, and how long it may be. */
const NOT_IN_A_NAME = /[[\]:*?/\\]/g;
const LONGEST_NAME = 31;
/** Text of one cell, in characters: Excel opens no more. */
const LONGEST_TEXT = 32_767;

/** A workbook of one sheet, made while it is sent: header in bold and frozen, texts never formulas, days and numbers as such. */
export const xlsxOf = (sheet: Sheet): AsyncGenerator<Buffer> =>
  zipOf([
    { name: '[Content_Types].xml', text: [CONTENT_TYPES] },
    { name: '_rels/.rels', text: [relations('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', text: [workbook(sheet.name)] },
    { name: 'xl/_rels/workbook.xml.rels', text: [relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml')] },
    { name: 'xl/styles.xml', text: [STYLES] },
    { name: 'xl/worksheets/sheet1.xml', text: worksheet(sheet) },
  ]);

async function* worksheet({ header, pages }: Sheet): AsyncGenerator<string> {
  const frozen = '<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `${HEAD}<worksheet xmlns="${MAIN}">${frozen}<cols><col min="1" max="${Math.max(1, header.length)}" width="${WIDTH}" customWidth="1"/></cols><sheetData>`;
  yield `<row r="1">${header.map((text, at) => textCell(`${columnName(at)}1`, text, STYLE.header)).join('')}</row>`;
  let line = 1;
  for await (const rows of pages) {
    yield rows.map((cells) => rowOf(cells, ++line)).join('');
  }
  yield `</sheetData><autoFilter ref="A1:${columnName(Math.max(0, header.length - 1))}${line}"/></worksheet>`;
}

const rowOf = (cells: readonly SheetCell[], line: number): string => `<row r="${line}">${cells.map((cell, at) => cellOf(`${columnName(at)}${line}`, cell)).join('')}</row>`;

function cellOf(place: string, cell: SheetCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textCell(place, cell);
  if (cell instanceof Money) return `<c r="${place}" s="${STYLE.amount}"><v>${cell.toDecimal()}</v></c>`;
  return `<c r="${place}" s="${STYLE.day}"><v>${serial(cell)}</v></c>`;
}

const textCell = (place: string, text: string, style = 0): string =>
  `<c r="${place}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_TEXT))}</t></is></c>`;

/** Days since 30 December 1899, as the format counts them (ECMA-376 18.17.4.1). */
const serial = (day: Temporal.PlainDate): number => DAY_ZERO.until(day).days;
const DAY_ZERO = Temporal.PlainDate.from('1899-12-30');

/** 0 is A, 25 is Z, 26 is AA. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters and halves of characters have no place in XML 1.0, escaped or not. */
const escaped = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

const workbook = (name: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(name.replace(NOT_IN_A_NAME, ' ').slice(0, LONGEST_NAME))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** Kind and target, pair after pair. */
function relations(...pairs: string[]): string {
  const lines = pairs.flatMap((kind, at) => (at % 2 === 0 ? [`<Relationship Id="rId${at / 2 + 1}" Type="${RELATIONS}/${kind}" Target="${pairs[at + 1]}"/>`] : []));
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="${DAY_FORMAT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="${AMOUNT_FORMAT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
