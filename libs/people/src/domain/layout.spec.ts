import { describe, expect, it } from '@jest/globals';
import { findTable } from './layout';

const people = [['Nom', 'Prénom', 'Promotion'], ['Dupont', 'Jean', '1990'], ['', '', ''], ['Lacroix', 'Claire', 'P91']];

describe('the table of people', () => {
  it('stands under title lines and keeps the line numbers of the sheet', () => {
    const table = findTable([{ name: 'Annuaire', rows: [['Annuaire des anciens'], [], ...people, [], ['', '']] }])!;
    expect(table.headers).toEqual(['Nom', 'Prénom', 'Promotion']);
    expect(table.rows.map((row) => [row.row, row.values.join('|')])).toEqual([[4, 'Dupont|Jean|1990'], [5, '||'], [6, 'Lacroix|Claire|P91']]);
  });

  it('is not the notes sheet', () => {
    const table = findTable([{ name: 'Lisez-moi', rows: [['Extraction, voir le nom de l’onglet suivant'], ['Contact : le bureau']] }, { name: 'Liste', rows: people }])!;
    expect(table.sheets).toEqual(['Liste']);
  });

  it('joins sheets of the same columns, whatever their order', () => {
    const table = findTable([{ name: '1990', rows: people }, { name: '1991', rows: [['Prénom', 'Nom', 'Ville'], ['Nadia', 'Benali', 'Lyon']] }])!;
    expect(table.headers).toEqual(['Nom', 'Prénom', 'Promotion', 'Ville']);
    expect(table.rows.at(-1)).toEqual({ sheet: '1991', row: 2, values: ['Benali', 'Nadia', '', 'Lyon'] });
  });

  it('reads a list without any header when addresses stand in it', () => {
    const table = findTable([{ name: null, rows: [['Jean', 'Dupont', 'jean@x.example'], ['Claire', 'Lacroix', 'claire@x.example']] }])!;
    expect(table.headers).toEqual(['', '', '']);
    expect(table.rows[0]!.row).toBe(1);
  });

  it('skips a header that is repeated in the middle', () => {
    expect(findTable([{ name: null, rows: [...people, people[0]!, ['Benali', 'Nadia', '2001']] }])!.rows).toHaveLength(4);
  });

  it('is nothing in an empty workbook or a letter', () => {
    expect(findTable([])).toBeNull();
    expect(findTable([{ name: 'A', rows: [] }])).toBeNull();
    expect(findTable([{ name: 'A', rows: [['Chers amis,'], ['à bientôt']] }])).toBeNull();
    expect(findTable([{ name: 'A', rows: [['Nom', 'Prénom']] }])).toBeNull();
  });
});
