import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { navigation } from '@cordee/web';
import { accessibilityFaults, Refusal, visit, type Answers } from '@cordee/web/testing';
import { createPortalRouter } from '../router';
import { due, euros, inCredit, standing } from '../testing';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const receipt = { id: 'receipt_1', number: '2026-000123', receivedOn: '2026-01-12', url: '/recus/receipt_1', amount: euros('60.00') };
const mine = (answers: Answers) => visit('/moi/cotisations', createPortalRouter, { MyReceipts: () => ({ viewer: { receipts: [] } }), ...answers });
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');
const part = (name: string) => screen.getByRole('region', { name });

describe('my dues', () => {
  test('say in words where my membership stands, what there is to pay, what was paid, and give the receipts', async () => {
    const { container } = await mine({
      MyStanding: () => standing({ membership: inCredit, dues: [due, { ...due, id: 'due_2026', label: 'Cotisation 2026', state: 'PAID', canPay: false, paid: euros('60.00'), remaining: euros('0.00'), paidAt: '2026-01-12T10:00:00Z' }] }),
      MyReceipts: () => ({ viewer: { receipts: [receipt] } }),
    });
    expect(plain((await screen.findByRole('region', { name: 'Adhésion' })).textContent)).toContain('10,00 € d\'avoir');
    expect(within(part('Adhésion')).getByText('À jour jusqu’au 31 décembre 2026')).toBeTruthy();
    expect(within(part('À régler')).getByRole('button', { name: /^Payer 60,00/ })).toBeTruthy();
    expect(plain(part('Historique').textContent)).toMatch(/Cotisation 2026Réglée le 12 janvier 2026Réglée60,00 €/);
    expect((await screen.findByRole('link', { name: 'Télécharger (PDF) : reçu 2026-000123' })).getAttribute('href')).toBe('/recus/receipt_1');
    expect(plain(part('Reçus').textContent)).toContain('Paiement du 12 janvier 202660,00 €');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('are paid by one press, which leads to the payment; pressed twice it is one payment', async () => {
    const go = jest.spyOn(navigation, 'assign').mockImplementation(() => undefined);
    const { asked } = await mine({ MyStanding: () => standing({ dues: [due] }), PayDues: () => ({ payDues: { result: { url: 'https://paiement.example/1' }, userErrors: [] } }) });
    const pay = await screen.findByRole('button', { name: /^Payer 60,00/ });
    await userEvent.click(pay);
    await waitFor(() => expect(go).toHaveBeenLastCalledWith('https://paiement.example/1'));
    await userEvent.click(pay);
    await waitFor(() => expect(asked.filter(({ name }) => name === 'PayDues')).toHaveLength(2));
    const inputs = asked.filter(({ name }) => name === 'PayDues').map(({ variables }) => (variables as { input: { dueIds: string[]; idempotencyKey: string } }).input);
    expect(inputs[0]).toEqual({ dueIds: ['due_2027'], idempotencyKey: expect.stringMatching(/^[\w-]{36}$/) });
    expect(inputs[1]).toEqual(inputs[0]);
  });

  test('that are several can be paid at once, what was paid already taken off', async () => {
    const { asked } = await mine({
      MyStanding: () => standing({ dues: [due, { ...due, id: 'due_2026', label: 'Cotisation 2026', state: 'PARTIALLY_PAID', dueOn: '2026-01-31', paid: euros('20.00'), remaining: euros('40.00') }] }),
      PayDues: () => ({ payDues: { result: null, userErrors: [{ __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: 'Cette cotisation vient d’être réglée.', path: null }] } }),
    });
    expect(plain((await screen.findByRole('region', { name: 'À régler' })).textContent)).toContain('20,00 € déjà réglés sur 60,00 €');
    await userEvent.click(screen.getByRole('button', { name: /^Tout payer : 100,00/ }));
    expect((await screen.findByRole('alert')).textContent).toBe('Cette cotisation vient d’être réglée.');
    expect((asked.find(({ name }) => name === 'PayDues')?.variables as { input: { dueIds: string[] } }).input.dueIds).toEqual(['due_2026', 'due_2027']);
  });

  test('whose payment cannot be opened say that nothing was charged', async () => {
    await mine({ MyStanding: () => standing({ dues: [due] }), PayDues: () => new Refusal({ code: 'INTERNAL', requestId: 'abc' }) });
    await userEvent.click(await screen.findByRole('button', { name: /^Payer/ }));
    expect((await screen.findByRole('alert')).textContent).toBe('Le paiement n\'a pas pu s\'ouvrir. Rien n\'a été débité.');
  });

  test('are renewed on the page of the renewal, and not twice when the due is there already', async () => {
    const renewal = { dueId: null, path: '/renouveler/jeton', amount: euros('60.00') };
    await mine({ MyStanding: () => standing({ renewal }) });
    expect((await screen.findByRole('link', { name: /^Renouveler pour 60,00/ })).getAttribute('href')).toBe('/renouveler/jeton');
    cleanup();
    await mine({ MyStanding: () => standing({ renewal: { ...renewal, dueId: 'due_2027' }, dues: [due] }) });
    await screen.findByRole('button', { name: /^Payer 60,00/ });
    expect(screen.queryByRole('link', { name: /^Renouveler/ })).toBeNull();
  });

  test('of who never joined lead to joining', async () => {
    const { container } = await mine({ MyStanding: () => standing({ membership: null }) });
    expect((await screen.findByRole('link', { name: 'Adhérer' })).getAttribute('href')).toBe('/adherer');
    expect(await screen.findByText('Aucun reçu pour le moment.')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('stand although the receipts cannot be loaded', async () => {
    await mine({ MyStanding: () => standing({ dues: [due] }), MyReceipts: () => new Refusal({ code: 'INTERNAL', requestId: 'abc' }) });
    expect(await screen.findByText(/Les reçus n.ont pas pu être chargés/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: /^Payer/ })).toBeTruthy();
  });

  test('are found from Moi', async () => {
    await mine({ MyStanding: () => standing() });
    expect((await screen.findByRole('link', { name: 'Cotisations' })).getAttribute('href')).toBe('/moi/cotisations');
  });
});

describe('leaving', () => {
  const membership = { id: 'membership_1', planName: 'Cotisation annuelle', paidUntil: '2026-12-31', decisions: ['RESIGN'], duesIfEnded: { cancelled: 1, kept: 1 } };
  const leave = (of: object | null = membership, answers: Answers = {}) => visit('/moi/cotisations/depart', createPortalRouter, { MyLeaving: () => ({ viewer: { membership: of } }), MyReceipts: () => ({ viewer: { receipts: [] } }), MyStanding: () => standing(), ...answers });

  test('says first what it changes, then is done by one press, and leads back', async () => {
    const { container, asked, history } = await leave(membership, { ResignMembership: () => ({ resignMembership: { result: { membership: { id: 'membership_1', status: 'RESIGNED', standing: 'L’adhésion a pris fin.' }, cancelledDues: 1, keptDues: [] }, userErrors: [] } }) });
    const changes = plain((await screen.findByRole('region', { name: 'Ce qui change' })).textContent);
    expect(changes).toContain('Votre adhésion « Cotisation annuelle » à Mines prend fin aujourd\'hui.');
    expect(changes).toContain('La période réglée jusqu\'au 31 décembre 2026 n\'est pas remboursée.');
    expect(changes).toContain('Une cotisation en attente est annulée, et les rappels cessent.');
    expect(changes).toContain('Une cotisation est réglée en partie');
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(asked.some(({ name }) => name === 'ResignMembership')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Mettre fin à mon adhésion' }));
    await waitFor(() => expect(history.location.pathname).toBe('/moi/cotisations'));
    expect(await screen.findByText('L\'adhésion a pris fin. Merci pour ce temps passé ensemble.')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'ResignMembership')?.variables).toEqual({ input: { membershipId: 'membership_1' } });
  });

  test('is refused in words when it has ended meanwhile', async () => {
    await leave(membership, { ResignMembership: () => ({ resignMembership: { result: null, userErrors: [{ code: 'MEMBERSHIP_STANDS_OTHERWISE', message: 'Cette adhésion a déjà pris fin, par un départ.', path: null }] } }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Mettre fin à mon adhésion' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Cette adhésion a déjà pris fin, par un départ.');
  });

  test('of nothing says so, and a failure can be tried again', async () => {
    await leave(null);
    expect(await screen.findByText('Aucune adhésion n\'est en cours.')).toBeTruthy();
    cleanup();
    await leave(null, { MyLeaving: () => new Refusal({ code: 'INTERNAL', requestId: 'abc' }) });
    expect(await screen.findByText(/L.adhésion n.a pas pu être chargée/)).toBeTruthy();
  });

  test('is found from my dues while a membership runs, and coming back once it has ended', async () => {
    await mine({ MyStanding: () => standing() });
    expect((await screen.findByRole('link', { name: 'Quitter l\'association' })).getAttribute('href')).toBe('/moi/cotisations/depart');
    cleanup();
    await mine({ MyStanding: () => standing({ membership: { ...inCredit, status: 'RESIGNED', decisions: [] } }) });
    expect((await screen.findByRole('link', { name: 'Adhérer de nouveau' })).getAttribute('href')).toBe('/adherer');
    expect(screen.queryByRole('link', { name: 'Quitter l\'association' })).toBeNull();
  });
});
