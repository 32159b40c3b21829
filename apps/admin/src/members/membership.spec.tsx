import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, Refusal, visit, type Answers, type Asked } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { office } from '../testing/answers';
import { aichasDue, dues, euros, payment, plan, templates, treasurer } from '../testing/dues';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const sheet = {
  id: 'person_aicha', version: 3, firstName: 'Aïcha', lastName: 'Benali', displayName: 'Aïcha Benali', civility: null, birthDate: null, emails: [], phones: [], address: null, postcode: null, city: null, country: null, sector: null,
  affiliations: [], positions: [], accountState: 'ACTIVE', invitedAt: null, deceased: false, deceasedOn: null, sources: [], story: [], roles: [],
};
const membership = {
  __typename: 'Membership', id: 'membership_1', status: 'GRACE', planId: 'plan_annual', planName: 'Cotisation annuelle', paidUntil: '2025-12-31', credit: euros('10.00'), dues: [aichasDue],
  suspendedUntil: null, endedOn: null, note: null, countsAsMember: true, decisions: ['RESIGN', 'EXCLUDE', 'NOTE_DECEASED'], duesIfEnded: { cancelled: 1, kept: 0 },
  periods: [{ startsOn: '2025-01-01', endsOn: '2025-12-31', origin: 'PAID', voidedAt: null }],
};
const open = (more: Answers = {}, of: object | null = membership) =>
  visit('/admin/membres/person_aicha', createAdminRouter, {
    ...dues,
    Member: () => office({ member: sheet }),
    MemberMembership: () => office({ member: { id: 'person_aicha', deceased: false, membership: of } }),
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
    expect(within(await card()).getByText('compte encore parmi les membres')).toBeTruthy();
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
    await open({ DuesOf: () => office({ planTemplates: templates, dues: { nodes: [aichasDue] }, member: { id: 'person_aicha', membership } }) });
    await press('Enregistrer un paiement');
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByRole<HTMLInputElement>('checkbox', { name: /^Cotisation 2026/ })).checked).toBe(true);
    expect(within(dialog).getByRole<HTMLInputElement>('combobox', { name: 'De qui' }).value).toBe('Aïcha Benali');
  });

  test('calls a due of a plan, with its amount on the button, for whoever has no membership yet', async () => {
    const { asked } = await open({ CallDue: () => ({ callDue: { result: aichasDue, userErrors: [] } }) }, null);
    expect(await screen.findByText('Pas encore d\'adhésion.')).toBeTruthy();
    await press('Autres actions');
    await press('Appeler une cotisation');
    await press('Appeler 60,00\u00A0€');
    expect(await screen.findByText('Cotisation 2026 : appelée pour Aïcha Benali.')).toBeTruthy();
    expect(inputsOf(asked, 'CallDue')).toEqual([{ personId: 'person_aicha', planId: plan.id, idempotencyKey: expect.any(String) }]);
  });

  test('is given for a time, or without end, with a reason', async () => {
    const { asked } = await open({ GrantPeriod: () => ({ grantPeriod: { result: { id: 'membership_1', status: 'ACTIVE', paidUntil: null }, userErrors: [] } }) });
    await press('Autres actions');
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

describe('how a membership ends or rests', () => {
  const choose = async (what: string) => {
    await press('Autres actions');
    await press(what);
    return screen.findByRole('dialog');
  };
  const gone = { membership: { id: 'membership_1', status: 'RESIGNED' }, cancelledDues: 1, keptDues: [] };

  test('a departure is noted with its consequence on the button', async () => {
    const { asked } = await open({ RecordResignation: () => ({ recordResignation: { result: gone, userErrors: [] } }) });
    const dialog = await choose('Noter un départ');
    expect(within(dialog).getByText(/L'adhésion prend fin aujourd'hui, rappels compris/)).toBeTruthy();
    expect(await accessibilityFaults(dialog)).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Mettre fin à l\'adhésion et annuler une cotisation' }));
    expect(await screen.findByText('L\'adhésion de Aïcha Benali a pris fin.')).toBeTruthy();
    expect(inputsOf(asked, 'RecordResignation')).toEqual([{ membershipId: 'membership_1' }]);
  });

  test('the board excludes with a day and a reason, which stays where it was refused, and hears what is left to settle', async () => {
    let refused = true;
    const { asked } = await open({
      ExcludeMember: () => {
        const errors = refused ? [{ code: 'INVALID_INPUT', message: 'Il manque une réponse ici.', path: ['input', 'reason'] }] : [];
        refused = false;
        return { excludeMember: errors.length > 0 ? { result: null, userErrors: errors } : { result: { ...gone, keptDues: [{ id: 'due_aicha' }] }, userErrors: [] } };
      },
    }, { ...membership, duesIfEnded: { cancelled: 0, kept: 1 } });
    const dialog = await choose('Exclure');
    expect(within(dialog).getByText(/^Une cotisation réglée en partie reste à traiter/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Exclure de l\'association' }));
    await userEvent.click(await within(dialog).findByRole('link', { name: 'Il manque une réponse ici.' }));
    expect(document.activeElement).toBe(within(dialog).getByLabelText('Motif'));
    await userEvent.keyboard('Article 8{Enter}');
    expect(await screen.findByText(/a pris fin, par décision du bureau. Une cotisation réglée en partie reste à traiter/)).toBeTruthy();
    expect(inputsOf(asked, 'ExcludeMember').at(-1)).toEqual({ membershipId: 'membership_1', decidedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), reason: 'Article 8' });
  });

  test('a death is noted of anybody with a record, the day if it is known', async () => {
    const { asked } = await open({ NoteDeceased: () => ({ noteDeceased: { result: { membership: null, cancelledDues: 0, keptDues: [] }, userErrors: [] } }) }, null);
    const dialog = await choose('Noter un décès');
    expect(within(dialog).getByText(/plus aucun message ne part vers cette personne/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Noter le décès' }));
    expect(await screen.findByText('Le décès de Aïcha Benali est noté.')).toBeTruthy();
    expect(inputsOf(asked, 'NoteDeceased')).toEqual([{ personId: 'person_aicha', deceasedOn: null }]);
  });

  test('a suspension is taken back for ten seconds', async () => {
    const { asked } = await open({
      SuspendMembership: () => ({ suspendMembership: { result: { id: 'membership_1', status: 'SUSPENDED', suspendedUntil: null }, userErrors: [] } }),
      LiftSuspension: () => ({ liftSuspension: { result: { id: 'membership_1', status: 'ACTIVE' }, userErrors: [] } }),
    }, { ...membership, status: 'ACTIVE', decisions: ['RESIGN', 'SUSPEND'] });
    const dialog = await choose('Suspendre');
    await userEvent.type(within(dialog).getByLabelText('Motif'), 'Séjour à l\'étranger');
    expect(await accessibilityFaults(dialog)).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Suspendre jusqu\'à nouvel ordre' }));
    expect(await screen.findByText('L\'adhésion de Aïcha Benali est suspendue.')).toBeTruthy();
    await press('Annuler');
    await waitFor(() => expect(inputsOf(asked, 'LiftSuspension')).toEqual([{ membershipId: 'membership_1' }]));
    expect(inputsOf(asked, 'SuspendMembership')).toEqual([{ membershipId: 'membership_1', until: null, reason: 'Séjour à l\'étranger' }]);
  });

  test('one that is suspended says until when and why, is lifted by one press, and put back as it was', async () => {
    const { asked } = await open({
      SuspendMembership: () => ({ suspendMembership: { result: { id: 'membership_1', status: 'SUSPENDED', suspendedUntil: '2027-06-30' }, userErrors: [] } }),
      LiftSuspension: () => ({ liftSuspension: { result: { id: 'membership_1', status: 'ACTIVE' }, userErrors: [] } }),
    }, { ...membership, status: 'SUSPENDED', suspendedUntil: '2027-06-30', note: 'Séjour', decisions: ['LIFT'] });
    expect(await screen.findByText('Cotisation annuelle · suspendue jusqu\'au 30 juin 2027')).toBeTruthy();
    expect(screen.getByText('Motif : Séjour')).toBeTruthy();
    await press('Lever la suspension');
    expect(await screen.findByText('La suspension de Aïcha Benali est levée.')).toBeTruthy();
    await press('Annuler');
    await waitFor(() => expect(inputsOf(asked, 'SuspendMembership')).toEqual([{ membershipId: 'membership_1', until: '2027-06-30', reason: 'Séjour' }]));
  });

  test('is not offered to whoever may only look', async () => {
    await open({ Boot: () => boot({ ...treasurer, permissions: ['office.read', 'people.read', 'dues.read', 'payments.read'] }) }, { ...membership, decisions: [] });
    await within(await card()).findByText(/à jour jusqu'au/);
    expect(screen.queryByRole('button', { name: 'Autres actions' })).toBeNull();
  });
});
