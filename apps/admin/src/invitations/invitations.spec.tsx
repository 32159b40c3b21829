import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, president, Refusal, visit, type Answers } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { members, office } from '../testing/answers';

beforeEach(() => localStorage.clear());
afterEach(() => {
  jest.useRealTimers();
  cleanup();
});

const sample = { recipient: 'Aïcha Benali', fromName: 'Mines', subject: 'Mines vous ouvre son annuaire', html: '<!doctype html><html lang="fr"><body><p>Bonjour Aïcha,</p><a href="#">Ouvrir mon espace</a></body></html>' };
const counts = { invited: 2, alreadyActive: 0, withoutEmail: 0, deceased: 0, alreadyHeld: 0, suppressed: 0, sample };
const previewOf = (more: object): Answers => ({ InvitationPreview: () => office({ invitationPreview: { ...counts, ...more } }) });
const sending = { __typename: 'InvitationBatch', id: 'batch_1', recipients: 40, heldBy: 'Hervé Petit', releasesAt: new Date(2026, 10, 23, 10, 42).toISOString() };
const nothingHeld: Answers = { HeldInvitations: () => office({ heldInvitations: [] }) };

/** Chooses both people of the list and opens the dialog. */
async function openDialog(answers: Answers) {
  const visited = await visit('/admin/membres', createAdminRouter, { ...members, ...nothingHeld, ...answers });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Sélectionner Aïcha Benali' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Hervé Petit' }));
  await userEvent.click(screen.getByRole('button', { name: 'Inviter 2 personnes' }));
  return { ...visited, dialog: await screen.findByRole('dialog') };
}

describe('before inviting', () => {
  test('one sees how many, who is left out and why, and the very mail in a sandbox', async () => {
    const { dialog, asked } = await openDialog(previewOf({ alreadyActive: 1, withoutEmail: 3 }));
    expect(await within(dialog).findByText('2 personnes vont recevoir un e-mail pour ouvrir leur compte.')).toBeTruthy();
    expect(within(dialog).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['un compte déjà actif', '3 personnes sans adresse']);
    const mail = within(dialog).getByTitle('Le message que lira Aïcha Benali');
    expect([mail.getAttribute('sandbox'), mail.getAttribute('srcdoc')]).toEqual(['', sample.html]);
    expect(within(dialog).getByText('Mines vous ouvre son annuaire')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'InvitationPreview')?.variables).toEqual({ personIds: ['person_aicha', 'person_herve'] });
    expect(asked.some(({ name }) => name === 'InvitePeople')).toBe(false);
    expect(await accessibilityFaults(dialog)).toEqual([]);
  });

  test('everybody means whoever was never invited', async () => {
    const { asked } = await visit('/admin/membres', createAdminRouter, { ...members, ...nothingHeld, ...previewOf({}) });
    await userEvent.click(await screen.findByRole('button', { name: 'Inviter tout le monde' }));
    await screen.findByTitle('Le message que lira Aïcha Benali');
    expect(asked.find(({ name }) => name === 'InvitationPreview')?.variables).toEqual({ all: true });
  });

  test('where nobody is left there is nothing to press', async () => {
    const { dialog } = await openDialog(previewOf({ invited: 0, alreadyHeld: 2, sample: null }));
    expect(await within(dialog).findByText('Personne à inviter ici.')).toBeTruthy();
    expect(within(dialog).getByText('2 personnes qui attendent déjà un envoi')).toBeTruthy();
    expect(within(dialog).queryByRole('button', { name: /^Inviter/ })).toBeNull();
  });

  test('a preview that fails is asked for again, and nothing can be sent unseen', async () => {
    let broken = true;
    const { dialog } = await openDialog({ InvitationPreview: () => (broken ? new Refusal({ code: 'INTERNAL', requestId: '0199a3f0-1234567890ab' }) : office({ invitationPreview: counts })) });
    expect((await within(dialog).findByRole('alert')).textContent).toContain('L\'aperçu de l\'envoi n\'a pas pu être préparé');
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Inviter' }).disabled).toBe(true);
    broken = false;
    await userEvent.click(within(dialog).getByRole('button', { name: 'Réessayer' }));
    expect(await within(dialog).findByTitle('Le message que lira Aïcha Benali')).toBeTruthy();
  });

  test('a sample goes to oneself, and a refusal is said', async () => {
    let answer: object = { result: { address: 'claire@example.org' }, userErrors: [] };
    const { dialog, asked } = await openDialog({ ...previewOf({}), SendInvitationSample: () => ({ sendInvitationSample: answer }) });
    const button = await within(dialog).findByRole('button', { name: 'M\'envoyer un essai' });
    await userEvent.click(button);
    expect(await screen.findByText('Un essai part vers claire@example.org.')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'SendInvitationSample')?.variables).toEqual({ input: { personIds: ['person_aicha', 'person_herve'] } });
    answer = { result: null, userErrors: [{ code: 'SAMPLE_NOT_SENT', message: 'Dix essais sont partis en une heure.', path: null }] };
    await userEvent.click(button);
    expect(await screen.findByText('Dix essais sont partis en une heure.')).toBeTruthy();
  });
});

describe('after inviting several', () => {
  test('what waits is shown, with its time, and is asked for again by itself', async () => {
    let held: object[] = [];
    const { dialog, asked } = await openDialog({
      ...previewOf({}),
      HeldInvitations: () => office({ heldInvitations: held }),
      InvitePeople: () => {
        held = [{ ...sending, recipients: 2, heldBy: 'Claire Bertin' }];
        return { invitePeople: { __typename: 'InvitePeoplePayload', result: { invited: 2, held: { __typename: 'InvitationBatch', id: 'batch_1' } }, userErrors: [] } };
      },
    });
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Inviter 2 personnes' }));
    expect(await screen.findByText('2 invitations partiront dans 10 minutes.')).toBeTruthy();
    expect(await screen.findByRole('region', { name: 'Invitations en attente' })).toBeTruthy();
    expect(asked.find(({ name }) => name === 'InvitePeople')?.variables).toEqual({ input: { personIds: ['person_aicha', 'person_herve'], idempotencyKey: expect.stringMatching(/^[\w-]{36}$/) } });
  });

  test('one invitation leaves at once', async () => {
    const { dialog } = await openDialog({ ...previewOf({ invited: 1, withoutEmail: 1 }), InvitePeople: () => ({ invitePeople: { result: { invited: 1, held: null }, userErrors: [] } }) });
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Inviter une personne' }));
    expect(await screen.findByText('L\'invitation part.')).toBeTruthy();
  });
});

describe('a sending that waits', () => {
  const home: Answers = { Queue: () => office({ queue: [] }), LastImport: () => office({ imports: { nodes: [] } }) };
  const see = async (settled: Answers) => {
    let held: object[] = [sending];
    const gone = (answer: () => unknown) => () => {
      held = [];
      return answer();
    };
    const answers = Object.fromEntries(Object.entries(settled).map(([name, answer]) => [name, gone(() => answer({}))]));
    const visited = await visit('/admin/', createAdminRouter, { ...home, HeldInvitations: () => office({ heldInvitations: held }), ...answers });
    return { ...visited, banner: await screen.findByRole('region', { name: 'Invitations en attente' }) };
  };

  test('is told on every screen: how many, when and by whom', async () => {
    const { banner, container } = await see({});
    expect(banner.textContent).toContain('40 invitations partent à 10\u00A0h\u00A042');
    expect(banner.textContent).toContain('Demandé par Hervé Petit');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('is cancelled with one press', async () => {
    const { banner, asked } = await see({ CancelInvitations: () => ({ cancelInvitations: { result: { __typename: 'InvitationBatch', id: 'batch_1', state: 'CANCELLED' }, userErrors: [] } }) });
    await userEvent.click(within(banner).getByRole('button', { name: 'Annuler l\'envoi' }));
    expect(await screen.findByText('L\'envoi est annulé. Personne ne recevra rien.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Invitations en attente' })).toBeNull());
    expect(asked.find(({ name }) => name === 'CancelInvitations')?.variables).toEqual({ input: { batchId: 'batch_1' } });
  });

  test('is sent now with one press', async () => {
    const { banner } = await see({ ReleaseInvitations: () => ({ releaseInvitations: { result: { __typename: 'InvitationBatch', id: 'batch_1', state: 'RELEASED' }, userErrors: [] } }) });
    await userEvent.click(within(banner).getByRole('button', { name: 'Envoyer maintenant' }));
    expect(await screen.findByText('40 invitations partent.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Invitations en attente' })).toBeNull());
  });

  test('tells whoever comes too late how it ended, and goes', async () => {
    const { banner } = await see({ CancelInvitations: () => ({ cancelInvitations: { result: null, userErrors: [{ code: 'INVITATIONS_SETTLED', message: 'Ces invitations sont déjà parties.', path: null }] } }) });
    await userEvent.click(within(banner).getByRole('button', { name: 'Annuler l\'envoi' }));
    expect(await screen.findByText('Ces invitations sont déjà parties.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Invitations en attente' })).toBeNull());
  });

  test('goes by itself when its time has passed', async () => {
    jest.useFakeTimers({ advanceTimers: true, now: new Date(2026, 10, 23, 10, 41, 50) });
    let held: object[] = [sending];
    await visit('/admin/', createAdminRouter, { ...home, HeldInvitations: () => office({ heldInvitations: held }) });
    await screen.findByRole('region', { name: 'Invitations en attente' });
    held = [];
    await act(() => jest.advanceTimersByTimeAsync(12_000));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Invitations en attente' })).toBeNull());
  });

  test('is nobody’s business who may not invite', async () => {
    const { asked } = await visit('/admin/', createAdminRouter, { ...home, Boot: () => boot({ ...president, permissions: ['office.read', 'people.read'] }) });
    await screen.findByRole('heading', { level: 1 });
    expect(asked.some(({ name }) => name === 'HeldInvitations')).toBe(false);
  });
});
