import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, visit, type Answers, type Asked } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { office, page } from '../testing/answers';
import { aichasDue, dues, euros, hervesDue, lapsed, moneyList, payment, treasurer } from '../testing/dues';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const open = (path: string, more: Answers = {}) => visit(path, createAdminRouter, { ...dues, Payments: () => office({ payments: page([payment]) }), ...more });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const inputsOf = (asked: readonly Asked[], operation: string) => asked.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);
const headers = (table: HTMLElement) => within(table).getAllByRole('columnheader').map(({ textContent }) => textContent);
const overdue = { id: 'view_overdue', version: 3, name: 'À relancer', search: [{ name: 'state', value: 'OVERDUE' }, { name: 'year', value: '2026' }], columns: null, shared: true, mine: false, owner: 'Hervé Petit', canChange: false };
const arranged = { ArrangeList: () => ({ arrangeList: { result: { key: 'dues', columns: [], density: 'COMPACT' }, userErrors: [] } }) };

const orders: { path: string; order: unknown }[] = [];
function answering(answer: () => Response): void {
  orders.splice(0);
  globalThis.fetch = (async (path: string, { body }: { body: string }) => (orders.push({ path, order: JSON.parse(body) }), answer())) as unknown as typeof fetch;
  URL.createObjectURL = jest.fn(() => 'blob:x');
  URL.revokeObjectURL = jest.fn();
  HTMLAnchorElement.prototype.click = jest.fn();
}
const aFile = () => new Response('x', { headers: { 'content-disposition': `attachment; filename="x"; filename*=UTF-8''x.csv` } });

describe('the list of dues', () => {
  const table = () => screen.findByRole('table', { name: 'Cotisations, de la plus récente à la plus ancienne' });

  test('is looked at through a view of the office, whose filters go into the address', async () => {
    const { asked, history, container } = await open('/admin/cotisations', { ListSettings: ({ list }) => moneyList(String(list), { views: [overdue] }) });
    await press('Vues');
    await userEvent.click(await screen.findByRole('button', { name: /^À relancer/ }));
    await waitFor(() => expect(history.location.search).toBe('?state=OVERDUE&year=2026&view=view_overdue'));
    expect(await screen.findByRole('button', { name: 'Vue : À relancer' })).toBeTruthy();
    await waitFor(() => expect(asked.filter(({ name }) => name === 'Dues').at(-1)?.variables).toEqual({ state: 'OVERDUE', year: 2026, first: 50 }));
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('saves what the address asks for as a view', async () => {
    const { asked } = await open('/admin/cotisations?state=PAID&school=Mines%20Paris', { SaveView: () => ({ saveView: { result: { ...overdue, id: 'view_new' }, userErrors: [] } }) });
    await press('Vues');
    await press('Enregistrer cette vue');
    await userEvent.type(within(await screen.findByRole('dialog')).getByLabelText('Nom de la vue'), 'Réglées{Enter}');
    await waitFor(() => expect(inputsOf(asked, 'SaveView')).toMatchObject([{ list: 'dues', name: 'Réglées', search: [{ name: 'school', value: 'Mines Paris' }, { name: 'state', value: 'PAID' }] }]));
  });

  test('shows the columns that one chooses, with the acts last, and keeps them', async () => {
    const { asked } = await open('/admin/cotisations', arranged);
    await press('Colonnes');
    await userEvent.click(screen.getByRole('checkbox', { name: 'École et promotion' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Reste à régler' }));
    expect(headers(await table()).filter(Boolean)).toEqual(['Nom', 'Cotisation', 'Montant', 'État', 'Reste à régler', 'Actions']);
    expect(inputsOf(asked, 'ArrangeList').at(-1)).toEqual({ list: 'dues', columns: ['name', 'due', 'amount', 'state', 'remaining'] });
    await userEvent.click(screen.getByRole('radio', { name: 'Compact' }));
    expect((await table()).hasAttribute('data-compact')).toBe(true);
  });

  test('leaves as a file of all that the filters match, in the columns of the screen', async () => {
    answering(aFile);
    await open('/admin/cotisations?state=OVERDUE');
    await press('Exporter');
    expect(await screen.findByText('Une cotisation, avec les colonnes affichées')).toBeTruthy();
    await press('Fichier CSV (.csv)');
    await waitFor(() => expect(orders).toEqual([{ path: '/exports/dues', order: { columns: ['name', 'studies', 'due', 'amount', 'state'], search: { state: 'OVERDUE' }, format: 'csv' } }]));
  });

  test('is not taken away by who may not take lists away', async () => {
    await open('/admin/cotisations', { Boot: () => boot({ ...treasurer, permissions: ['office.read', 'dues.read'] }) });
    await table();
    expect(screen.getByRole('button', { name: 'Colonnes' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Exporter' })).toBeNull();
  });
});

test('who is to be found again is a figure that leads to their memberships', async () => {
  const { history } = await open('/admin/cotisations', { Memberships: () => office({ memberships: page([lapsed]) }) });
  await userEvent.click(await screen.findByRole('link', { name: 'Voir les membres à retrouver : 3' }));
  await waitFor(() => expect(history.location.pathname + history.location.search).toBe('/admin/cotisations/adhesions?status=LAPSED'));
  expect(await screen.findByText('1 adhésion correspond')).toBeTruthy();
});

describe('the list of payments', () => {
  test('is filtered to what needs somebody, says why, and leaves as a file', async () => {
    answering(aFile);
    const odd = { ...payment, failure: 'Le montant reçu n’est pas celui qui était attendu.' };
    const { asked, container } = await open('/admin/cotisations/paiements?need=MISMATCHED', { Payments: () => office({ payments: page([odd]) }) });
    expect(await screen.findByText('Le montant reçu n’est pas celui qui était attendu.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>('À regarder').selectedOptions[0]?.textContent).toBe('Autre montant ou devise que prévu (30 jours)');
    expect(asked.find(({ name }) => name === 'Payments')?.variables).toEqual({ need: 'MISMATCHED', first: 50 });
    expect(await accessibilityFaults(container)).toEqual([]);
    await press('Exporter');
    await press('Classeur Excel (.xlsx)');
    await waitFor(() => expect(orders).toMatchObject([{ path: '/exports/payments', order: { search: { need: 'MISMATCHED' }, format: 'xlsx' } }]));
  });

  test('keeps its columns apart from those of dues', async () => {
    const { asked } = await open('/admin/cotisations/paiements', arranged);
    await press('Colonnes');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Banque' }));
    await waitFor(() => expect(inputsOf(asked, 'ArrangeList')).toMatchObject([{ list: 'payments', columns: expect.arrayContaining(['bank']) }]));
    expect(headers(screen.getByRole('table')).slice(-2)).toEqual(['Banque', 'Actions']);
  });
});

describe('focus after an act that takes its row away', () => {
  const second = { ...aichasDue, id: 'due_lea', personId: 'person_lea', personName: 'Léa Garnier' };
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

  /** Overdue dues; what is paid leaves the filter. */
  async function paying(start: readonly (typeof aichasDue)[], part = false) {
    let rows = start;
    await open('/admin/cotisations?state=OVERDUE', {
      Dues: () => office({ dues: page(rows) }),
      DuesOf: () => office({ dues: { nodes: [aichasDue] }, member: { id: 'person_aicha', membership: null } }),
      RecordPayment: () => {
        const now = part ? { ...aichasDue, version: 2, paid: euros('20.00'), remaining: euros('40.00') } : { ...aichasDue, version: 2, state: 'PAID', paid: euros('60.00'), remaining: euros('0.00') };
        rows = part ? [now, ...start.slice(1)] : start.slice(1);
        return { recordPayment: { result: { payment: { id: 'payment_1', amount: euros('60.00') }, dues: [now], credit: euros('0.00'), receipt: null }, userErrors: [] } };
      },
    });
    await press('Enregistrer un paiement de Aïcha Benali : Cotisation 2026');
    await screen.findByRole('checkbox', { name: /^Cotisation 2026/ });
    await userEvent.type(screen.getByLabelText('Numéro du chèque'), '12{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }

  test('goes to the next row’s act', async () => {
    await paying([aichasDue, second]);
    await waitFor(() => expect(focused()).toBe('Enregistrer un paiement de Léa Garnier : Cotisation 2026'));
    await waitFor(() => expect(screen.queryByText('Aïcha Benali')).toBeNull());
    expect(focused()).toBe('Enregistrer un paiement de Léa Garnier : Cotisation 2026');
  });

  test('passes over rows with nothing to do, and comes to the heading after the last', async () => {
    await paying([aichasDue, { ...aichasDue, id: hervesDue.id, personName: hervesDue.personName, state: 'PAID' }]);
    await waitFor(() => expect(focused()).toBe('Cotisations'));
    expect(document.activeElement?.tagName).toBe('H1');
  });

  test('stays on the button that is still there', async () => {
    await paying([aichasDue, second], true);
    await waitFor(() => expect(focused()).toBe('Enregistrer un paiement de Aïcha Benali : Cotisation 2026'));
  });

  test('is not taken from whoever gives up and goes elsewhere', async () => {
    await open('/admin/cotisations', {});
    await press('Clore la cotisation de Aïcha Benali : Cotisation 2026');
    await press('Ne rien changer');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const search = screen.getByLabelText('Chercher une cotisation');
    await userEvent.click(search);
    await userEvent.type(search, 'benali');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(document.activeElement).toBe(search);
  });
});
