import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, Refusal, visit, type Answers, type Asked } from '@cordee/web/testing';
import { createAdminRouter } from '../../router';
import { office, page } from '../../testing/answers';
import { dues, euros, payment } from '../../testing/dues';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const waiting = { ...payment, id: 'payment_2', state: 'PENDING', means: 'CARD', personId: null, payerName: 'Léa Garnier', amount: euros('60.00'), credit: euros('0.00'), chequeNumber: null, bank: null, receivedOn: null, receipt: null, lines: [] };
const open = (more: Answers = {}, path = '/admin/cotisations/paiements') => visit(path, createAdminRouter, { ...dues, Payments: ({ means }) => office({ payments: page([payment, waiting].filter((one) => !means || one.means === means)) }), ...more });
const inputsOf = (asked: readonly Asked[]) => asked.filter(({ name }) => name === 'RefundPayment').map(({ variables }) => variables['input']);
const openRefund = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Rembourser Aïcha Benali, 70,00\u00A0€' }));
  return screen.findByRole('dialog');
};

describe('the payments', () => {
  test('say from whom, how, what for and with which receipt, and pass axe', async () => {
    const { container } = await open();
    const row = await screen.findByRole('row', { name: /Aïcha Benali/ });
    expect(within(row).getByText('0001234 · Crédit mutuel')).toBeTruthy();
    expect(within(row).getByText('10,00 € en avoir')).toBeTruthy();
    expect(within(row).getByRole('link', { name: 'Reçu 2026-000123' }).getAttribute('href')).toBe('/files/receipt_1');
    expect(within(screen.getByRole('row', { name: /Léa Garnier/ })).getByText('En attente')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('take their filters from the address', async () => {
    const { asked } = await open({}, '/admin/cotisations/paiements?means=CHEQUE&state=nonsense');
    expect(await screen.findByText('1 paiement correspond')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'Payments')?.variables).toEqual({ means: 'CHEQUE', first: 50 });
  });

  test('that fail say what, and are asked again', async () => {
    let broken = true;
    await open({ Payments: () => (broken ? new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) : office({ payments: page([payment]) })) });
    expect((await screen.findByRole('alert')).textContent).toContain('Les paiements n\'ont pas pu être chargés');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('Aïcha Benali')).toBeTruthy();
  });

  test('are said to be none yet, without filters that could find any', async () => {
    await open({ Payments: () => office({ payments: page([]) }) });
    expect(await screen.findByRole('heading', { name: 'Aucun paiement pour le moment' })).toBeTruthy();
    expect(screen.queryByRole('search')).toBeNull();
  });
});

describe('what a night found', () => {
  const difference = { __typename: 'PaymentDifference', paymentId: 'payment_1', payerName: 'Aïcha Benali', reference: 'sbx_1', kind: 'AMOUNT', ours: '60,00 €', theirs: '50,00 €', foundAt: '2026-11-25T03:10:00Z' };

  test('is named above the list, with both sides and since when', async () => {
    const { container } = await open({ PaymentDifferences: () => office({ paymentDifferences: [difference, { ...difference, paymentId: null, payerName: null, reference: 'sbx_2', kind: 'UNKNOWN_PAYMENT', ours: 'non payé', theirs: 'payé' }] }) });
    expect(await screen.findByRole('heading', { name: '2 écarts avec le prestataire de paiement' })).toBeTruthy();
    expect(screen.getByText(/Aïcha Benali.: 60,00 € reçus ici, 50,00 € chez le prestataire/)).toBeTruthy();
    expect(screen.getByText(/sbx_2.: payé chez le prestataire, inconnu ici/)).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('that cannot be loaded says so, and the list is there still', async () => {
    await open({ PaymentDifferences: () => new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('Les écarts avec le prestataire de paiement n\'ont pas pu être chargés');
    expect(await screen.findByText('Aïcha Benali')).toBeTruthy();
  });
});

describe('refunding', () => {
  test('says what happens and how much leaves, on the button too', async () => {
    const { asked } = await open({ RefundPayment: () => ({ refundPayment: { result: { ...payment, refunded: euros('20.00') }, userErrors: [] } }) });
    const dialog = await openRefund();
    expect(within(dialog).getByText(/^L'association rend l'argent elle-même/)).toBeTruthy();
    await userEvent.clear(within(dialog).getByLabelText('Montant'));
    await userEvent.type(within(dialog).getByLabelText('Montant'), '20');
    await userEvent.type(within(dialog).getByLabelText('Motif'), 'Réglée deux fois');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Rembourser 20,00\u00A0€' }));
    expect(await screen.findByText('20,00 € remboursés à Aïcha Benali.')).toBeTruthy();
    expect(inputsOf(asked)).toEqual([{ paymentId: 'payment_1', amount: '20.00', reason: 'Réglée deux fois', idempotencyKey: expect.any(String) }]);
  });

  test('more than was received is not asked of the server', async () => {
    const { asked } = await open();
    const dialog = await openRefund();
    await userEvent.clear(within(dialog).getByLabelText('Montant'));
    await userEvent.type(within(dialog).getByLabelText('Montant'), '70,01{Enter}');
    expect(await within(dialog).findByRole('link', { name: /ce qui peut être rendu : 70,00.€/ })).toBeTruthy();
    expect(inputsOf(asked)).toEqual([]);
  });

  test('that failed is shown in its row, and asked for again under one key; a refusal says why', async () => {
    const failed = { ...payment, means: 'CARD', refunds: [{ __typename: 'Refund', id: 'refund_1', state: 'FAILED', amount: euros('20.00'), reason: 'Réglée deux fois' }, { __typename: 'Refund', id: 'refund_2', state: 'DONE', amount: euros('5.00'), reason: 'Geste' }] };
    let refused = true;
    const { asked, container } = await open({
      Payments: () => office({ payments: page([failed]) }),
      RetryRefund: () => ({ retryRefund: refused ? { result: null, userErrors: [{ __typename: 'NotRefundableError', code: 'NOT_REFUNDABLE', message: 'De ce paiement il reste 10,00 € à rendre au plus.', path: ['input'] }] } : { result: failed, userErrors: [] } }),
    });
    expect(await screen.findByText('Remboursement de 20,00 € sans succès')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    const dialog = await openRefund();
    const again = () => within(dialog).getByRole('button', { name: 'Redemander 20,00\u00A0€' });
    expect(within(dialog).getAllByRole('button', { name: /^Redemander/ })).toHaveLength(1);
    await userEvent.click(again());
    expect(await within(dialog).findByText(/il reste 10,00/)).toBeTruthy();
    refused = false;
    await userEvent.click(again());
    expect(await screen.findByText('20,00 € redemandés pour Aïcha Benali.')).toBeTruthy();
    const inputs = asked.filter(({ name }) => name === 'RetryRefund').map(({ variables }) => variables['input'] as { refundId: string; idempotencyKey: string });
    expect(inputs.map(({ refundId }) => refundId)).toEqual(['refund_1', 'refund_1']);
    expect(new Set(inputs.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  test('is not offered for what has not come in', async () => {
    await open();
    await screen.findByText('Léa Garnier');
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Rembourser/ })).toHaveLength(1));
  });
});
