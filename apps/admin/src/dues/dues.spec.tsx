import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, president, Refusal, visit, type Answers, type Asked } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { office, page } from '../testing/answers';
import { aichasDue, dues, euros, hervesDue, plan, summary, templates } from '../testing/dues';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const open = (more: Answers = {}, path = '/admin/cotisations') => visit(path, createAdminRouter, { ...dues, ...more });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const inputsOf = (asked: readonly Asked[], operation: string) => asked.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);

describe('the campaign', () => {
  test('stands in a sentence and five figures, and passes axe', async () => {
    const { container } = await open();
    expect(await screen.findByText('60,00 € réglés sur 120,00 € appelés, soit 50 %.')).toBeTruthy();
    const card = screen.getByRole('region', { name: 'Campagne 2026' });
    expect([...card.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual(['Appelé', 'Réglé', 'À régler', 'À renouveler', 'Membres à retrouver']);
    expect(document.title).toBe('Cotisations · Mines');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('shows each school and class in words beside its bar, and the curve as a table too', async () => {
    await open();
    const schools = await screen.findByRole('table', { name: 'Par école' });
    expect(within(schools).getByRole('row', { name: /Mines Paris 1 sur 2 60,00/ })).toBeTruthy();
    expect(screen.getByRole('img', { name: /réglés, contre 30,00\u00A0€ un an plus tôt/ })).toBeTruthy();
    expect(screen.getByRole('table', { name: 'Réglé depuis le début de l\'année', hidden: true })).toBeTruthy();
  });

  test('leads from a figure to the dues it counts', async () => {
    const { history, asked } = await open();
    await press('Voir les cotisations à renouveler : 60,00\u00A0€');
    await waitFor(() => expect(history.location.search).toBe('?state=OVERDUE'));
    expect(await screen.findByText('1 cotisation correspond')).toBeTruthy();
    expect(asked.filter(({ name }) => name === 'Dues').at(-1)?.variables).toEqual({ state: 'OVERDUE', first: 50 });
  });

  test('of another year is asked for with its dues', async () => {
    const { asked } = await open({ DuesSummary: ({ year }) => office({ duesSummary: summary({ year: year ?? 2026 }) }) }, '/admin/cotisations?year=2025');
    expect(await screen.findByRole('region', { name: 'Campagne 2025' })).toBeTruthy();
    expect(asked.find(({ name }) => name === 'DuesSummary')?.variables).toEqual({ year: 2025 });
    expect(asked.find(({ name }) => name === 'Dues')?.variables).toEqual({ year: 2025, first: 50 });
  });

  test('that fails leaves the list, and the list that fails leaves the campaign', async () => {
    await open({ DuesSummary: () => new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) });
    expect(await screen.findByText('Aïcha Benali')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('L\'état de la campagne n\'a pas pu être chargé.');
    cleanup();
    await open({ Dues: () => new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('La liste des cotisations n\'a pas pu être chargée');
    expect(screen.getByRole('region', { name: 'Campagne 2026' })).toBeTruthy();
  });
});

describe('the list of dues', () => {
  test('has a row a due, with its state in a word', async () => {
    await open();
    expect(within(await screen.findByRole('row', { name: /Aïcha Benali.*Cotisation 2026/ })).getByText('À renouveler')).toBeTruthy();
    expect(screen.getByText('2 cotisations')).toBeTruthy();
  });

  test('that is empty because of filters says so and lets them go', async () => {
    const { history } = await open({}, '/admin/cotisations?state=WRITTEN_OFF&plan=plan_annual');
    expect(await screen.findByRole('heading', { name: 'Aucune cotisation ne correspond' })).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: 'Effacer les filtres' }).at(-1) as HTMLElement);
    await waitFor(() => expect(history.location.search).toBe(''));
  });

  test('before the first plan offers three to begin with', async () => {
    await open({ Plans: () => office({ plans: [] }), Dues: () => office({ dues: page([]) }) });
    expect(await screen.findByRole('heading', { name: 'Créer une formule pour commencer' })).toBeTruthy();
    await press(/^Membre, douze mois/);
    expect((await screen.findByLabelText<HTMLInputElement>('Prix')).value).toBe('45,00');
  });

  test('before the first campaign offers to start it', async () => {
    await open({ Dues: () => office({ dues: page([]) }), DuesSummary: () => office({ duesSummary: summary({ counts: [] }) }) });
    expect(await screen.findByRole('heading', { name: 'Aucune cotisation pour le moment' })).toBeTruthy();
    expect(screen.queryByRole('search')).toBeNull();
  });

  test('says to whoever may not see it who can grant it', async () => {
    const refusal = new Refusal({ code: 'FORBIDDEN', grantedBy: ['Hervé Petit'] });
    await open({ Boot: () => boot(president), Dues: () => refusal, Plans: () => refusal, DuesSummary: () => refusal });
    expect(await screen.findByText('Hervé Petit peut l\'accorder.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Cotisations' })).toBeNull();
  });
});

describe('closing a due', () => {
  test('asks how and why, and takes it back for ten seconds', async () => {
    const cancelled = { ...aichasDue, version: 2, state: 'CANCELLED', closeReason: 'Appelée deux fois' };
    const { asked } = await open({
      CancelDue: () => ({ cancelDue: { result: cancelled, userErrors: [] } }),
      ReinstateDue: () => ({ reinstateDue: { result: { ...aichasDue, version: 3 }, userErrors: [] } }),
    });
    await press('Clore la cotisation de Aïcha Benali : Cotisation 2026');
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('Motif'), 'Appelée deux fois');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler la cotisation de 60,00\u00A0€' }));
    expect(await screen.findByText('La cotisation de Aïcha Benali est annulée.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Rétablir la cotisation de Aïcha Benali : Cotisation 2026' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await screen.findByText('La cotisation de Aïcha Benali est rétablie.')).toBeTruthy();
    expect(inputsOf(asked, 'CancelDue')).toEqual([{ dueId: 'due_aicha', reason: 'Appelée deux fois' }]);
    expect(inputsOf(asked, 'ReinstateDue')).toEqual([{ dueId: 'due_aicha' }]);
  });

  test('writes off with the amount on the button, and keeps the reason when it is refused', async () => {
    const refused = { result: null, userErrors: [{ code: 'INVALID_INPUT', message: 'Le motif est trop court.', path: ['input', 'reason'] }] };
    await open({ WriteOffDue: () => ({ writeOffDue: refused }) });
    await press('Clore la cotisation de Aïcha Benali : Cotisation 2026');
    await userEvent.click(await screen.findByRole('radio', { name: 'La passer en perte' }));
    await userEvent.type(screen.getByLabelText('Motif'), 'x');
    await press('Passer 60,00\u00A0€ en perte');
    await userEvent.click(await screen.findByRole('link', { name: 'Le motif est trop court.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Motif'));
    expect(screen.getByLabelText<HTMLInputElement>('Motif').value).toBe('x');
  });
});

describe('reminders', () => {
  test('by itself follows rules in days, which are changed and taken back', async () => {
    const { asked } = await open({
      ReminderRules: () => office({ reminderRules: [{ id: 'rule_1', offsetDays: -30 }, { id: 'rule_2', offsetDays: 15 }] }),
      SetReminderRules: ({ input }) => ({ setReminderRules: { result: { rules: (input as { offsetDays: number[] }).offsetDays.map((offsetDays) => ({ id: String(offsetDays), offsetDays })) }, userErrors: [] } }),
    });
    await press('Rappels');
    expect(await screen.findByText('30 jours avant l\'échéance')).toBeTruthy();
    await press('Retirer : 15 jours après l\'échéance');
    await userEvent.type(screen.getByLabelText('Nombre de jours'), '7{Enter}');
    expect(screen.getByText('7 jours avant l\'échéance')).toBeTruthy();
    await press('Enregistrer');
    expect(await screen.findByText('Rappels enregistrés.')).toBeTruthy();
    await press('Annuler');
    await waitFor(() => expect(inputsOf(asked, 'SetReminderRules')).toEqual([{ offsetDays: [-30, -7] }, { offsetDays: [-30, 15] }]));
  });
});

describe('starting the campaign', () => {
  const sample = { recipient: 'Aïcha Benali', fromName: 'Mines', subject: 'Renouveler votre cotisation 2027 : 60,00 €', html: '<!doctype html><p>Bonjour</p>' };
  const preview = { members: 2, calledBefore: 1, paidBefore: 0, forLife: 0, notMember: 0, notOpenYet: 0, mailed: 1, withoutEmail: 1, suppressed: 0, total: euros('120.00'), periodStartsOn: '2027-01-01', periodEndsOn: '2027-12-31', sample };
  const run = { __typename: 'DueRun', id: 'run_1', state: 'RUNNING', planName: plan.name, periodStartsOn: '2027-01-01', periodEndsOn: '2027-12-31', dueOn: '2027-01-31', total: 2, made: 1, skipped: 0, startedAt: '2026-11-26T09:00:00Z', endedAt: null, recipients: 2, releasesAt: '2026-11-26T09:10:00Z', startedBy: 'Claire Bertin' };

  test('shows how many, how much and the very mail, then the worker until the last one is called', async () => {
    let runs: object[] = [];
    const { asked } = await open({
      DueRunPreview: () => office({ dueRunPreview: preview }),
      StartDueRun: () => {
        runs = [run];
        return { startDueRun: { result: run, userErrors: [] } };
      },
      DueRuns: () => office({ dueRuns: runs }),
    });
    await press('Lancer la campagne');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('2 membres seront appelés, pour 120,00 € en tout.')).toBeTruthy();
    expect(within(dialog).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['un membre déjà appelé pour cette période', 'un membre appelé, mais sans adresse e-mail']);
    expect(within(dialog).getByTitle('Le message que lira Aïcha Benali').getAttribute('srcdoc')).toBe(sample.html);
    expect(await accessibilityFaults(dialog)).toEqual([]);
    expect(inputsOf(asked, 'StartDueRun')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Appeler 2 cotisations' }));
    expect(await within(dialog).findByRole('progressbar')).toBeTruthy();
    runs = [{ ...run, state: 'DONE', made: 2, endedAt: '2026-11-26T09:00:02Z' }];
    expect(await within(dialog).findByText('Cotisations appelées : Cotisation annuelle')).toBeTruthy();
    expect(within(dialog).getByText('2 cotisations appelées.')).toBeTruthy();
    expect(inputsOf(asked, 'StartDueRun')).toEqual([{ planId: 'plan_annual', dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), idempotencyKey: expect.any(String) }]);
  });

  test('where nobody is left has nothing to press', async () => {
    await open({ DueRunPreview: () => office({ dueRunPreview: { ...preview, members: 0, calledBefore: 2, total: euros('0.00'), sample: null } }) });
    await press('Lancer la campagne');
    expect(await screen.findByText('Personne à appeler pour cette période.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Appeler/ })).toBeNull();
  });

  test('waits for a due date', async () => {
    await open({ DueRunPreview: () => office({ dueRunPreview: preview }) });
    await press('Lancer la campagne');
    await userEvent.clear(await screen.findByLabelText('À régler avant le'));
    expect(screen.getByText('La date d\'échéance manque.')).toBeTruthy();
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Appeler 2 cotisations' })).disabled).toBe(true);
  });
});

test('a due that somebody has just paid shows so at once', async () => {
  const paid = { ...aichasDue, version: 2, state: 'PAID', paid: euros('60.00'), remaining: euros('0.00') };
  await open({
    Dues: () => office({ dues: page([aichasDue, hervesDue]) }),
    DuesOf: () => office({ planTemplates: templates, dues: { nodes: [aichasDue] }, member: { id: 'person_aicha', membership: null } }),
    RecordPayment: () => ({ recordPayment: { result: { payment: { id: 'payment_1', amount: euros('60.00') }, dues: [paid], credit: euros('0.00'), receipt: null }, userErrors: [] } }),
  });
  await press('Enregistrer un paiement de Aïcha Benali : Cotisation 2026');
  expect(await screen.findByRole('checkbox', { name: /^Cotisation 2026/ })).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Numéro du chèque'), '12{Enter}');
  await waitFor(() => expect(screen.getAllByText('Réglée', { ignore: 'option' }).length).toBe(2));
});
