import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { navigation } from '@cordee/web';
import { accessibilityFaults, visit } from '@cordee/web/testing';
import { createPortalRouter } from './router';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const notifications = { frequency: 'WEEKLY', weekday: 1, hour: 8, zone: 'Europe/Paris', interruptionsPerWeek: 3, pausedUntil: null, nextAt: '2026-11-23T07:00:00Z', unsubscribedAt: null };
const profile = { id: 'person_claire', version: 2, firstName: 'Claire', lastName: 'Bertin', displayName: 'Claire Bertin', emails: [{ address: 'claire@example.org', kind: null }], phones: [], city: 'Lyon', country: 'France', sector: 'Énergie', affiliations: [], position: null, stillRightAskedAt: '2026-11-01T00:00:00Z', confirmedAt: null };
const card = { id: 'person_aicha', displayName: 'Aïcha Benali', school: 'Mines Paris', graduationYear: 2011, city: 'Lyon', sector: 'Santé' };
const directory = {
  Directory: ({ search }: Record<string, unknown>) => ({ association: { directory: { nodes: search === 'zz' ? [] : [card], totalCount: search === 'zz' ? 0 : 1, pageInfo: { hasNextPage: false, endCursor: null } } } }),
  DirectoryFacets: () => ({ association: { directoryFacets: { schools: [{ value: 'Mines Paris', count: 1 }], graduationYears: [], cities: [], sectors: [] } } }),
  Person: () => ({ association: { person: { ...card, asking: null } } }),
};

describe('Réseau', () => {
  test('searches while one types, keeps it in the address, and comes back to it from a person', async () => {
    const { asked, container, history } = await visit('/reseau?school=Mines+Paris', createPortalRouter, directory);
    expect(await screen.findByText('1 personne')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Chercher une personne' }), 'aicha');
    await waitFor(() => expect(history.location.search).toBe('?school=Mines+Paris&q=aicha'));
    await waitFor(() => expect(asked.at(-1)?.variables).toEqual({ school: 'Mines Paris', search: 'aicha', first: 20 }));
    await userEvent.click(await screen.findByRole('link', { name: /Aïcha Benali/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Aïcha Benali' })).toBeTruthy();
    await userEvent.click(within(screen.getByRole('main')).getByRole('link', { name: 'Réseau' }));
    await waitFor(() => expect(history.location.href).toBe('/reseau?school=Mines+Paris&q=aicha'));
  });

  test('shows only those whom one may ask directly, when one asks for them', async () => {
    const { asked, history } = await visit('/reseau', createPortalRouter, directory);
    await userEvent.selectOptions(await screen.findByLabelText('Demandes'), 'direct');
    await waitFor(() => expect(history.location.search).toBe('?open=direct'));
    await waitFor(() => expect(asked.filter(({ name }) => name === 'Directory').at(-1)?.variables).toMatchObject({ openToAsks: true }));
  });

  test('that finds no one proposes to look wider', async () => {
    await visit('/reseau?q=zz', createPortalRouter, directory);
    expect(await screen.findByRole('heading', { name: 'Personne ne correspond' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Effacer les filtres' })).toBeTruthy();
  });
});

describe('Moi', () => {
  test('one press says that the record is still right', async () => {
    let confirmedAt: string | null = null;
    const { container } = await visit('/moi', createPortalRouter, {
      MyProfile: () => ({ viewer: { emails: ['claire@example.org'], person: { ...profile, confirmedAt } } }),
      ConfirmProfile: () => {
        confirmedAt = new Date().toISOString();
        return { confirmProfile: { result: profile, userErrors: [] } };
      },
    });
    const still = await screen.findByRole('button', { name: 'Encore exact' });
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(still);
    expect(await screen.findByText('Merci, c\'est noté.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Encore exact' })).toBeNull());
  });

  test('the rhythm of the digest is chosen and saved as a whole', async () => {
    const { asked, container } = await visit('/moi/notifications', createPortalRouter, {
      MyNotifications: () => ({ viewer: { emails: [], notifications } }),
      UpdateNotifications: ({ input }) => ({ updateNotifications: { result: { ...notifications, ...(input as object) }, userErrors: [] } }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'Chaque mois' }));
    await userEvent.selectOptions(screen.getByLabelText('Jour'), 'mardi');
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'UpdateNotifications')?.variables).toEqual({ input: { frequency: 'MONTHLY', weekday: 2, hour: 8, zone: 'Europe/Paris', interruptionsPerWeek: 3 } }));
  });

  test('how often one is written to beside the digest is chosen too, down to not at all, by whoever wants no digest as well', async () => {
    const { asked, container } = await visit('/moi/notifications', createPortalRouter, {
      MyNotifications: () => ({ viewer: { emails: [], notifications: { ...notifications, frequency: 'NEVER' } } }),
      UpdateNotifications: ({ input }) => ({ updateNotifications: { result: { ...notifications, ...(input as object) }, userErrors: [] } }),
    });
    const besides = await screen.findByLabelText<HTMLSelectElement>('E-mails en dehors du résumé');
    expect(besides.selectedOptions[0]?.textContent).toBe('Au plus 3 par semaine');
    await userEvent.selectOptions(besides, 'Aucun');
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'UpdateNotifications')?.variables).toMatchObject({ input: { frequency: 'NEVER', interruptionsPerWeek: 0 } }));
  });

  test('a pause is one press, and can be taken back', async () => {
    const { asked } = await visit('/moi/notifications', createPortalRouter, {
      MyNotifications: () => ({ viewer: { emails: [], notifications } }),
      PauseNotifications: ({ input }) => ({ pauseNotifications: { result: { ...notifications, pausedUntil: (input as { months: number }).months ? '2027-02-22' : null }, userErrors: [] } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: '3 mois' }));
    expect(await screen.findAllByText('En pause jusqu\'au 22 février 2027.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(asked.filter(({ name }) => name === 'PauseNotifications').map(({ variables }) => variables)).toEqual([{ input: { months: 3 } }, { input: { months: 0 } }]));
  });

  test('a new token is shown once', async () => {
    const me = { sessions: [{ id: 'session_1', association: 'Mines', createdAt: '2026-11-01T00:00:00Z', lastSeenAt: '2026-11-20T00:00:00Z', userAgent: 'Mozilla/5.0 (iPhone) Version/17 Safari/604.1', current: true }], accessTokens: [] };
    const { container } = await visit('/moi/sessions', createPortalRouter, {
      MySessions: () => ({ viewer: me }),
      CreateAccessToken: () => ({ createAccessToken: { result: { token: 'cordee_secret', accessToken: { id: 'token_1', name: 'x', createdAt: '2026-11-20T00:00:00Z', lastUsedAt: null, expiresAt: '2027-02-20T00:00:00Z' } }, userErrors: [] } }),
    });
    expect(await screen.findByText('Safari sur iPhone')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.type(screen.getByLabelText('Nom du jeton'), 'Sauvegarde');
    await userEvent.click(screen.getByRole('button', { name: 'Créer le jeton' }));
    expect(await screen.findByText('cordee_secret')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Terminé' }));
    expect(screen.queryByText('cordee_secret')).toBeNull();
  });
});

test('who is not signed in goes to sign-in, and comes back to the same place', async () => {
  const go = jest.spyOn(navigation, 'assign').mockImplementation(() => undefined);
  window.history.replaceState(null, '', '/reseau?q=petit');
  await visit('/reseau?q=petit', createPortalRouter, { Boot: () => ({ site: { association: null }, viewer: null }) });
  await waitFor(() => expect(go).toHaveBeenCalledWith('/connexion?suite=%2Freseau%3Fq%3Dpetit'));
});
