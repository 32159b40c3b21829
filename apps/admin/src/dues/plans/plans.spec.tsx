import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, Refusal, visit, type Answers, type Asked } from '@cordee/web/testing';
import { createAdminRouter } from '../../router';
import { office } from '../../testing/answers';
import { dues, euros, plan, treasurer } from '../../testing/dues';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const old = { ...plan, id: 'plan_old', name: 'Ancienne formule', archivedAt: '2026-01-01T08:00:00Z' };
const open = (more: Answers = {}) => visit('/admin/cotisations/formules', createAdminRouter, { ...dues, ArchivedPlans: () => office({ plans: [old] }), ...more });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const save = async () => userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Enregistrer' }));
const inputsOf = (asked: readonly Asked[], operation: string) => asked.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);

describe('the plans', () => {
  test('say price, period and members, lead to the join page, and pass axe', async () => {
    const { container } = await open();
    const item = (await screen.findByRole('heading', { name: 'Cotisation annuelle' })).closest('li') as HTMLElement;
    expect(within(item).getByText('60,00 €')).toBeTruthy();
    expect(within(item).getByText('Année civile · 12 membres')).toBeTruthy();
    expect(within(item).getByRole('link', { name: 'Voir la page d\'adhésion' }).getAttribute('href')).toBe(plan.joinUrl);
    expect(document.title).toBe('Formules · Mines');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('stand among the pages of the dues, which say where one is', async () => {
    await open();
    const pages = within(await screen.findByRole('navigation', { name: 'Pages des cotisations' })).getAllByRole('link');
    expect(pages.map((link) => [link.textContent, link.getAttribute('aria-current')])).toEqual([['Cotisations', null], ['Adhésions', null], ['Paiements', null], ['Formules', 'page']]);
  });

  test('that fail say so and are asked again', async () => {
    let broken = true;
    await open({ Plans: () => (broken ? new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) : office({ plans: [plan] })), ArchivedPlans: () => office({ plans: [] }) });
    expect((await screen.findByRole('alert')).textContent).toContain('Les formules n\'ont pas pu être chargées');
    broken = false;
    await press('Réessayer');
    expect(await screen.findByRole('heading', { name: 'Cotisation annuelle' })).toBeTruthy();
  });

  test('are only looked at by whoever may not change them', async () => {
    await open({ Boot: () => boot({ ...treasurer, permissions: ['office.read', 'dues.read'] }) });
    await screen.findByRole('heading', { name: 'Cotisation annuelle' });
    expect(screen.queryByRole('button', { name: /Ajouter|Archiver|Modifier/ })).toBeNull();
  });
});

describe('a new plan', () => {
  test('comes from a template, changed before it is saved', async () => {
    const { asked } = await open({ Plans: () => office({ plans: [] }), AddPlan: () => ({ addPlan: { result: { ...plan, id: 'plan_young', name: 'Membre, douze mois' }, userErrors: [] } }) });
    await press(/^Membre, douze mois · 45,00/);
    const dialog = await screen.findByRole('dialog');
    await userEvent.clear(within(dialog).getByLabelText('Prix'));
    await userEvent.type(within(dialog).getByLabelText('Prix'), '25,50{Enter}');
    expect(await screen.findByText('Formule « Membre, douze mois » ajoutée.')).toBeTruthy();
    expect(inputsOf(asked, 'AddPlan')).toEqual([
      { name: 'Membre, douze mois', description: 'Douze mois à partir du jour de l’adhésion.', periodKind: 'ROLLING_12_MONTHS', price: '25.50', graceDays: 30, opensDaysBefore: 60, needsApproval: false, onJoinPage: true },
    ]);
  });

  test('without a name or a price is not sent', async () => {
    const { asked } = await open();
    await press('Ajouter une formule');
    await save();
    expect(await screen.findByRole('link', { name: 'Le nom de la formule manque.' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Le montant manque/ })).toBeTruthy();
    expect(inputsOf(asked, 'AddPlan')).toEqual([]);
  });
});

describe('changing a plan', () => {
  const dearer = async (more: Answers) => {
    const visited = await open(more);
    await press('Modifier : Cotisation annuelle');
    await userEvent.clear(await screen.findByLabelText('Prix'));
    await userEvent.type(screen.getByLabelText('Prix'), '65');
    await save();
    return visited;
  };

  test('sends the version one saw, and goes back for ten seconds', async () => {
    const { asked } = await dearer({ UpdatePlan: ({ input }) => ({ updatePlan: { result: { ...plan, version: (input as { expectedVersion: number }).expectedVersion + 1 }, userErrors: [] } }) });
    expect(await screen.findByText('Formule « Cotisation annuelle » modifiée.')).toBeTruthy();
    await press('Annuler');
    await waitFor(() => expect(inputsOf(asked, 'UpdatePlan')).toHaveLength(2));
    expect(inputsOf(asked, 'UpdatePlan')).toMatchObject([{ planId: 'plan_annual', expectedVersion: 2, price: '65.00' }, { planId: 'plan_annual', expectedVersion: 3, price: '60.00' }]);
  });

  test('that somebody else has changed in between shows both sides, and saves only if told to', async () => {
    const conflict = { code: 'CONFLICT', message: 'Modifiée', path: null, currentVersion: 7, changedBy: 'Hervé Petit', changedAt: new Date().toISOString(), current: { name: 'Cotisation annuelle', price: { amount: '62.00', currency: 'EUR' } } };
    const { asked } = await dearer({
      UpdatePlan: ({ input }) => ({ updatePlan: (input as { expectedVersion: number }).expectedVersion === 7 ? { result: { ...plan, version: 8, price: euros('65.00') }, userErrors: [] } : { result: null, userErrors: [conflict] } }),
    });
    expect(await screen.findByRole('row', { name: /^Prix 65,00.€ 62,00.€$/ })).toBeTruthy();
    await press('Garder ma saisie');
    expect(await screen.findByText('Formule « Cotisation annuelle » modifiée.')).toBeTruthy();
    expect(inputsOf(asked, 'UpdatePlan')[1]).toMatchObject({ expectedVersion: 7, price: '65.00' });
  });

  test('archiving takes it from the join page, and comes back for ten seconds', async () => {
    const { asked } = await open({ ArchivePlan: () => ({ archivePlan: { result: { ...plan, archivedAt: '2026-11-26T09:00:00Z' }, userErrors: [] } }), RestorePlan: () => ({ restorePlan: { result: plan, userErrors: [] } }) });
    await press('Archiver Cotisation annuelle');
    expect(await screen.findByText('Formule « Cotisation annuelle » archivée : personne ne peut plus la choisir.')).toBeTruthy();
    await press('Annuler');
    expect(await screen.findByText('Formule « Cotisation annuelle » rétablie.')).toBeTruthy();
    expect([inputsOf(asked, 'ArchivePlan'), inputsOf(asked, 'RestorePlan')]).toEqual([[{ planId: 'plan_annual' }], [{ planId: 'plan_annual' }]]);
  });

  test('an archived one is found under its own heading, and restored', async () => {
    const { asked } = await open({ RestorePlan: () => ({ restorePlan: { result: { ...old, archivedAt: null }, userErrors: [] } }) });
    await userEvent.click(await screen.findByText('Une formule archivée'));
    await press('Rétablir Ancienne formule');
    await waitFor(() => expect(inputsOf(asked, 'RestorePlan')).toEqual([{ planId: 'plan_old' }]));
  });
});

test('where transfers and cheques go is changed beside the plans, and taken back', async () => {
  const { asked } = await open({ SetOfflinePayment: ({ input }) => ({ setOfflinePayment: { result: input, userErrors: [] } }) });
  await userEvent.type(await screen.findByLabelText('IBAN de l\'association'), 'FR76 3000{Enter}');
  expect(await screen.findByText('Enregistré.')).toBeTruthy();
  await press('Annuler');
  await waitFor(() => expect(inputsOf(asked, 'SetOfflinePayment')).toEqual([{ iban: 'FR76 3000', chequeTo: 'Mines Alumni, Paris' }, { iban: '', chequeTo: 'Mines Alumni, Paris' }]));
});

describe('who counts as a member', () => {
  test('is chosen by one press, and taken back by its toast', async () => {
    let graceCounts = true;
    const { asked } = await open({
      MemberCounting: () => office({ memberCounting: { graceCounts } }),
      SetMemberCounting: ({ input }) => {
        ({ graceCounts } = input as { graceCounts: boolean });
        return { setMemberCounting: { result: { graceCounts }, userErrors: [] } };
      },
    });
    const card = await screen.findByRole('region', { name: 'Qui compte comme membre' });
    await userEvent.click(await within(card).findByRole('radio', { name: 'Ne compte plus' }));
    expect(await screen.findByText('Enregistré.')).toBeTruthy();
    await waitFor(() => expect((within(card).getByRole<HTMLInputElement>('radio', { name: 'Ne compte plus' })).checked).toBe(true));
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(asked.filter(({ name }) => name === 'SetMemberCounting').map(({ variables }) => variables['input'])).toEqual([{ graceCounts: false }, { graceCounts: true }]));
  });
});
