import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, Refusal, visit } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { aicha, members, office, page } from '../testing/answers';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the members list', () => {
  test('counts in words, shows a row a person, and passes axe', async () => {
    const { container } = await visit('/admin/membres', createAdminRouter, members);
    expect(await screen.findByText('2 membres')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Membres' })).toBeTruthy();
    expect(document.title).toBe('Membres · Mines');
    const row = screen.getByRole('row', { name: /Aïcha Benali/ });
    expect(within(row).getByText('À inviter')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('takes its filters from the address and writes them there', async () => {
    const { asked, history } = await visit('/admin/membres?city=Lyon&graduationYear=abc', createAdminRouter, members);
    expect(await screen.findByText('1 membre correspond')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'Members')?.variables).toEqual({ city: 'Lyon', first: 50 });
    await userEvent.selectOptions(screen.getByLabelText('École'), 'Mines Paris');
    await waitFor(() => expect(history.location.search).toBe('?city=Lyon&school=Mines+Paris'));
    await userEvent.click(screen.getByRole('button', { name: 'Effacer les filtres' }));
    await waitFor(() => expect(history.location.search).toBe(''));
  });

  test('that is empty because of filters says so and lets them go', async () => {
    const { history } = await visit('/admin/membres?city=Paris', createAdminRouter, members);
    expect(await screen.findByRole('heading', { name: 'Aucun membre ne correspond' })).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: 'Effacer les filtres' }).at(-1) as HTMLElement);
    expect(await screen.findByText('Aïcha Benali')).toBeTruthy();
    expect(history.location.search).toBe('');
  });

  test('that is empty at first leads to the import', async () => {
    await visit('/admin/membres', createAdminRouter, { ...members, Members: () => office({ members: page([]) }) });
    expect((await screen.findByRole('link', { name: 'Importer un fichier' })).getAttribute('href')).toBe('/admin/imports');
  });

  test('that fails says what, and is asked again', async () => {
    let broken = true;
    await visit('/admin/membres', createAdminRouter, { ...members, Members: () => (broken ? new Refusal({ code: 'INTERNAL', requestId: '0199a3f0-1234567890ab' }) : office({ members: page([aicha]) })) });
    expect((await screen.findByRole('alert')).textContent).toContain('567890AB');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('Aïcha Benali')).toBeTruthy();
  });

  test('adds the next page under the rows one reads', async () => {
    const next = { ...aicha, id: 'person_lea', displayName: 'Léa Garnier' };
    await visit('/admin/membres', createAdminRouter, { ...members, Members: ({ after }) => office({ members: after ? page([next]) : page([aicha], 2) }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Afficher la suite' }));
    expect(await screen.findByText('Léa Garnier')).toBeTruthy();
    expect(screen.getByText('Aïcha Benali')).toBeTruthy();
    expect(screen.getByText('2 sur 2')).toBeTruthy();
  });
});

describe('adding a person', () => {
  test('shows what the server refuses, and keeps what was typed', async () => {
    const refused = { result: null, userErrors: [{ code: 'INVALID_INPUT', message: 'Cette adresse ne se lit pas.', path: ['input', 'email'] }] };
    const { asked } = await visit('/admin/membres', createAdminRouter, { ...members, AddPerson: () => ({ addPerson: refused }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Ajouter une personne' }));
    await userEvent.type(screen.getByLabelText('Nom de famille'), 'Garnier');
    await userEvent.type(screen.getByLabelText('E-mail'), 'lea@');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await userEvent.click(await screen.findByRole('link', { name: 'Cette adresse ne se lit pas.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('E-mail'));
    expect(asked.at(-1)?.variables).toEqual({ input: { lastName: 'Garnier', email: 'lea@' } });
    expect(JSON.parse(localStorage.getItem('cordee:draft:addPerson') ?? '{}')).toMatchObject({ lastName: 'Garnier' });
  });
});
