import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, president, Refusal, visit, type Answers, type Asked } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { office, page } from '../testing/answers';
import { aichasDue, dues, euros, hervesDue, plan } from '../testing/dues';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const open = (more: Answers = {}, path = '/admin/cotisations') => visit(path, createAdminRouter, { ...dues, ...more });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const variablesOf = (asked: readonly Asked[], operation: string) => asked.filter(({ name }) => name === operation).map(({ variables }) => variables);
const inputsOf = (asked: readonly Asked[], operation: string) => variablesOf(asked, operation).map(({ input }) => input);

const inTenMinutes = () => new Date(Date.now() + 600_000).toISOString();
const sample = { recipient: 'Aïcha Benali', fromName: 'Mines', subject: 'Toujours à renouveler : 60,00 €', html: '<!doctype html><p>Bonjour</p>' };
const preview = (more: object = {}) => office({ dueReminderPreview: { recipients: 2, closed: 1, remindedLately: 0, withoutEmail: 0, deceased: 0, suppressed: 0, sampleDueId: 'due_aicha', sample, ...more } });
const sending = (more: object = {}) => ({ __typename: 'DueReminderSending', id: 'reminder_1', state: 'HELD', recipients: 2, heldAt: '2026-11-26T09:00:00Z', heldBy: 'Claire Bertin', releasesAt: inTenMinutes(), ...more });
const reminded = (result: object) => ({ remindDues: { result, userErrors: [] } });
const choosePage = async () => userEvent.click(await screen.findByRole('checkbox', { name: 'Sélectionner toutes les lignes affichées' }));

describe('reminding', () => {
  test('says to how many, who is left out and why, and the very mail; then it waits, and says so', async () => {
    let held: object[] = [];
    const { asked } = await open({
      DueReminderPreview: () => preview(),
      RemindDues: () => {
        held = [sending()];
        return reminded({ reminded: 2, skipped: 1, sending: held[0] });
      },
      HeldDueReminders: () => office({ heldDueReminders: held }),
    });
    await choosePage();
    await press('Relancer');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('2 rappels vont partir par e-mail, avec le lien pour régler.')).toBeTruthy();
    expect(within(dialog).getByRole('listitem').textContent).toBe('une cotisation réglée ou close');
    expect(within(dialog).getByTitle('Le message que lira Aïcha Benali').getAttribute('srcdoc')).toBe(sample.html);
    expect(within(dialog).getByText(/attendra 10 minutes/)).toBeTruthy();
    expect(await accessibilityFaults(dialog)).toEqual([]);
    expect(inputsOf(asked, 'RemindDues')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Envoyer 2 rappels' }));
    expect(await screen.findByText('2 rappels partiront dans 10 minutes.')).toBeTruthy();
    expect(inputsOf(asked, 'RemindDues')).toEqual([{ dueIds: ['due_aicha', 'due_herve'], idempotencyKey: expect.any(String) }]);
    expect(await screen.findByRole('region', { name: 'Rappels en attente' })).toBeTruthy();
    expect(screen.queryByText('2 cotisations sélectionnées')).toBeNull();
  });

  test('of one due leaves at once, without a word about waiting', async () => {
    await open({ DueReminderPreview: () => preview({ recipients: 1 }), RemindDues: () => reminded({ reminded: 1, skipped: 0, sending: sending({ state: 'RELEASED', recipients: 1 }) }) });
    await choosePage();
    await press('Relancer');
    expect(await screen.findByText(/^Une personne va recevoir un rappel/)).toBeTruthy();
    expect(screen.queryByText(/10 minutes/)).toBeNull();
    await press('Envoyer un rappel');
    expect(await screen.findByText('Un rappel part.')).toBeTruthy();
  });

  test('sends the mail to oneself', async () => {
    const { asked } = await open({ DueReminderPreview: () => preview(), SendDueReminderSample: () => ({ sendDueReminderSample: { result: { address: 'claire@mines.example' }, userErrors: [] } }) });
    await choosePage();
    await press('Relancer');
    await press('M\'envoyer un essai');
    expect(await screen.findByText('Un essai part vers claire@mines.example.')).toBeTruthy();
    expect(inputsOf(asked, 'SendDueReminderSample')).toEqual([{ dueId: 'due_aicha' }]);
  });

  test('reaches all that the filters match, on whatever page, until they change', async () => {
    const { asked } = await open({ Dues: () => office({ dues: { ...page([aichasDue, hervesDue]), totalCount: 120 } }), DueReminderPreview: () => preview({ recipients: 118 }) }, '/admin/cotisations?plan=plan_annual&q=ben');
    await choosePage();
    await press('Sélectionner les 120 cotisations');
    expect(await screen.findByText('Les 120 cotisations sont sélectionnées')).toBeTruthy();
    await press('Relancer');
    expect(await screen.findByRole('button', { name: 'Envoyer 118 rappels' })).toBeTruthy();
    expect(variablesOf(asked, 'DueReminderPreview')).toEqual([{ filter: { planId: 'plan_annual', search: 'ben' } }]);
  });

  test('where nobody is left has nothing to press, and a preview that fails says so', async () => {
    await open({ DueReminderPreview: () => preview({ recipients: 0, closed: 2, sampleDueId: null, sample: null }) });
    await choosePage();
    await press('Relancer');
    expect(await screen.findByText('Personne à relancer ici.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Envoyer/ })).toBeNull();
    cleanup();
    await open({ DueReminderPreview: () => new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) });
    await choosePage();
    await press('Relancer');
    expect((await screen.findByRole('alert')).textContent).toContain('L\'aperçu de l\'envoi n\'a pas pu être préparé');
  });
});

describe('what waits', () => {
  const run = (more: object = {}) => ({ __typename: 'DueRun', id: 'run_1', state: 'HELD', planName: plan.name, periodStartsOn: '2027-01-01', periodEndsOn: '2027-12-31', dueOn: '2027-01-31', total: 12, made: 0, skipped: 0, startedAt: '2026-11-26T09:00:00Z', endedAt: null, recipients: 12, releasesAt: inTenMinutes(), startedBy: 'Claire Bertin', ...more });

  test('stands above the dues with its time, and passes axe', async () => {
    const { container } = await open({ DueRuns: () => office({ dueRuns: [run()] }), HeldDueReminders: () => office({ heldDueReminders: [sending()] }) });
    const campaign = await screen.findByRole('region', { name: 'Campagne en attente' });
    expect(campaign.textContent).toMatch(/Cotisation annuelle\s:\s12 cotisations seront appelées à .*Demandé par Claire Bertin/);
    expect((await screen.findByRole('region', { name: 'Rappels en attente' })).textContent).toMatch(/2 rappels de cotisation partent à/);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('is cancelled, or leaves now', async () => {
    let runs = [run()];
    let held = [sending()];
    const { asked } = await open({
      DueRuns: () => office({ dueRuns: runs }),
      HeldDueReminders: () => office({ heldDueReminders: held }),
      CancelDueRun: () => {
        runs = [run({ state: 'CANCELLED' })];
        return { cancelDueRun: { result: runs[0], userErrors: [] } };
      },
      ReleaseDueReminders: () => {
        held = [];
        return { releaseDueReminders: { result: { __typename: 'DueReminderSending', id: 'reminder_1', state: 'RELEASED' }, userErrors: [] } };
      },
    });
    await userEvent.click(within(await screen.findByRole('region', { name: 'Campagne en attente' })).getByRole('button', { name: 'Annuler l\'envoi' }));
    expect(await screen.findByText('La campagne est annulée. Rien n\'est appelé, personne ne recevra rien.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Campagne en attente' })).toBeNull());
    await userEvent.click(within(screen.getByRole('region', { name: 'Rappels en attente' })).getByRole('button', { name: 'Envoyer maintenant' }));
    expect(await screen.findByText('2 rappels partent.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Rappels en attente' })).toBeNull());
    expect([inputsOf(asked, 'CancelDueRun'), inputsOf(asked, 'ReleaseDueReminders')]).toEqual([[{ runId: 'run_1' }], [{ sendingId: 'reminder_1' }]]);
  });

  test('tells whoever came too late what became of it', async () => {
    await open({
      HeldDueReminders: () => office({ heldDueReminders: [sending()] }),
      CancelDueReminders: () => ({ cancelDueReminders: { result: null, userErrors: [{ __typename: 'DuesSendingSettledError', code: 'DUES_SENDING_SETTLED', message: 'Cet envoi est déjà parti.', path: null }] } }),
    });
    await press('Annuler l\'envoi');
    expect(await screen.findByText('Cet envoi est déjà parti.')).toBeTruthy();
  });

  test('is not offered to whoever may only look', async () => {
    await open({ Boot: () => boot({ ...president, permissions: [...president.permissions, 'dues.read'] }), DueRuns: () => office({ dueRuns: [run()] }) });
    expect(await screen.findByText('Aïcha Benali')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Campagne en attente' })).toBeNull();
  });
});

test('a campaign for several waits, and its dialog closes with a word', async () => {
  const run = { __typename: 'DueRun', id: 'run_1', state: 'HELD', planName: plan.name, periodStartsOn: '2027-01-01', periodEndsOn: '2027-12-31', dueOn: '2027-01-31', total: 2, made: 0, skipped: 0, startedAt: '2026-11-26T09:00:00Z', endedAt: null, recipients: 2, releasesAt: inTenMinutes(), startedBy: 'Claire Bertin' };
  let runs: object[] = [];
  const { asked } = await open({
    DueRuns: () => office({ dueRuns: runs }),
    DueRunPreview: () => office({ dueRunPreview: { members: 2, calledBefore: 0, paidBefore: 0, forLife: 0, notMember: 0, notOpenYet: 0, mailed: 2, withoutEmail: 0, suppressed: 0, total: euros('120.00'), periodStartsOn: '2027-01-01', periodEndsOn: '2027-12-31', sample } }),
    SendDueRunSample: () => ({ sendDueRunSample: { result: { address: 'claire@mines.example' }, userErrors: [] } }),
    StartDueRun: () => {
      runs = [run];
      return { startDueRun: { result: run, userErrors: [] } };
    },
  });
  await press('Lancer la campagne');
  await press('M\'envoyer un essai');
  expect(await screen.findByText('Un essai part vers claire@mines.example.')).toBeTruthy();
  expect(inputsOf(asked, 'SendDueRunSample')).toEqual([{ planId: 'plan_annual', periodStartsOn: null, dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) }]);
  expect(screen.getByText(/attendra 10 minutes/)).toBeTruthy();
  await press('Appeler 2 cotisations');
  expect(await screen.findByText('La campagne partira dans 10 minutes.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByRole('region', { name: 'Campagne en attente' })).toBeTruthy();
});
