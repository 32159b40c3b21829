import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, visit } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { anImport, office, page } from '../testing/answers';
import { confidenceOf, repeatedFields } from './fields';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const list = { Imports: () => office({ imports: page([]) }) };

describe('step 1, the file', () => {
  test('is sent at once, and leads to its import', async () => {
    const send = jest.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('{"id":"file_1"}', { headers: { 'content-type': 'application/json' } }));
    const { asked, history } = await visit('/admin/imports', createAdminRouter, { ...list, StartImport: () => ({ startImport: { result: anImport('READING'), userErrors: [] } }), Import: () => office({ import: anImport('MAPPING') }) });
    await userEvent.upload(await screen.findByLabelText('Choisir un fichier'), new File(['Nom;Prénom'], 'anciens.csv'));
    await waitFor(() => expect(history.location.pathname).toBe('/admin/imports/import_1'));
    expect(send.mock.calls[0]?.[0]).toBe('/files');
    expect(asked.find(({ name }) => name === 'StartImport')?.variables).toEqual({ input: { fileId: 'file_1' } });
  });

  test('that cannot be read is refused with what to do', async () => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('{}', { status: 415 }));
    await visit('/admin/imports', createAdminRouter, list);
    fireEvent.change(await screen.findByLabelText('Choisir un fichier'), { target: { files: [new File(['x'], 'photo.png')] } });
    expect((await screen.findByRole('alert')).textContent).toContain('Enregistrer la feuille en .xlsx ou en .csv');
  });
});

describe('step 2, the columns', () => {
  test('are proposed with their confidence, corrected, and confirmed', async () => {
    const choose = () => ({ chooseImportColumns: { result: anImport('CHECKING'), userErrors: [] } });
    const { asked, container } = await visit('/admin/imports/import_1', createAdminRouter, { Import: () => office({ import: anImport('MAPPING') }), ImportProgress: () => office({ import: anImport('CHECKING') }), ChooseImportColumns: choose });
    const row = await screen.findByRole('row', { name: /Contact/ });
    expect(within(row).getByText('À vérifier')).toBeTruthy();
    expect(screen.getAllByText('Sûr')).toHaveLength(2);
    expect(screen.getByRole('list', { name: 'Étapes de l\'import' }).querySelector('[aria-current=step]')?.textContent).toContain('Colonnes');
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sens de la colonne Contact' }), 'Commentaire');
    expect(within(row).getByText('Choisi')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Vérifier les lignes' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'ChooseImportColumns')?.variables).toEqual({
      input: { importId: 'import_1', columns: [{ index: 0, field: 'LAST_NAME' }, { index: 1, field: 'FIRST_NAME' }, { index: 2, field: 'COMMENT' }] },
    }));
  });

  test('need a name, each only once', async () => {
    const { asked } = await visit('/admin/imports/import_1', createAdminRouter, { Import: () => office({ import: anImport('MAPPING') }) });
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Sens de la colonne Nom' }), 'Prénom');
    await userEvent.click(screen.getByRole('button', { name: 'Vérifier les lignes' }));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('Aucune colonne ne donne le nom');
    expect(summary.textContent).toContain('« Prénom » est choisi deux fois');
    expect(asked.some(({ name }) => name === 'ChooseImportColumns')).toBe(false);
  });

  test('may be ignored, commented or kept as often as one likes', () => {
    expect(repeatedFields(['IGNORE', 'IGNORE', 'COMMENT', 'COMMENT', 'OTHER', 'OTHER', 'PHONE', 'PHONE'])).toEqual([]);
    expect(repeatedFields(['EMAIL', 'EMAIL', 'CITY'])).toEqual(['EMAIL']);
    expect([0.9, 0.6, 0.1].map(confidenceOf)).toEqual(['sure', 'likely', 'unsure']);
  });
});

describe('step 3, the dry run', () => {
  const checked = anImport('CHECKED', { counts: { added: 9, merged: 1, setAside: 1, refused: 1, unchanged: 0, people: 9 }, issues: [{ kind: 'email', text: 'E-mail illisible', count: 1, examples: ['jean@'] }] });

  test('says what would be written and what was found, before the button', async () => {
    const run = () => ({ runImport: { result: anImport('RUNNING'), userErrors: [] } });
    const { asked, container } = await visit('/admin/imports/import_1', createAdminRouter, { Import: () => office({ import: checked }), RunImport: run });
    expect(await screen.findByText('Rien n\'a encore été enregistré.')).toBeTruthy();
    expect(screen.getByText('E-mail illisible')).toBeTruthy();
    expect(screen.getByText('jean@')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Importer 11 lignes' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'RunImport')?.variables).toEqual({ input: { importId: 'import_1', idempotencyKey: expect.any(String) } }));
  });
});

describe('step 4, the import', () => {
  test('shows its progress, then the report with every row', async () => {
    let state = anImport('RUNNING', { progress: 0.4 });
    const rows = page([{ row: 3, outcome: 'REFUSED', reason: 'Aucun nom', personId: null, sheet: null, values: [''] }]);
    await visit('/admin/imports/import_1', createAdminRouter, { Import: () => office({ import: state }), ImportProgress: () => office({ import: state }), ImportRows: () => office({ import: { id: 'import_1', rows } }) });
    const bar = (await screen.findByRole('progressbar', { name: 'Import en cours…' })) as HTMLProgressElement;
    expect(bar.value).toBeCloseTo(0.4);
    state = anImport('DONE', { counts: { added: 11, merged: 0, setAside: 0, refused: 1, unchanged: 0, people: 9 }, finishedAt: '2026-11-20T10:01:00Z', reportUrl: '/files/file_9' });
    expect(await screen.findByRole('heading', { name: 'Import terminé' }, { timeout: 4000 })).toBeTruthy();
    expect(await screen.findByText('Aucun nom')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Télécharger le rapport' }).getAttribute('href')).toBe('/files/file_9');
    expect(screen.getByText(/Aucun e-mail n'est parti/)).toBeTruthy();
  });
});
