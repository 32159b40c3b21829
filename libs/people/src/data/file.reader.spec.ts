import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import { findTable } from '../domain/layout';
import { readImportFile } from './file.reader';

const ROWS = [['Nom', 'Prénom', 'Remarque'], ['Lefèvre', 'Chloé', 'dit "pas avant juin"\nvoir le bureau'], ['Œuvrard', 'Noël', 'a;b,c\td']];

describe('a text file', () => {
  const encodings = { 'utf-8': 'utf8', 'windows-1252': 'win1252', 'utf-16le': 'utf16-le', 'utf-16be': 'utf16-be' } as const;
  for (const [encoding, name] of Object.entries(encodings)) {
    for (const separator of [';', ',', '\t', '|']) {
      it(`is read in ${encoding}, cut at ${JSON.stringify(separator)}, with or without a byte order mark`, async () => {
        const text = stringify(ROWS, { delimiter: separator, quoted_string: true, record_delimiter: '\r\n' });
        for (const addBOM of encoding === 'windows-1252' ? [false] : [true, false]) {
          const file = await readImportFile(iconv.encode(text, name, { addBOM }));
          expect(file).toMatchObject({ encoding, separator });
          expect(findTable(file!.sheets)!.rows.map((row) => row.values)).toEqual(ROWS.slice(1));
        }
      });
    }
  }

  it('keeps the line numbers of the spreadsheet, empty lines included', async () => {
    const file = await readImportFile(Buffer.from('Liste des anciens\n\nNom;Prénom\nDupont;Jean\n\nLacroix;Claire\n\n\n'));
    expect(findTable(file!.sheets)!.rows.map((row) => [row.row, row.values.join()])).toEqual([[4, 'Dupont,Jean'], [5, ','], [6, 'Lacroix,Claire']]);
  });

  it('may declare its separator, as spreadsheets do', async () => {
    const file = await readImportFile(Buffer.from('sep=,\r\nNom,Prénom\r\nDupont;fils,Jean\r\n'));
    expect(file!.separator).toBe(',');
    expect(findTable(file!.sheets)!.rows[0]!.values).toEqual(['Dupont;fils', 'Jean']);
  });

  it('with a quote that never ends is read line by line rather than refused', async () => {
    const file = await readImportFile(Buffer.from('Nom;Prénom\n"Dupont;Jean\nLacroix;Claire\n'));
    expect(findTable(file!.sheets)!.rows).toHaveLength(2);
  });

  it('loses what PostgreSQL cannot store, and nothing else', async () => {
    const file = await readImportFile(Buffer.from('Nom;Prénom\nDu\0pont;J\u0301ean 👩‍🔬\n'));
    expect(findTable(file!.sheets)!.rows[0]!.values).toEqual(['Dupont', 'J\u0301ean 👩‍🔬'.normalize('NFC')]);
  });

  it('of any bytes at all never makes the reader fail', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const file = await readImportFile(bytes);
      if (file) findTable(file.sheets);
    }));
  });
});

describe('a workbook', () => {
  const cell = (value: string | number | Date | null) =>
    value === null ? null : value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value, type: (typeof value === 'number' ? Number : String) as never };
  const book = async (sheets: Record<string, (string | number | Date | null)[][]>): Promise<Buffer> => {
    const made = writeWorkbook(Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cell)) })) as never);
    return (await (made as unknown as { toBuffer(): Promise<Buffer> }).toBuffer());
  };

  it('gives all its sheets as text: dates without their time, numbers in full', async () => {
    const bytes = await book({
      'Lisez-moi': [['Voir les onglets suivants']],
      2010: [['Annuaire'], [], ['Contact', null, 'Études'], ['Nom', 'Téléphone', 'Promo', 'Né le'], ['Dupont', 612345678, 2010, new Date('1987-03-12T00:00:00Z')]],
      2011: [['Promo', 'Nom', 'Téléphone', 'Né le'], [2011, 'Lacroix', '06 12 34 56 79', '12/04/1988']],
    });
    const table = findTable((await readImportFile(bytes))!.sheets)!;
    expect(table.headers).toEqual(['Nom', 'Téléphone', 'Promo', 'Né le']);
    expect(table.rows).toEqual([
      { sheet: '2010', row: 5, values: ['Dupont', '612345678', '2010', '1987-03-12'] },
      { sheet: '2011', row: 2, values: ['Lacroix', '06 12 34 56 79', '2011', '12/04/1988'] },
    ]);
  });

  it('that would unpack to gigabytes is not unpacked', async () => {
    const bytes = await book({ Liste: [['Nom', 'Prénom'], ['Dupont', 'Jean']] });
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(0xf0000000, entry + 24);
    expect(await readImportFile(bytes)).toBeNull();
  });

  it.each([['an old .xls', [0xd0, 0xcf, 0x11, 0xe0]], ['a broken archive', [0x50, 0x4b, 0x03, 0x04, 1]], ['nothing', []]])('that is %s cannot be read', async (_, bytes) => {
    expect(await readImportFile(Buffer.from(bytes))).toBeNull();
  });
});
