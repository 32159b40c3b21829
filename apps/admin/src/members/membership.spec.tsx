import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, Refusal, visit, type Answers, type Asked } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { office } from '../testing/answers';
import { aichasDue, dues, euros, payment, plan, treasurer } from '../testing/dues';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const sheet = {
  id: 'person_aicha', version: 3, firstName: 'Aïcha', lastName: 'Benali', displayName: 'Aïcha Benali', civility: null, birthDate: null, emails: [], phones: [], address: null, postcode: null, city: null, country: null, sector: null,
  affiliations: [], positions: [], accountState: 'ACTIVE', invitedAt: null, deceased: false, deceasedOn: null, sources: [], story: [], roles: [],
};
const membership = {
  __typename: 'Membership', id: 'membership_1', status: 'GRACE', planId: 'plan_annual', planName: 'Cotisation annuelle', paidUntil: '2025-12-31', credit: euros('10.00'), dues: [aichasDue],
  periods: [{ startsOn: '2025-01-01', endsOn: '2025-12-31', origin: 'PAID', voidedAt: null }],
};
const open = (more: Answers = {}, of: object | null = membership) =>
  visit('/admin/membres/person_aicha', createAdminRouter, {
    ...dues,
    Member: () => office({ member: sheet }),
    MemberMembership: () => office({ member: { id: 'person_aicha', membership: of } }),
    PaymentsOf: () => office({ payments: { nodes: [payment], totalCount: 1 } }),
    ...more,
  });
const card = () => screen.findByRole('region', { name: 'Adhésion' });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const inputsOf = (asked: readonly Asked[], operation: string) => asked.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);

describe('the membership on a member’s sheet', () => {
  test('says how it stands, until when, what is due and what was paid, and passes axe', async () => {
    const { container } = await open();
    await within(await card()).findByText('Cotisation annuelle · à jour jusqu\'au 31 décembre 2025');
    expect(within(await card()).getByText('Avoir actuel : 10,00 €.')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Cotisations' })).getByText('Cotisation 2026')).toBeTruthy();
    const paid = await screen.findByRole('region', { name: 'Paiements' });
    expect(within(paid).getByRole('link', { name: 'Reçu 2026-000123' })).toBeTruthy();
    expect(screen.getByText('Du 1er janvier 2025 au 31 décembre 2025')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('that fails leaves the rest of the sheet', async () => {
    await open({ MemberMembership: () => new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('L\'adhésion n\'a pas pu être chargée.');
    expect(screen.getByRole('region', { name: 'Identité' })).toBeTruthy();
  });

  test('is nobody’s business who may not see dues', async () => {
    const { asked } = await open({ Boot: () => boot({ ...treasurer, permissions: ['office.read', 'people.read'] }) });
    await screen.findByRole('region', { name: 'Identité' });
    expect(asked.some(({ name }) => name === 'MemberMembership' || name === 'PaymentsOf')).toBe(false);
  });

  test('records a payment for this person, all that is open ticked', async () => {
    await open({ DuesOf: () => office({ dues: { nodes: [aichasDue] }, member: { id: 'person_aicha', membership } }) });
    await press('Enregistrer un paiement');
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByRole<HTMLInputElement>('checkbox', { name: /^Cotisation 2026/ })).checked).toBe(true);
    expect(within(dialog).getByRole<HTMLInputElement>('combobox', { name: 'De qui' }).value).toBe('Aïcha Benali');
  });

  test('calls a due of a plan, with its amount on the button, for whoever has no membership yet', async () => {
    const { asked } = await open({ CallDue: () => ({ callDue: { result: aichasDue, userErrors: [] } }) }, null);
    expect(await screen.findByText('Pas encore d\'adhésion.')).toBeTruthy();
    await press('Appeler une cotisation');
    await press('Appeler 60,00\u00A0€');
    expect(await screen.findByText('Cotisation 2026 : appelée pour Aïcha Benali.')).toBeTruthy();
    expect(inputsOf(asked, 'CallDue')).toEqual([{ personId: 'person_aicha', planId: plan.id, idempotencyKey: expect.any(String) }]);
  });

  test('is given for a time, or without end, with a reason', async () => {
    const { asked } = await open({ GrantPeriod: () => ({ grantPeriod: { result: { id: 'membership_1', status: 'ACTIVE', paidUntil: null }, userErrors: [] } }) });
    await press('Offrir une période');
    const dialog = await screen.findByRole('dialog');
    await userEvent.clear(await within(dialog).findByLabelText('Jusqu\'au (facultatif)'));
    await userEvent.type(within(dialog).getByLabelText('Motif'), 'Membre fondatrice');
    expect(await accessibilityFaults(dialog)).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Offrir une période' }));
    expect(await screen.findByText('Aïcha Benali : membre sans terme.')).toBeTruthy();
    await waitFor(() => expect(inputsOf(asked, 'GrantPeriod')).toMatchObject([{ personId: 'person_aicha', planId: plan.id, endsOn: null, reason: 'Membre fondatrice' }]));
  });

  test('that somebody asks for is accepted with one press', async () => {
    const { asked } = await open({ ApproveMembership: () => ({ approveMembership: { result: { id: 'membership_1', status: 'AWAITING_PAYMENT', paidUntil: null }, userErrors: [] } }) }, { ...membership, status: 'APPLIED' });
    await press('Accepter la demande');
    expect(await screen.findByText('La demande de Aïcha Benali est acceptée.')).toBeTruthy();
    expect(inputsOf(asked, 'ApproveMembership')).toEqual([{ membershipId: 'membership_1' }]);
  });
});
