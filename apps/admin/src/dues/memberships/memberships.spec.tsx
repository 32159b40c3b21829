import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, president, Refusal, visit, type Answers, type Asked } from '@cordee/web/testing';
import { createAdminRouter } from '../../router';
import { office, page } from '../../testing/answers';
import { applications, dues, lapsed, treasurer } from '../../testing/dues';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const all = [...applications, lapsed];
const open = (more: Answers = {}, path = '/admin/cotisations/adhesions', locale: 'fr' | 'en' = 'fr') =>
  visit(path, createAdminRouter, { ...dues, Memberships: ({ status }) => office({ memberships: page(all.filter((one) => !status || one.status === status)) }), ...more }, locale);
const inputsOf = (asked: readonly Asked[], operation: string) => asked.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);

describe('the memberships', () => {
  test('say who, by which plan, since when and until when, count in words, and pass axe', async () => {
    const { container } = await open();
    expect(await screen.findByText('3 adhésions')).toBeTruthy();
    const row = await screen.findByRole('row', { name: /Hervé Petit/ });
    expect(within(row).getByText('Adhésion à reprendre')).toBeTruthy();
    expect(within(row).getByText('31/12/2025')).toBeTruthy();
    expect(within(row).getByRole('link', { name: 'Hervé Petit' }).getAttribute('href')).toBe('/admin/membres/person_herve');
    expect(within(row).queryByRole('button')).toBeNull();
    expect(document.title).toBe('Adhésions · Mines');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('take their filters from the address, as the tiles of the Accueil write it', async () => {
    const { asked } = await open({}, '/admin/cotisations/adhesions?lapsed=thisMonth&status=nonsense');
    expect(await screen.findByText('3 adhésions correspondent')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'Memberships')?.variables).toEqual({ lapsedThisMonth: true, first: 50 });
    expect(screen.getByLabelText<HTMLSelectElement>('État').selectedOptions[0]?.textContent).toBe('À reprendre, depuis ce mois-ci');
  });

  test('are one choice of state: another one lets what lapsed this month go', async () => {
    const { history } = await open({}, '/admin/cotisations/adhesions?lapsed=thisMonth');
    await userEvent.selectOptions(await screen.findByLabelText('État'), 'Demande reçue');
    await waitFor(() => expect(history.location.search).toBe('?status=APPLIED'));
    await userEvent.selectOptions(screen.getByLabelText('État'), 'À reprendre, depuis ce mois-ci');
    await waitFor(() => expect(history.location.search).toBe('?lapsed=thisMonth'));
  });

  test('that fail say what, and are asked again', async () => {
    let broken = true;
    await open({ Memberships: () => (broken ? new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) : office({ memberships: page([lapsed]) })) });
    expect((await screen.findByRole('alert')).textContent).toContain('La liste des adhésions n\'a pas pu être chargée');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('Hervé Petit')).toBeTruthy();
  });

  test('that are none because of filters say so, and before the first one lead to the plans', async () => {
    const { history } = await open({}, '/admin/cotisations/adhesions?status=RESIGNED');
    expect(await screen.findByRole('heading', { name: 'Aucune adhésion ne correspond' })).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: 'Effacer les filtres' }).at(-1) as HTMLElement);
    await waitFor(() => expect(history.location.search).toBe(''));
    cleanup();
    await open({ Memberships: () => office({ memberships: page([]) }) });
    expect(await screen.findByRole('heading', { name: 'Aucune adhésion pour le moment' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Voir les formules' })).toBeTruthy();
  });

  test('say to whoever may not see them who can grant it', async () => {
    const refusal = new Refusal({ code: 'FORBIDDEN', grantedBy: ['Hervé Petit'] });
    await open({ Boot: () => boot(president), Memberships: () => refusal, Plans: () => refusal, ListSettings: () => office({ list: null }) });
    expect(await screen.findByText('Hervé Petit peut l\'accorder.')).toBeTruthy();
  });
});

describe('an application in its row', () => {
  const answers = (answered: string[]): Answers => ({
    Memberships: ({ status }) => office({ memberships: page(all.filter((one) => !answered.includes(one.id) && (!status || one.status === status))) }),
    ApproveMembership: ({ input }) => (answered.push((input as { membershipId: string }).membershipId), { approveMembership: { result: { __typename: 'Membership', id: answered.at(-1), status: 'AWAITING_PAYMENT', paidUntil: null }, userErrors: [] } }),
    RejectMembership: ({ input }) => (answered.push((input as { membershipId: string }).membershipId), { rejectMembership: { result: { __typename: 'Membership', id: answered.at(-1), status: 'REJECTED', paidUntil: null }, userErrors: [] } }),
  });

  test('is accepted in place; focus goes on to the next one, then to the heading', async () => {
    const { asked } = await open(answers([]), '/admin/cotisations/adhesions?status=APPLIED');
    await userEvent.click(await screen.findByRole('button', { name: 'Accepter la demande de Aïcha Benali' }));
    expect(await screen.findByText('La demande de Aïcha Benali est acceptée.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Accepter la demande de Léa Garnier'));
    expect(await screen.findByText('1 adhésion correspond')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ne pas donner suite à la demande de Léa Garnier' }));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
    expect([inputsOf(asked, 'ApproveMembership'), inputsOf(asked, 'RejectMembership')]).toEqual([[{ membershipId: 'membership_aicha' }], [{ membershipId: 'membership_lea' }]]);
  });

  test('that somebody else has answered says so', async () => {
    await open({ ApproveMembership: () => ({ approveMembership: { result: null, userErrors: [{ code: 'APPLICATION_SETTLED', message: 'Cette demande a déjà reçu une réponse.', path: null }] } }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Accepter la demande de Aïcha Benali' }));
    expect(await screen.findByText('Cette demande a déjà reçu une réponse.')).toBeTruthy();
  });

  test('is only looked at by whoever may not answer', async () => {
    await open({ Boot: () => boot({ ...treasurer, permissions: ['office.read', 'dues.read'] }) });
    await screen.findByText('Aïcha Benali');
    expect(screen.queryByRole('button', { name: /^Accepter/ })).toBeNull();
    expect(screen.queryByRole('columnheader', { name: 'Actions' })).toBeNull();
  });

  test('is worded so that what is read is part of what is said', async () => {
    await open({ Boot: () => boot({ ...treasurer, locale: 'en' }) }, '/admin/cotisations/adhesions', 'en');
    for (const button of await screen.findAllByRole('button', { name: /application of/ })) expect(button.getAttribute('aria-label')).toContain(button.textContent);
  });
});
