import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, president, Refusal, show, visit } from '@cordee/web/testing';
import { App } from '../App';
import { createAdminRouter } from '../router';
import { aicha, anImport, members, office, page } from '../testing/answers';
import { treasurer } from '../testing/dues';
import { anEvent, settings } from '../testing/events';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const home = {
  Queue: () => office({ queue: [{ kind: 'invitations', count: 79, path: '/admin/membres?account=NOT_INVITED', text: '79 personnes à inviter' }] }),
  LastImport: () => office({ imports: { nodes: [anImport('DONE')] } }),
};

describe('the first screen', () => {
  test('leads from a count to the list it counts', async () => {
    const { container, history } = await visit('/admin/', createAdminRouter, { ...home, ...members });
    const tile = await screen.findByRole('link', { name: '79 personnes à inviter' });
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(tile);
    await waitFor(() => expect(history.location.search).toBe('?account=NOT_INVITED'));
  });

  test('says when nothing waits, and what comes next', async () => {
    const nothing = { ...home, Queue: () => office({ queue: [] }), OfficeEvents: () => office({ events: page([anEvent()]) }) };
    const { container } = await visit('/admin/', createAdminRouter, nothing);
    const link = await screen.findByRole('link', { name: /^Afterwork de printemps, / });
    expect([link.getAttribute('href'), link.closest('p')!.textContent]).toEqual(['/admin/evenements/event_1', expect.stringMatching(/^Rien à traiter\. Prochain événement\s: Afterwork/)]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('begins, before any file came in, with what is not done yet', async () => {
    const fresh = { ...home, LastImport: () => office({ imports: { nodes: [] } }), FirstSteps: () => office({ plans: [{ id: 'plan_1' }], events: { nodes: [] } }) };
    const { container } = await visit('/admin/', createAdminRouter, fresh);
    const steps = within(await screen.findByRole('region', { name: 'Pour commencer' }));
    expect(steps.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/admin/imports', '/admin/evenements/nouveau']);
    expect(screen.queryByText('Dernier import')).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('keeps its other parts when one fails', async () => {
    await visit('/admin/', createAdminRouter, { ...home, Queue: () => new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) });
    expect(await screen.findByText('anciens.xlsx')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Les tâches en attente n\'ont pas pu être chargées.');
  });
});

describe('the bar at the thumb', () => {
  const desk = window.matchMedia;
  beforeEach(() => {
    window.matchMedia = (query) => ({ ...desk(query), matches: query.includes('max-width') });
  });
  afterEach(() => {
    window.matchMedia = desk;
  });

  test('shows four rooms whole and keeps the others behind "Plus", which says where one is', async () => {
    const { container, history } = await visit('/admin/', createAdminRouter, { ...home, ...settings, Boot: () => boot(treasurer) });
    const bar = within(await screen.findByRole('navigation', { name: 'Navigation principale' }));
    expect(bar.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Accueil', 'Membres', 'Cotisations', 'Événements']);
    const more = bar.getByRole('button', { name: 'Plus' });
    await userEvent.click(more);
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(bar.getByRole('link', { name: 'Réglages' }));
    await waitFor(() => expect(history.location.pathname).toBe('/admin/reglages'));
    expect([more.getAttribute('aria-expanded'), more.querySelector('[data-active]') !== null]).toEqual(['false', true]);
  });
});

describe('Ctrl K', () => {
  test('finds a member by a few letters and goes there with Enter', async () => {
    const { history } = await visit('/admin/', createAdminRouter, { ...home, FindMembers: () => office({ members: page([aicha]) }), Member: () => office({ member: null }) });
    await screen.findByText('anciens.xlsx');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox', { name: 'Un membre ou une page' }), 'aich');
    expect(await screen.findByRole('option', { name: /Aïcha Benali/ })).toBeTruthy();
    expect(await accessibilityFaults(document.body)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(history.location.pathname).toBe('/admin/membres/person_aicha'));
  });

  test('finds a screen without its accents', async () => {
    await visit('/admin/', createAdminRouter, home);
    await screen.findByText('anciens.xlsx');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'r');
    expect(screen.getByRole('option', { name: /Réglages/ })).toBeTruthy();
  });
});

describe('navigation', () => {
  test('moves the focus to the title of the new screen and renames the tab', async () => {
    await visit('/admin/', createAdminRouter, { ...home, ...members });
    await screen.findByText('anciens.xlsx');
    await userEvent.click(screen.getByRole('link', { name: 'Membres' }));
    const title = await screen.findByRole('heading', { level: 1, name: 'Membres' });
    expect(document.activeElement).toBe(title);
    expect(document.title).toBe('Membres · Mines');
  });
});

test('a member without a staff role learns who can grant one', async () => {
  await show(<App />, { Boot: () => boot({ ...president, roles: ['MEMBER'] }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'Cette page demande un rôle' })).toBeTruthy();
  expect(screen.getByText('La présidence de l\'association peut l\'accorder.')).toBeTruthy();
});
