import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, president, Refusal, visit, type Answers } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { aicha, office, page } from '../testing/answers';
import { aRegistration, aSheet, counts, eventScreen } from '../testing/events';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const open = (answers: Answers, path = '/admin/evenements/event_1') => visit(path, createAdminRouter, answers);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const inputsOf = (asked: readonly { name: string; variables: Record<string, unknown> }[], operation: string) => asked.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);
const done = (field: string, more: object = {}): Answers[string] => () => ({ [field]: { result: aSheet(more), userErrors: [] } });
const waiting = aRegistration({ id: 'registration_herve', personId: 'person_herve', name: 'Hervé Petit', kind: 'WAITING', position: 2 });
const guest = aRegistration({ id: 'registration_guest', personId: null, name: 'Ines Roy', email: 'ines@example.org', channel: 'PAGE' });

describe('an event', () => {
  test('says how it stands, how many come, and how that came about, in words and as a table', async () => {
    const { container } = await open(eventScreen({ counts: { ...counts, waiting: 3, offered: 1 } }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Afterwork de printemps' })).toBeTruthy();
    const answers = screen.getByRole('region', { name: 'Réponses' });
    expect(answers.textContent).toContain('12 personnes viennent28 places libres sur 40 · 3 personnes en liste d\'attente · une place proposée · 2 personnes ne viennent pas · 90 personnes invitées');
    expect(within(answers).getByRole('img', { name: /^12 oui cumulés, du 1er\snovembre 2026 au 3\snovembre 2026$/ })).toBeTruthy();
    expect(within(answers).getByRole('table', { name: 'Réponses au fil du temps', hidden: true }).textContent).toContain('03/11/20267112');
    expect(await screen.findByRole('row', { name: /Aïcha Benali/ })).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('leads to its page, its calendar file and the sheet to print', async () => {
    await open(eventScreen());
    const links = await screen.findByRole('region', { name: 'Liens et impression' });
    expect(within(links).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([aSheet().url, aSheet().icsUrl, '/impression/evenements/event_1']);
  });

  test('that is a draft has one thing to press, and ten seconds to take it back', async () => {
    let state = 'DRAFT';
    const { asked } = await open({
      ...eventScreen(),
      OfficeEvent: () => office({ event: aSheet({ state, registrationState: state === 'DRAFT' ? 'NOT_OPEN' : 'OPEN' }) }),
      PublishEvent: () => ((state = 'PUBLISHED'), { publishEvent: { result: aSheet(), userErrors: [] } }),
      UnpublishEvent: () => ((state = 'DRAFT'), { unpublishEvent: { result: aSheet({ state }), userErrors: [] } }),
    });
    await press('Publier');
    expect(await screen.findByText('L\'événement est publié.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Inviter' })).toBeTruthy();
    await press('Annuler');
    expect(await screen.findByRole('button', { name: 'Publier' })).toBeTruthy();
    expect(inputsOf(asked, 'UnpublishEvent')).toEqual([{ eventId: 'event_1' }]);
  });

  test('pauses its answers behind the menu, and says why when it may not', async () => {
    await open({ ...eventScreen(), PauseEvent: () => ({ pauseEvent: { result: null, userErrors: [{ code: 'EVENT_REFUSED', message: 'Cet événement est terminé.', path: null }] } }) });
    await press('Autres actions');
    expect(screen.queryByRole('button', { name: 'Repasser en brouillon' })).toBeNull();
    await press('Suspendre les réponses');
    expect(await screen.findByText('Cet événement est terminé.')).toBeTruthy();
  });

  test('is read, not run, by who may only read', async () => {
    await open({ ...eventScreen(), Boot: () => boot({ ...president, permissions: ['office.read', 'events.read'] }) });
    await screen.findByRole('row', { name: /Aïcha Benali/ });
    for (const name of ['Inviter', 'Autres actions', 'Modifier', 'Noter une réponse', 'Exporter', 'Retirer Aïcha Benali']) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  test('that cannot be loaded is asked for again', async () => {
    let broken = true;
    await open({ ...eventScreen(), OfficeEvent: () => (broken ? new Refusal({ code: 'INTERNAL', requestId: 'abcdef' }) : office({ event: aSheet() })) });
    expect(await screen.findByRole('heading', { level: 1, name: 'L\'événement n\'a pas pu être chargé' })).toBeTruthy();
    broken = false;
    await press('Réessayer');
    expect(await screen.findByRole('heading', { level: 1, name: 'Afterwork de printemps' })).toBeTruthy();
  });

  test('names who can let one see it', async () => {
    await open({ ...eventScreen(), OfficeEvent: () => new Refusal({ code: 'FORBIDDEN', grantedBy: ['Claire Bertin'] }) });
    expect(await screen.findByText('Claire Bertin peut l\'accorder.')).toBeTruthy();
  });
});

describe('cancelling', () => {
  test('says to how many it will be said, and asks why', async () => {
    const { asked } = await open({ ...eventScreen({ counts: { ...counts, waiting: 2 } }), CancelEvent: done('cancelEvent', { state: 'CANCELLED' }) });
    await press('Autres actions');
    await press('Annuler l\'événement');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('14 personnes recevront un e-mail.')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler et prévenir 14 personnes' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('La raison manque');
    await userEvent.type(within(dialog).getByLabelText('Pourquoi'), 'La salle est fermée.');
    expect(await accessibilityFaults(dialog)).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler et prévenir 14 personnes' }));
    expect(await screen.findByText('L\'événement est annulé.')).toBeTruthy();
    expect(inputsOf(asked, 'CancelEvent')).toEqual([{ eventId: 'event_1', reason: 'La salle est fermée.', idempotencyKey: expect.stringMatching(/^[\w-]{36}$/) }]);
  });

  test('leaves a reason to read and nothing to press but a copy', async () => {
    await open(eventScreen({ state: 'CANCELLED', cancelledAt: new Date().toISOString(), cancelReason: 'La salle est fermée.' }));
    expect(await screen.findByText(/La salle est fermée/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Inviter' })).toBeNull();
    await press('Autres actions');
    expect(await screen.findByRole('button', { name: 'Dupliquer' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Annuler l\'événement' })).toBeNull();
  });
});

describe('changing', () => {
  test('sends only what differs, with the version one saw', async () => {
    const { asked } = await open({ ...eventScreen(), UpdateEvent: done('updateEvent') });
    await press('Modifier');
    const place = await screen.findByLabelText('Lieu');
    await userEvent.clear(place);
    await userEvent.type(place, 'La Halle');
    await press('Enregistrer');
    expect(await screen.findByText('Enregistré.')).toBeTruthy();
    expect(inputsOf(asked, 'UpdateEvent')).toEqual([{ eventId: 'event_1', expectedVersion: 4, placeName: 'La Halle' }]);
  });

  test('after somebody else shows both values, and keeps mine when told to', async () => {
    const conflict = { code: 'CONFLICT', message: 'Modifié', path: null, currentVersion: 9, changedBy: 'Hervé Petit', changedAt: new Date().toISOString(), current: { capacity: 50 } };
    const { asked } = await open({ ...eventScreen(), UpdateEvent: ({ input }) => ({ updateEvent: (input as { expectedVersion: number }).expectedVersion === 9 ? { result: aSheet(), userErrors: [] } : { result: null, userErrors: [conflict] } }) });
    await press('Modifier');
    const seats = await screen.findByLabelText('Nombre de places');
    await userEvent.clear(seats);
    await userEvent.type(seats, '60');
    await press('Enregistrer');
    expect(await screen.findByRole('row', { name: 'Nombre de places 60 50' })).toBeTruthy();
    await press('Garder ma saisie');
    await waitFor(() => expect(inputsOf(asked, 'UpdateEvent')).toHaveLength(2));
    expect(inputsOf(asked, 'UpdateEvent')[1]).toEqual({ eventId: 'event_1', expectedVersion: 9, capacity: 60 });
  });
});

describe('the answers', () => {
  test('are filtered in the address, and say their place on the waiting list', async () => {
    const { asked, history } = await open(eventScreen({}, [waiting]), '/admin/evenements/event_1?answer=WAITING');
    expect((await screen.findByRole('row', { name: /Hervé Petit/ })).textContent).toContain('En attente, place 2');
    expect(asked.find(({ name }) => name === 'Registrations')?.variables).toEqual({ id: 'event_1', state: 'WAITING', first: 50 });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Chercher une personne' }), 'her{Enter}');
    await waitFor(() => expect(history.location.search).toBe('?answer=WAITING&q=her'));
  });

  test('that nobody has given yet lead to inviting', async () => {
    await open(eventScreen({ counts: { going: 0, waiting: 0, offered: 0, notGoing: 0, invited: 0 }, answersByDay: [] }, []));
    expect(await screen.findByText('Pas encore de réponse')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Inviter' })).toHaveLength(2);
  });

  test('are taken off at once where that can be taken back', async () => {
    const { asked } = await open({
      ...eventScreen(),
      RemoveRegistration: () => ({ removeRegistration: { result: aSheet(), userErrors: [] } }),
      AnswerForPerson: () => ({ answerForPerson: { result: aSheet(), userErrors: [] } }),
    });
    await press('Retirer Aïcha Benali');
    expect(await screen.findByText('Aïcha Benali n\'est plus sur la liste.')).toBeTruthy();
    await press('Annuler');
    expect(await screen.findByText('Réponse notée : Aïcha Benali.')).toBeTruthy();
    expect(inputsOf(asked, 'AnswerForPerson')).toMatchObject([{ eventId: 'event_1', personId: 'person_aicha', answer: 'GOING' }]);
  });

  test('are asked about where somebody waits for the seat, or cannot come back', async () => {
    const { asked } = await open({ ...eventScreen({ counts: { ...counts, waiting: 1 } }, [guest]), RemoveRegistration: () => ({ removeRegistration: { result: aSheet(), userErrors: [] } }) });
    await press('Retirer Ines Roy');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('La place est proposée aussitôt à la première personne de la liste d\'attente.');
    expect(dialog.textContent).toContain('elle seule peut répondre à nouveau');
    expect(asked.some(({ name }) => name === 'RemoveRegistration')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Retirer Ines Roy' }));
    await waitFor(() => expect(inputsOf(asked, 'RemoveRegistration')).toMatchObject([{ registrationId: 'registration_guest' }]));
  });

  test('of who waits become an offer with one press', async () => {
    const { asked } = await open({ ...eventScreen({}, [waiting]), OfferSeat: () => ({ offerSeat: { result: aSheet(), userErrors: [] } }) });
    await press('Proposer une place à Hervé Petit');
    expect(await screen.findByText('Une place est proposée à Hervé Petit.')).toBeTruthy();
    expect(inputsOf(asked, 'OfferSeat')).toMatchObject([{ registrationId: 'registration_herve' }]);
  });

  test('of who has called are noted by name, and a full house puts them on the waiting list', async () => {
    const { asked } = await open({ ...eventScreen(), FindMembers: () => office({ members: page([aicha]) }), AnswerForPerson: () => ({ answerForPerson: { result: aSheet({ waitingCount: 4 }), userErrors: [] } }) });
    await press('Noter une réponse');
    const dialog = await screen.findByRole('dialog');
    const note = within(dialog).getByRole('button', { name: 'Noter une réponse' });
    await userEvent.click(note);
    expect((await within(dialog).findByRole('alert')).textContent).toContain('La personne manque');
    await userEvent.type(within(dialog).getByRole('combobox', { name: 'Qui' }), 'aich');
    await within(dialog).findByRole('option', { name: /Aïcha Benali/ });
    await userEvent.keyboard('{Enter}');
    await userEvent.click(note);
    expect(await screen.findByText('Aïcha Benali est sur la liste d\'attente.')).toBeTruthy();
    expect(inputsOf(asked, 'AnswerForPerson')).toMatchObject([{ personId: 'person_aicha', answer: 'GOING' }]);
  });

  test('leave as a file, as one sees them', async () => {
    const orders: unknown[] = [];
    const before = globalThis.fetch;
    globalThis.fetch = (async (path: string, { body }: { body: string }) => (orders.push([path, JSON.parse(body)]), Response.json({ message: 'Beaucoup d’exports.' }, { status: 429 }))) as unknown as typeof fetch;
    await open(eventScreen({}, [waiting]), '/admin/evenements/event_1?answer=WAITING');
    await press('Exporter');
    expect(screen.getByText('Une réponse')).toBeTruthy();
    await press('Fichier CSV (.csv)');
    expect(await screen.findByText('Beaucoup d’exports.')).toBeTruthy();
    globalThis.fetch = before;
    expect(orders).toEqual([['/exports/registrations', { eventId: 'event_1', kind: 'WAITING', format: 'csv' }]]);
  });
});
