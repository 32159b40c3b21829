import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, Refusal, visit, type Answers, type Asked } from '@cordee/web/testing';
import { createAdminRouter } from '../../router';
import { aicha, herve, office, page } from '../../testing/answers';
import { aichasDue, dues, euros, templates } from '../../testing/dues';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const lastYears = { ...aichasDue, id: 'due_old', label: 'Cotisation 2025', dueOn: '2025-01-31', amount: euros('50.00'), remaining: euros('50.00') };
const owing = (nodes: readonly object[], credit = '0.00'): Answers => ({ DuesOf: ({ personId }) => office({ planTemplates: templates, dues: { nodes }, member: { id: personId, membership: { id: 'membership_1', credit: euros(credit) } } }) });
const recorded = (amount: string, credit = '0.00', receipt: object | null = { id: 'receipt_1', number: '2026-000123', url: '/files/receipt_1' }) => ({ recordPayment: { result: { payment: { id: 'payment_1', amount: euros(amount) }, dues: [], credit: euros(credit), receipt }, userErrors: [] } });
const inputsOf = (asked: readonly Asked[]) => asked.filter(({ name }) => name === 'RecordPayment').map(({ variables }) => variables['input']);

/** From the row of Aïcha's due: the person and the due are known. */
async function fromRow(answers: Answers = {}) {
  const visited = await visit('/admin/cotisations', createAdminRouter, { ...dues, ...owing([aichasDue, lastYears]), RecordPayment: () => recorded('60.00'), ...answers });
  await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer un paiement de Aïcha Benali : Cotisation 2026' }));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByRole('checkbox', { name: /^Cotisation 2026/ });
  return { ...visited, dialog };
}

/** From the button of the page: nothing is known. */
async function fromNothing(answers: Answers = {}) {
  const visited = await visit('/admin/cotisations', createAdminRouter, { ...dues, ...owing([aichasDue, lastYears]), FindMembers: () => office({ members: page([aicha, herve]) }), RecordPayment: () => recorded('110.00'), ...answers });
  await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer un paiement' }));
  return { ...visited, dialog: await screen.findByRole('dialog') };
}
const amount = () => screen.getByLabelText<HTMLInputElement>('Montant reçu');
const pick = async (name: string) => {
  await userEvent.type(screen.getByRole('combobox', { name: 'De qui' }), name.slice(0, 4));
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(name) }));
};

describe('recording a cheque', () => {
  test('from a due takes its number, its bank and Enter', async () => {
    const { dialog, asked } = await fromRow();
    expect(within(dialog).getByRole<HTMLInputElement>('checkbox', { name: /^Cotisation 2025/ }).checked).toBe(false);
    expect(amount().value).toBe('60,00');
    await userEvent.type(within(dialog).getByLabelText('Numéro du chèque'), '0001234');
    await userEvent.type(within(dialog).getByLabelText('Banque'), 'Crédit mutuel{Enter}');
    expect(await screen.findByText('60,00 € de Aïcha Benali enregistrés. Reçu 2026-000123.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Voir le reçu' }).getAttribute('href')).toBe('/files/receipt_1');
    expect(inputsOf(asked)).toEqual([
      { personId: 'person_aicha', dueIds: ['due_aicha'], means: 'CHEQUE', amount: '60.00', receivedOn: new Date().toLocaleDateString('sv-SE'), chequeNumber: '0001234', bank: 'Crédit mutuel', idempotencyKey: expect.stringMatching(/^[\w-]{36}$/) },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('passes axe, the focus where one types first', async () => {
    const { dialog } = await fromRow();
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText('Numéro du chèque')));
    expect(await accessibilityFaults(dialog)).toEqual([]);
  });

  test('after another keeps the means and the day, and waits for the next name', async () => {
    const { dialog, asked } = await fromNothing();
    await pick('Aïcha Benali');
    await within(dialog).findByRole('checkbox', { name: /^Cotisation 2025/ });
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Espèces' }));
    await userEvent.clear(within(dialog).getByLabelText('Reçu le'));
    await userEvent.type(within(dialog).getByLabelText('Reçu le'), '3/11/2026');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer et suivant' }));
    await waitFor(() => expect(within(dialog).getByRole<HTMLInputElement>('combobox', { name: 'De qui' }).value).toBe(''));
    expect(document.activeElement).toBe(within(dialog).getByRole('combobox', { name: 'De qui' }));
    expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: 'Espèces' }).checked).toBe(true);
    expect(within(dialog).getByLabelText<HTMLInputElement>('Reçu le').value).toBe('03/11/2026');
    expect(inputsOf(asked)).toMatchObject([{ dueIds: ['due_old', 'due_aicha'], means: 'CASH', amount: '110.00', receivedOn: '2026-11-03' }]);
  });
});

describe('the amount', () => {
  test('follows the ticked dues, until another is typed', async () => {
    const { dialog } = await fromRow();
    await userEvent.click(within(dialog).getByRole('checkbox', { name: /^Cotisation 2025/ }));
    expect(amount().value).toBe('110,00');
    await userEvent.clear(amount());
    await userEvent.type(amount(), '70');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: /^Cotisation 2025/ }));
    expect(amount().value).toBe('70');
  });

  test('that is more than owed stays as credit, and says so before saving', async () => {
    const { dialog, asked } = await fromRow({ RecordPayment: () => recorded('70.00', '10.00') });
    await userEvent.clear(amount());
    await userEvent.type(amount(), '70');
    expect(within(dialog).getByText('10,00 € resteront en avoir.')).toBeTruthy();
    await userEvent.type(amount(), '{Enter}');
    await waitFor(() => expect(inputsOf(asked)).toMatchObject([{ amount: '70.00', dueIds: ['due_aicha'] }]));
  });

  test('that is less leaves the rest to be paid', async () => {
    const { dialog } = await fromRow();
    await userEvent.clear(amount());
    await userEvent.type(amount(), '45,50');
    expect(within(dialog).getByText('14,50 € resteront à régler.')).toBeTruthy();
  });

  test('of somebody who owes nothing is all credit, beside what they have already', async () => {
    const { dialog } = await fromNothing(owing([], '5.00'));
    await pick('Hervé Petit');
    expect(await within(dialog).findByText('Aucune cotisation à régler : le montant restera en avoir.')).toBeTruthy();
    expect(within(dialog).getByText('Avoir actuel : 5,00 €.')).toBeTruthy();
  });
});

describe('a payment that cannot be recorded', () => {
  test('without a person and an amount says what is missing, and asks nothing of the server', async () => {
    const { dialog, asked } = await fromNothing();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    await userEvent.click(await within(dialog).findByRole('link', { name: 'La personne manque : la choisir dans la liste.' }));
    expect(document.activeElement).toBe(within(dialog).getByRole('combobox', { name: 'De qui' }));
    expect(within(dialog).getByRole('link', { name: /^Le montant manque/ })).toBeTruthy();
    expect(inputsOf(asked)).toEqual([]);
  });

  test('is kept as typed when it is refused, and when one closes and comes back', async () => {
    const refused = { recordPayment: { result: null, userErrors: [{ code: 'INVALID_INPUT', message: 'Ce jour est encore à venir.', path: ['input', 'receivedOn'] }] } };
    const { dialog } = await fromRow({ RecordPayment: () => refused });
    await userEvent.type(within(dialog).getByLabelText('Numéro du chèque'), '77{Enter}');
    expect(await within(dialog).findByRole('link', { name: 'Ce jour est encore à venir.' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer un paiement de Aïcha Benali : Cotisation 2026' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Numéro du chèque')).value).toBe('77');
  });

  test('has the same key when the answer was lost, and another once something was changed', async () => {
    let broken = true;
    const { dialog, asked } = await fromRow({ RecordPayment: () => (broken ? new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) : recorded('60.00')) });
    const save = within(dialog).getByRole('button', { name: 'Enregistrer' });
    await userEvent.click(save);
    await within(dialog).findByRole('alert');
    await userEvent.click(save);
    await waitFor(() => expect(inputsOf(asked)).toHaveLength(2));
    broken = false;
    await userEvent.type(within(dialog).getByLabelText('Numéro du chèque'), '9{Enter}');
    await waitFor(() => expect(inputsOf(asked)).toHaveLength(3));
    const [first, second, third] = inputsOf(asked).map((input) => (input as { idempotencyKey: string }).idempotencyKey);
    expect([first === second, second === third]).toEqual([true, false]);
  });
});
