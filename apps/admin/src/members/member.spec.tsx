import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, visit } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { office } from '../testing/answers';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const sheet = {
  id: 'person_aicha', version: 3, firstName: 'Aïcha', lastName: 'Benali', displayName: 'Aïcha Benali', civility: null, birthDate: null,
  emails: [{ address: 'aicha@example.org', kind: null }], phones: [], address: null, postcode: null, city: 'Lyon', country: 'France', sector: null,
  affiliations: [{ id: 'a', school: 'Mines Paris', degree: null, graduationYear: 2011 }], positions: [], accountState: 'NOT_INVITED', invitedAt: null, deceased: false, deceasedOn: null,
  sources: [{ importId: 'import_1', fileName: 'anciens.xlsx', row: 12, importedAt: '2026-11-01T10:00:00Z', values: { Nom: 'BENALI' } }],
  story: [{ at: '2026-11-01T10:00:00Z', text: 'ajoutée par un import', actor: 'Claire Bertin', verb: 'person.imported' }], roles: [],
};
const changeCity = async (city: string) => {
  await userEvent.click(await screen.findByRole('button', { name: 'Modifier : Ville' }));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Ville' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Ville' }), `${city}{Enter}`);
};

describe('the record of a member', () => {
  test('tells who, where from and what happened', async () => {
    const { container } = await visit('/admin/membres/person_aicha', createAdminRouter, { Member: () => office({ member: sheet }) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Aïcha Benali' })).toBeTruthy();
    expect(screen.getByText('ajoutée par un import')).toBeTruthy();
    expect(screen.getByText('anciens.xlsx, ligne 12')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('that does not exist looks like one that is not ours', async () => {
    await visit('/admin/membres/person_other', createAdminRouter, { Member: () => office({ member: null }) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Page introuvable' })).toBeTruthy();
  });

  test('saves one field with the version one saw, and takes it back', async () => {
    const stored = { ...sheet };
    const { asked } = await visit('/admin/membres/person_aicha', createAdminRouter, {
      Member: () => office({ member: { ...stored } }),
      UpdatePerson: ({ input }) => {
        Object.assign(stored, { city: (input as { city: string }).city, version: stored.version + 1 });
        return { updatePerson: { result: { ...stored }, userErrors: [] } };
      },
    });
    await changeCity('Nantes');
    expect(await screen.findByText('Nantes')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(screen.getByText('Lyon')).toBeTruthy());
    const sent = asked.filter(({ name }) => name === 'UpdatePerson').map(({ variables }) => variables['input']);
    expect(sent).toEqual([
      { personId: 'person_aicha', expectedVersion: 3, city: 'Nantes' },
      { personId: 'person_aicha', expectedVersion: 4, city: 'Lyon' },
    ]);
  });

  test('asks when someone changed it in between, and saves over the newer version only if told to', async () => {
    const conflict = { code: 'CONFLICT', message: 'Modifié', path: null, currentVersion: 9, changedBy: 'Hervé Petit', changedAt: new Date().toISOString(), current: { city: 'Marseille' } };
    const { asked } = await visit('/admin/membres/person_aicha', createAdminRouter, {
      Member: () => office({ member: sheet }),
      UpdatePerson: ({ input }) => ({ updatePerson: (input as { expectedVersion: number }).expectedVersion === 9 ? { result: { ...sheet, city: 'Nantes', version: 10 }, userErrors: [] } : { result: null, userErrors: [conflict] } }),
    });
    await changeCity('Nantes');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('row', { name: 'Ville Nantes Marseille' })).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Garder ma saisie' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.filter(({ name }) => name === 'UpdatePerson').at(-1)?.variables).toEqual({ input: { personId: 'person_aicha', expectedVersion: 9, city: 'Nantes' } });
  });
});
