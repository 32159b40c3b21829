import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, visit } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { aicha, office, page } from '../testing/answers';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const settings = { version: 7, name: 'Mines', subdomain: 'mines', colour: '#1f5a7a', locale: 'fr', zone: 'Europe/Paris', addressForm: 'VOUS', digestWeekday: 1, digestHour: 8 };
const Settings = () => office({ settings });

describe('the settings', () => {
  test('show a colour before it is saved, in light and in dark, and save only it', async () => {
    const { asked, container } = await visit('/admin/reglages', createAdminRouter, { Settings, UpdateAssociation: ({ input }) => ({ updateAssociation: { result: { ...settings, ...(input as object), version: 8 }, userErrors: [] } }) });
    const section = (await screen.findByRole('region', { name: 'Couleur' })) as HTMLElement;
    expect(await accessibilityFaults(container)).toEqual([]);
    const code = within(section).getByLabelText('Code de la couleur');
    await userEvent.clear(code);
    await userEvent.type(code, '#B3261E');
    expect(section.querySelector('style')?.textContent).toContain('--brand-fill:#b3261e');
    await userEvent.click(within(section).getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'UpdateAssociation')?.variables).toEqual({ input: { expectedVersion: 7, colour: '#B3261E' } }));
    expect(await screen.findByText('Enregistré.')).toBeTruthy();
  });

  test('show how members are addressed, before it is saved', async () => {
    const { asked, container } = await visit('/admin/reglages', createAdminRouter, { Settings, UpdateAssociation: ({ input }) => ({ updateAssociation: { result: { ...settings, ...(input as object), version: 8 }, userErrors: [] } }) });
    const section = within((await screen.findByRole('region', { name: 'Identité' })) as HTMLElement);
    const choice = section.getByRole('group', { name: 'S\'adresser aux membres' });
    expect(within(choice).getByText(/Votre fiche vous attend/)).toBeTruthy();
    await userEvent.click(within(choice).getByLabelText('Tutoiement'));
    expect(within(choice).getByText(/Ta fiche t.attend/).id).toBe(choice.getAttribute('aria-describedby'));
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(section.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'UpdateAssociation')?.variables).toEqual({ input: expect.objectContaining({ expectedVersion: 7, addressForm: 'TU' }) }));
  });

  test('ask when someone else saved in between', async () => {
    const conflict = { code: 'CONFLICT', message: 'x', path: null, currentVersion: 9, changedBy: 'Aïcha Benali', changedAt: new Date().toISOString(), current: { name: 'Mines Alumni' } };
    await visit('/admin/reglages', createAdminRouter, { Settings, UpdateAssociation: () => ({ updateAssociation: { result: null, userErrors: [conflict] } }) });
    const name = await screen.findByLabelText('Nom de l\'association');
    await userEvent.type(name, ' Paris');
    await userEvent.click(within(screen.getByRole('region', { name: 'Identité' })).getByRole('button', { name: 'Enregistrer' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('row', { name: 'Nom de l\'association Mines Paris Mines Alumni' })).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Garder la valeur actuelle' }));
    await waitFor(() => expect(localStorage.getItem('cordee:draft:settings:identity')).toBeNull());
  });
});

describe('the roles', () => {
  const grants = [{ id: 'grant_1', person: { id: 'person_claire' }, personName: 'Claire Bertin', role: 'PRESIDENT', scopeKind: 'association', since: '2026-01-01T00:00:00Z', until: null, grantedBy: null }];

  test('are given to a person found by a few letters, until a date', async () => {
    const { asked, container } = await visit('/admin/reglages/roles', createAdminRouter, {
      RoleGrants: () => office({ roleGrants: grants }),
      FindMembers: () => office({ members: page([aicha]) }),
      GrantRole: () => ({ grantRole: { result: { id: 'grant_2' }, userErrors: [] } }),
    });
    await userEvent.type(await screen.findByRole('combobox', { name: 'À qui' }), 'aich');
    expect((await screen.findByRole('option', { name: /Aïcha Benali/ })).getAttribute('aria-selected')).toBe('true');
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await userEvent.type(screen.getByLabelText('Jusqu\'au (facultatif)'), '31/12/2027');
    await userEvent.click(screen.getByRole('button', { name: 'Confier le rôle' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'GrantRole')?.variables).toEqual({ input: { personId: 'person_aicha', role: 'ORGANISER', until: expect.stringMatching(/^2027-12-31T|^2028-01-01T/) } }));
    expect(await screen.findByText(/Aïcha Benali a maintenant le rôle/)).toBeTruthy();
  });

  test('are taken back, and for ten seconds given again as they were', async () => {
    const { asked } = await visit('/admin/reglages/roles', createAdminRouter, {
      RoleGrants: () => office({ roleGrants: [{ ...grants[0], until: '2027-12-31T22:59:59Z' }] }),
      RevokeRole: () => ({ revokeRole: { result: { id: 'grant_1' }, userErrors: [] } }),
      GrantRole: () => ({ grantRole: { result: { id: 'grant_2' }, userErrors: [] } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Retirer le rôle/ }));
    expect(await screen.findByText(/Claire Bertin n.a plus le rôle/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'GrantRole')?.variables).toEqual({ input: { personId: 'person_claire', role: 'PRESIDENT', until: '2027-12-31T22:59:59Z' } }));
  });

  test('need a person', async () => {
    await visit('/admin/reglages/roles', createAdminRouter, { RoleGrants: () => office({ roleGrants: grants }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Confier le rôle' }));
    await userEvent.click(await screen.findByRole('link', { name: 'La personne manque : la choisir dans la liste.' }));
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'À qui' }));
  });
});
