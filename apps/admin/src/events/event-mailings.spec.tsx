import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, visit, type Answers } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { aicha, listSettings, office, page } from '../testing/answers';
import { aSheet, eventScreen } from '../testing/events';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const sample = { recipient: 'Aïcha Benali', fromName: 'Mines', subject: 'Afterwork de printemps', html: '<!doctype html><html lang="fr"><body><p>Bonjour Aïcha,</p><a href="#">Je viens</a></body></html>' };
const guests = { recipients: 80, alreadyInvited: 0, alreadyAnswered: 14, withoutEmail: 3, deceased: 0, suppressed: 0, oftenInvited: 1, sample };
const mailing = (more: object = {}) => ({ __typename: 'EventMailing', id: 'mailing_1', kind: 'INVITATION', state: 'HELD', subject: null, recipients: 80, heldAt: new Date().toISOString(), heldBy: 'Hervé Petit', releasesAt: new Date(2026, 10, 23, 10, 42).toISOString(), ...more });
const inviting: Answers = { ...eventScreen(), EventInvitationPreview: () => office({ eventInvitationPreview: guests }) };
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const variablesOf = (asked: readonly { name: string; variables: Record<string, unknown> }[], operation: string) => asked.filter(({ name }) => name === operation).map(({ variables }) => variables);

async function openDialog(answers: Answers, name: 'Inviter' | 'Écrire aux participants') {
  const visited = await visit('/admin/evenements/event_1', createAdminRouter, answers);
  await screen.findByRole('row', { name: /Aïcha Benali/ });
  if (name !== 'Inviter') await press('Autres actions');
  await press(name);
  return { ...visited, dialog: await screen.findByRole('dialog') };
}

describe('before inviting to an event', () => {
  test('one sees how many, who is left out and why, and the very mail in a sandbox', async () => {
    const { dialog, asked } = await openDialog(inviting, 'Inviter');
    expect(await within(dialog).findByText('80 personnes vont recevoir une invitation.')).toBeTruthy();
    expect(within(dialog).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['14 personnes qui ont déjà répondu', 'une personne déjà très invitée ce mois-ci : elle le lira dans son résumé', '3 personnes sans adresse']);
    const mail = within(dialog).getByTitle('Le message que lira Aïcha Benali');
    expect([mail.getAttribute('sandbox'), mail.getAttribute('srcdoc')]).toEqual(['', sample.html]);
    expect(variablesOf(asked, 'EventInvitationPreview')).toEqual([{ eventId: 'event_1', all: true }]);
    expect(asked.some(({ name }) => name === 'InviteToEvent')).toBe(false);
    expect(await accessibilityFaults(dialog)).toEqual([]);
  });

  test('a saved view chooses whom', async () => {
    const lyon = { id: 'view_lyon', version: 3, name: 'Lyon', search: [{ name: 'city', value: 'Lyon' }, { name: 'q', value: 'ben' }], columns: null, shared: false, mine: true, owner: 'Claire Bertin', canChange: true };
    const { dialog, asked } = await openDialog({ ...inviting, ListSettings: () => listSettings({ views: [lyon] }) }, 'Inviter');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Une vue' }));
    expect(within(dialog).getByText('Choisir qui inviter pour voir le message.')).toBeTruthy();
    await within(dialog).findByRole('option', { name: 'Lyon' });
    await userEvent.selectOptions(within(dialog).getByLabelText('Vue enregistrée'), 'Lyon');
    await waitFor(() => expect(variablesOf(asked, 'EventInvitationPreview').at(-1)).toEqual({ eventId: 'event_1', filter: { city: 'Lyon', search: 'ben' } }));
  });

  test('people are chosen by name, and taken out again', async () => {
    const { dialog, asked } = await openDialog({ ...inviting, FindMembers: () => office({ members: page([aicha]) }) }, 'Inviter');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Quelques personnes' }));
    await userEvent.type(within(dialog).getByRole('combobox', { name: 'Ajouter une personne' }), 'aich');
    await within(dialog).findByRole('option', { name: /Aïcha Benali/ });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(variablesOf(asked, 'EventInvitationPreview').at(-1)).toEqual({ eventId: 'event_1', personIds: ['person_aicha'] }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Retirer Aïcha Benali' }));
    expect(within(dialog).getByText('Choisir qui inviter pour voir le message.')).toBeTruthy();
  });

  test('a sample goes to oneself', async () => {
    const { dialog, asked } = await openDialog({ ...inviting, SendEventSample: () => ({ sendEventSample: { result: { address: 'claire@example.org' }, userErrors: [] } }) }, 'Inviter');
    await userEvent.click(await within(dialog).findByRole('button', { name: 'M\'envoyer un essai' }));
    expect(await screen.findByText('Un essai part vers claire@example.org.')).toBeTruthy();
    expect(variablesOf(asked, 'SendEventSample')).toEqual([{ input: { eventId: 'event_1' } }]);
  });

  test('the button says how many; then it waits, with its time, and can be cancelled', async () => {
    let mailings: object[] = [];
    const { dialog, asked } = await openDialog(
      {
        ...inviting,
        OfficeEvent: () => office({ event: aSheet({ mailings }) }),
        InviteToEvent: () => ((mailings = [mailing()]), { inviteToEvent: { result: { invited: 80, mailing: mailing() }, userErrors: [] } }),
        CancelEventMailing: () => ((mailings = [mailing({ state: 'CANCELLED' })]), { cancelEventMailing: { result: mailing({ state: 'CANCELLED' }), userErrors: [] } }),
      },
      'Inviter',
    );
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Inviter 80 personnes' }));
    expect(await screen.findByText('80 messages partiront dans 10 minutes.')).toBeTruthy();
    const banner = await screen.findByRole('region', { name: 'Envoi en attente' });
    expect(banner.textContent).toContain('80 invitations partent à 10\u00A0h\u00A042');
    expect(variablesOf(asked, 'InviteToEvent')).toEqual([{ input: { eventId: 'event_1', all: true, idempotencyKey: expect.stringMatching(/^[\w-]{36}$/) } }]);
    await userEvent.click(within(banner).getByRole('button', { name: 'Annuler l\'envoi' }));
    expect(await screen.findByText('L\'envoi est annulé. Personne ne recevra rien.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Envoi en attente' })).toBeNull());
    expect(screen.getByRole('region', { name: 'Envois' }).textContent).toContain('Envoi annulé');
  });
});

describe('writing to those who come', () => {
  const writing: Answers = { ...eventScreen(), EventMessagePreview: ({ to }) => office({ eventMessagePreview: { recipients: to === 'GOING' ? 12 : 0, withoutEmail: 1, suppressed: 0, sample } }) };

  test('shows the mail as it is written, and sends it to the number on the button', async () => {
    const { dialog, asked } = await openDialog({ ...writing, MessageAttendees: () => ({ messageAttendees: { result: { recipients: 12, mailing: mailing({ kind: 'MESSAGE', subject: 'Rendez-vous' }) }, userErrors: [] } }) }, 'Écrire aux participants');
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Envoyer' }).disabled).toBe(true);
    await userEvent.type(within(dialog).getByLabelText('Objet'), 'Rendez-vous');
    await userEvent.type(within(dialog).getByLabelText('Message'), 'À ce soir.');
    expect(await within(dialog).findByText('12 personnes vont recevoir ce message.')).toBeTruthy();
    expect(within(dialog).getByTitle('Le message que lira Aïcha Benali')).toBeTruthy();
    expect(await accessibilityFaults(dialog)).toEqual([]);
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Envoyer à 12 personnes' }));
    expect(await screen.findByText('12 messages partiront dans 10 minutes.')).toBeTruthy();
    expect(variablesOf(asked, 'MessageAttendees')).toMatchObject([{ input: { eventId: 'event_1', to: 'GOING', subject: 'Rendez-vous', body: 'À ce soir.' } }]);
    expect(localStorage.getItem('cordee:draft:eventMessage:event_1')).toBeNull();
  });

  test('keeps what is written when the dialog is closed, and has nothing to press where nobody reads', async () => {
    const { dialog } = await openDialog(writing, 'Écrire aux participants');
    await userEvent.type(within(dialog).getByLabelText('Objet'), 'Rendez-vous');
    await userEvent.type(within(dialog).getByLabelText('Message'), 'À ce soir.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler' }));
    await press('Autres actions');
    await press('Écrire aux participants');
    const again = await screen.findByRole('dialog');
    expect(within(again).getByLabelText<HTMLInputElement>('Objet').value).toBe('Rendez-vous');
    await userEvent.selectOptions(within(again).getByLabelText('À qui'), 'WAITING');
    expect(await within(again).findByText('Personne à qui écrire ici.')).toBeTruthy();
    expect(within(again).getByRole<HTMLButtonElement>('button', { name: 'Envoyer' }).disabled).toBe(true);
  });
});
