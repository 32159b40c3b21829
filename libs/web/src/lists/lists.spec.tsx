import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, settle, show } from '../testing';
import { toCsv } from './csv';
import { DataTable, type Column } from './DataTable';
import { peopleSearch, tidy } from './filters';
import { SearchField } from './SearchField';
import { useSelection } from './useSelection';

afterEach(cleanup);

interface Person {
  id: string;
  name: string;
  city: string;
}
const people: Person[] = [
  { id: '1', name: 'Aïcha Benali', city: 'Lyon' },
  { id: '2', name: 'Hervé Petit', city: '' },
];
const columns: Column<Person>[] = [
  { key: 'name', header: 'Nom', sorted: 'ascending', cell: ({ name }) => name, text: ({ name }) => name },
  { key: 'city', header: 'Ville', cell: ({ city }) => city, text: ({ city }) => city },
];

function Table() {
  const selection = useSelection();
  return (
    <>
      <DataTable caption="Membres" columns={columns} rows={people} rowId={({ id }) => id} rowName={({ name }) => name} selection={selection} />
      <output>{[...selection.ids].join(',')}</output>
    </>
  );
}

describe('a table', () => {
  test('has a caption, tells its order, and names the person on each checkbox', async () => {
    const { container } = await show(<Table />);
    const table = screen.getByRole('table', { name: 'Membres' });
    expect(within(table).getByRole('columnheader', { name: 'Nom' }).getAttribute('aria-sort')).toBe('ascending');
    expect(within(table).getByRole('rowheader', { name: 'Hervé Petit' })).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Hervé Petit' }));
    expect(container.querySelector('output')?.textContent).toBe('2');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('says beside a date of what it is, where headers are not seen', async () => {
    const named: Column<Person>[] = [columns[0]!, { ...columns[1]!, named: true, whole: true }];
    await show(<DataTable caption="Membres" columns={named} rows={people} rowId={({ id }) => id} rowName={({ name }) => name} />);
    expect(screen.getByRole('cell', { name: 'Lyon' }).dataset).toMatchObject({ named: 'true', whole: 'true', label: 'Ville' });
  });

  test('selects and deselects all the rows shown', async () => {
    const { container } = await show(<Table />);
    const all = screen.getByRole('checkbox', { name: 'Sélectionner toutes les lignes affichées' });
    await userEvent.click(all);
    expect(container.querySelector('output')?.textContent).toBe('1,2');
    await userEvent.click(all);
    expect(container.querySelector('output')?.textContent).toBe('');
  });
});

describe('the export', () => {
  test('opens in a spreadsheet as it is: byte order mark, semicolons, quotes where needed', () => {
    expect(toCsv(columns, [{ id: '1', name: 'Petit; dit "le Grand"', city: 'Lyon' }])).toBe('\uFEFFNom;Ville\r\n"Petit; dit ""le Grand""";Lyon\r\n');
  });

  test.each(['=1+1', '+33', '-2', '@x'])('never lets %s become a formula', (value) => {
    expect(toCsv([{ header: 'x', text: () => value }], [1])).toContain(`'${value}`);
  });
});

describe('filters of an address', () => {
  test('that make no sense are dropped, not refused', () => {
    expect(tidy(peopleSearch.parse({ q: 'petit', graduationYear: 'demain', school: 3, city: '' }))).toEqual({ q: 'petit' });
    expect(peopleSearch.parse({ graduationYear: '2011' })).toEqual({ graduationYear: 2011 });
  });
});

describe('a search field', () => {
  test('waits for a pause in the typing', async () => {
    const change = jest.fn();
    await show(<SearchField label="Chercher" value="" onChange={change} delayMs={60} />);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Chercher' }), 'pet');
    await settle(100);
    expect(change.mock.calls).toEqual([['pet']]);
  });

  test('does not wait for Enter', async () => {
    const change = jest.fn();
    await show(<SearchField label="Chercher" value="" onChange={change} delayMs={10_000} />);
    await userEvent.type(screen.getByRole('searchbox'), 'petit{Enter}');
    expect(change).toHaveBeenCalledWith('petit');
  });
});
