import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, visit } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { aicha, herve, listSettings, members, office, page } from '../testing/answers';

const fetched = globalThis.fetch;
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  globalThis.fetch = fetched;
});

const lyon = { id: 'view_lyon', version: 3, name: 'Lyon', search: [{ name: 'city', value: 'Lyon' }], columns: null, shared: false, mine: true, owner: 'Claire Bertin', canChange: true };
const nancy = { id: 'view_nancy', version: 1, name: 'Nancy et employeurs', search: [{ name: 'graduationYear', value: '1988' }], columns: ['name', 'employer'], shared: true, mine: false, owner: 'Hervé Petit', canChange: false };
const open = (more: object = {}, path = '/admin/membres') => visit(path, createAdminRouter, { ...members, ListSettings: () => listSettings({ views: [lyon, nancy] }), ...more });
const headers = () => screen.getAllByRole('columnheader').map((header) => header.textContent).filter(Boolean);
const inputsOf = (asked: readonly { name: string; variables: Record<string, unknown> }[], operation: string) => asked.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

describe('views of the members list', () => {
  test('are one’s own and the office’s; choosing one fills the address', async () => {
    const { container, history } = await open();
    await press('Vues');
    expect(screen.getByRole('list', { name: 'Mes vues' }).textContent).toBe('Lyon');
    expect(screen.getByRole('list', { name: 'Vues du bureau' }).textContent).toBe('Nancy et employeurspar Hervé Petit');
    expect(screen.queryByRole('button', { name: 'Modifier la vue Nancy et employeurs' })).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /^Nancy/ }));
    await waitFor(() => expect(history.location.search).toBe('?graduationYear=1988&view=view_nancy'));
    expect(await screen.findByRole('button', { name: 'Vue : Nancy et employeurs' })).toBeTruthy();
    expect(headers()).toEqual(['Nom', 'Employeur']);
  });

  test('are saved from the filters of the address, with a name', async () => {
    const saved = { ...lyon, id: 'view_new', name: 'Santé à Lyon' };
    const { asked } = await open({ SaveView: () => ({ saveView: { result: saved, userErrors: [] } }) }, '/admin/membres?city=Lyon&sector=Sant%C3%A9');
    await press('Vues');
    await press('Enregistrer cette vue');
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('Nom de la vue'), 'Santé à Lyon');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Partager avec le bureau' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText('Vue « Santé à Lyon » enregistrée.')).toBeTruthy();
    expect(inputsOf(asked, 'SaveView')).toEqual([{ list: 'members', name: 'Santé à Lyon', search: [{ name: 'city', value: 'Lyon' }, { name: 'sector', value: 'Santé' }], columns: null, shared: true }]);
  });

  test('say that they have changed, and take the new filters when told to', async () => {
    const { asked } = await open({ ChangeView: () => ({ changeView: { result: { ...lyon, version: 4 }, userErrors: [] } }) }, '/admin/membres?city=Lyon&account=NOT_INVITED&view=view_lyon');
    await press('Vue : Lyon, modifiée');
    await press('Mettre à jour la vue');
    expect(await screen.findByText('Vue « Lyon » mise à jour.')).toBeTruthy();
    expect(inputsOf(asked, 'ChangeView')).toEqual([{ viewId: 'view_lyon', expectedVersion: 3, search: [{ name: 'account', value: 'NOT_INVITED' }, { name: 'city', value: 'Lyon' }] }]);
  });

  test('are removed, and come back for ten seconds', async () => {
    const result = { id: 'view_lyon', name: 'Lyon' };
    const { asked } = await open({ RemoveView: () => ({ removeView: { result, userErrors: [] } }), RestoreView: () => ({ restoreView: { result, userErrors: [] } }) });
    await press('Vues');
    await press('Modifier la vue Lyon');
    await press('Supprimer la vue');
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(inputsOf(asked, 'RestoreView')).toEqual([{ viewId: 'view_lyon' }]));
    expect(inputsOf(asked, 'RemoveView')).toEqual([{ viewId: 'view_lyon', expectedVersion: 3 }]);
  });

  test('that somebody else has changed in between show both names', async () => {
    const conflict = { code: 'CONFLICT', message: 'Modifiée', path: null, currentVersion: 8, changedBy: 'Hervé Petit', changedAt: new Date().toISOString(), current: { name: 'Lyon et alentours' } };
    const { asked } = await open({ ChangeView: ({ input }: Record<string, unknown>) => ({ changeView: (input as { expectedVersion: number }).expectedVersion === 8 ? { result: { ...lyon, version: 9 }, userErrors: [] } : { result: null, userErrors: [conflict] } }) });
    await press('Vues');
    await press('Modifier la vue Lyon');
    await userEvent.type(await screen.findByLabelText('Nom de la vue'), ' 6e');
    await press('Enregistrer');
    expect(await screen.findByRole('row', { name: 'Nom de la vue Lyon 6e Lyon et alentours' })).toBeTruthy();
    await press('Garder ma saisie');
    await waitFor(() => expect(inputsOf(asked, 'ChangeView')).toHaveLength(2));
    expect(inputsOf(asked, 'ChangeView')[1]).toMatchObject({ expectedVersion: 8, name: 'Lyon 6e' });
  });
});

describe('columns and heights', () => {
  const arranged = { ArrangeList: () => ({ arrangeList: { result: { key: 'members', columns: [], density: 'COMPACT' }, userErrors: [] } }) };

  test('are chosen and moved by boxes and arrows, shown at once and kept on the server', async () => {
    const { asked, container } = await open(arranged);
    await press('Colonnes');
    expect((screen.getByRole('checkbox', { name: 'Nom' }) as HTMLInputElement).disabled).toBe(true);
    await userEvent.click(screen.getByRole('checkbox', { name: 'E-mail' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Employeur' }));
    await userEvent.click(screen.getByRole('button', { name: 'Monter Promotion' }));
    expect(headers()).toEqual(['Nom', 'Promotion', 'École', 'Ville', 'Secteur', 'Compte', 'Employeur']);
    expect(screen.getByText('Aux Quais')).toBeTruthy();
    expect(inputsOf(asked, 'ArrangeList').at(-1)).toEqual({ list: 'members', columns: ['name', 'year', 'school', 'city', 'sector', 'account', 'employer'] });
    expect(await accessibilityFaults(container)).toEqual([]);
    await press('Colonnes de départ');
    expect(headers()).toEqual(['Nom', 'E-mail', 'École', 'Promotion', 'Ville', 'Secteur', 'Compte']);
    expect(inputsOf(asked, 'ArrangeList').at(-1)).toEqual({ list: 'members', columns: null });
  });

  test('come from the server, whichever computer one sits at', async () => {
    await open({ ListSettings: () => listSettings({ columns: ['name', 'joined'], density: 'COMPACT' }) });
    expect(await screen.findByRole('columnheader', { name: 'Compte depuis' })).toBeTruthy();
    expect(screen.getByRole('table').hasAttribute('data-compact')).toBe(true);
    expect((screen.getByRole('radio', { name: 'Compact' }) as HTMLInputElement).checked).toBe(true);
  });

  test('of a view are tried out in it and leave one’s own alone', async () => {
    const { asked } = await open({ ...arranged, ListSettings: () => listSettings({ views: [{ ...nancy, canChange: true }] }) }, '/admin/membres?graduationYear=1988&view=view_nancy');
    await press('Colonnes');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ville' }));
    expect(headers()).toEqual(['Nom', 'Employeur', 'Ville']);
    expect(inputsOf(asked, 'ArrangeList')).toEqual([]);
    expect(screen.getByRole('button', { name: 'Vue : Nancy et employeurs, modifiée' })).toBeTruthy();
  });
});

describe('choosing across pages', () => {
  const many = { Members: ({ city }: Record<string, unknown>) => office({ members: city ? page([aicha]) : page([aicha, herve], 1210) }) };
  const all = () => screen.getByRole('checkbox', { name: 'Sélectionner toutes les lignes affichées' });

  test('goes from the page to all that the filters match, counted in words', async () => {
    await open(many);
    await screen.findByText('Aïcha Benali');
    await userEvent.click(all());
    expect(screen.getByText(/2 personnes sélectionnées sur cette page/)).toBeTruthy();
    await press(/^Sélectionner les 1.210 membres$/);
    expect(screen.getByText(/^Les 1.210 membres sont sélectionnés$/)).toBeTruthy();
    expect((screen.getByRole('checkbox', { name: 'Sélectionner Aïcha Benali' }) as HTMLInputElement).checked).toBe(true);
    expect(screen.getByRole('button', { name: /^Inviter 1.210 personnes$/ })).toBeTruthy();
  });

  test('falls back to the rows of the screen when one is taken out', async () => {
    await open(many);
    await screen.findByText('Aïcha Benali');
    await userEvent.click(all());
    await press(/^Sélectionner les 1.210 membres$/);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Hervé Petit' }));
    expect(screen.getByText('Une personne sélectionnée')).toBeTruthy();
    expect((screen.getByRole('checkbox', { name: 'Sélectionner Aïcha Benali' }) as HTMLInputElement).checked).toBe(true);
  });

  test('is given up, and said so, when the filters change', async () => {
    await open(many);
    await screen.findByText('Aïcha Benali');
    await userEvent.click(all());
    await press(/^Sélectionner les 1.210 membres$/);
    await userEvent.selectOptions(screen.getByLabelText('Ville'), 'Lyon');
    expect(await screen.findByText('Les filtres ont changé : plus personne n\'est sélectionné.')).toBeTruthy();
    expect((screen.getByRole('checkbox', { name: 'Sélectionner Aïcha Benali' }) as HTMLInputElement).checked).toBe(false);
  });

  test('by hand keeps whoever the next filters hide', async () => {
    await open(many);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Sélectionner Hervé Petit' }));
    await userEvent.selectOptions(screen.getByLabelText('Ville'), 'Lyon');
    await waitFor(() => expect(screen.queryByText('Hervé Petit')).toBeNull());
    expect(screen.getByText('Une personne sélectionnée')).toBeTruthy();
  });
});

describe('exporting what one sees', () => {
  const orders: unknown[] = [];
  const answering = (answer: () => Response) => {
    orders.splice(0);
    globalThis.fetch = (async (_path: string, { body }: { body: string }) => (orders.push(JSON.parse(body)), answer())) as unknown as typeof fetch;
    URL.createObjectURL = jest.fn(() => 'blob:x');
    URL.revokeObjectURL = jest.fn();
    HTMLAnchorElement.prototype.click = jest.fn();
  };

  test('asks for all that the filters match, in the columns of the screen', async () => {
    answering(() => new Response('x', { headers: { 'content-disposition': `attachment; filename="x"; filename*=UTF-8''membres%202026-11-22.xlsx` } }));
    await open({}, '/admin/membres?city=Lyon');
    await press('Exporter');
    expect(screen.getByText('Un membre, avec les colonnes affichées')).toBeTruthy();
    await press('Classeur Excel (.xlsx)');
    await waitFor(() => expect(orders).toEqual([{ columns: ['name', 'email', 'school', 'year', 'city', 'sector', 'account'], search: { city: 'Lyon' }, format: 'xlsx' }]));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Fichier CSV (.csv)' })).toBeNull());
  });

  test('asks for the chosen rows when some are chosen, and says why when it is refused', async () => {
    answering(() => Response.json({ message: 'Beaucoup d’exports en peu de temps.' }, { status: 429 }));
    await open();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Sélectionner Hervé Petit' }));
    await press('Exporter');
    expect(screen.getByText('La personne sélectionnée, avec les colonnes affichées')).toBeTruthy();
    await press('Fichier CSV (.csv)');
    expect(await screen.findByText('Beaucoup d’exports en peu de temps.')).toBeTruthy();
    expect(orders).toMatchObject([{ ids: ['person_herve'], format: 'csv' }]);
  });
});
