import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, president, Refusal, visit, type Answers } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { office, page } from '../testing/answers';
import { anEvent, eventScreen, settings } from '../testing/events';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const quiet: Answers = { HeldInvitations: () => office({ heldInvitations: [] }) };
const list = (rows: readonly object[], more: Answers = {}): Answers => ({ ...quiet, OfficeEvents: () => office({ events: page(rows) }), ...more });
const open = (answers: Answers, path = '/admin/evenements') => visit(path, createAdminRouter, answers);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

describe('the events', () => {
  test('are a row each: when, where, seats, who comes, and how they stand', async () => {
    const { container, asked } = await open(list([anEvent({ capacity: 40, seatsLeft: 0, registrationState: 'WAITLIST', goingCount: 40, waitingCount: 3 }), anEvent({ id: 'event_2', title: 'Visio', placeKind: 'ONLINE', capacity: null, state: 'DRAFT', goingCount: 0 })]));
    const row = await screen.findByRole('row', { name: /Afterwork de printemps/ });
    expect(row.textContent).toContain('Le Comptoir Lyon');
    expect(row.textContent).toContain('Aucune libre sur 40');
    expect(row.textContent).toContain('40 viennent 3 en attente');
    expect(within(row).getByText('Complet')).toBeTruthy();
    const draft = screen.getByRole('row', { name: /Visio/ });
    expect(draft.textContent).toContain('En ligneSans limiteAucuneBrouillon');
    expect(screen.getByText('2 événements')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'OfficeEvents')?.variables).toEqual({ when: 'COMING', first: 50 });
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('that were are asked for in the address', async () => {
    const { asked, history } = await open(list([anEvent()]), '/admin/evenements?when=PAST&q=visio');
    await screen.findByRole('row', { name: /Afterwork/ });
    expect(asked.find(({ name }) => name === 'OfficeEvents')?.variables).toEqual({ when: 'PAST', search: 'visio', first: 50 });
    await userEvent.selectOptions(screen.getByLabelText('Quand'), 'DRAFT');
    await waitFor(() => expect(history.location.search).toBe('?when=DRAFT&q=visio'));
  });

  test('are looked at through views, columns and heights of one’s own, and taken away by those who run them', async () => {
    const settings = { ListSettings: () => office({ list: { key: 'events', columns: ['title', 'state', 'waiting'], density: 'COMPACT', views: [] } }) };
    const { container } = await open(list([anEvent({ waitingCount: 3 })], settings));
    expect((await screen.findAllByRole('columnheader')).map(({ textContent }) => textContent)).toEqual(['Événement', 'État', 'En attente', 'Actions']);
    expect(screen.getByRole('table').hasAttribute('data-compact')).toBe(true);
    await press('Exporter');
    expect(screen.getByText('Un événement, avec les colonnes affichées')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Vues' })).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    cleanup();
    await open(list([anEvent()], { ...settings, Boot: () => boot({ ...president, permissions: ['office.read', 'events.read'] }) }));
    await screen.findByRole('button', { name: 'Colonnes' });
    expect(screen.queryByRole('button', { name: 'Exporter' })).toBeNull();
  });

  test('that do not exist yet begin with one of three templates', async () => {
    const { history } = await open({ ...list([]), ...settings });
    expect(await screen.findByRole('heading', { name: 'Proposer un rendez-vous' })).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Conférence' }));
    await waitFor(() => expect(history.location.pathname + history.location.search).toBe('/admin/evenements/nouveau?template=CONFERENCE'));
  });

  test('that no filter lets through say so, and let the filters go', async () => {
    const { history } = await open(list([]), '/admin/evenements?q=bal');
    expect(await screen.findByRole('heading', { name: 'Aucun événement ne correspond' })).toBeTruthy();
    await press('Effacer les filtres');
    await waitFor(() => expect(history.location.search).toBe(''));
  });

  test('that cannot be loaded say what failed, and are asked for again', async () => {
    let broken = true;
    await open(list([], { OfficeEvents: () => (broken ? new Refusal({ code: 'INTERNAL', requestId: '0199a3f0-1234567890ab' }) : office({ events: page([anEvent()]) })) }));
    expect((await screen.findByRole('alert')).textContent).toContain('La liste des événements n\'a pas pu être chargée');
    broken = false;
    await press('Réessayer');
    expect(await screen.findByRole('row', { name: /Afterwork/ })).toBeTruthy();
  });

  test('are looked at, not changed, by who may only read', async () => {
    await open({ ...list([anEvent()]), Boot: () => boot({ ...president, permissions: ['office.read', 'events.read'] }) });
    await screen.findByRole('row', { name: /Afterwork/ });
    expect(screen.queryByRole('link', { name: 'Créer un événement' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Dupliquer/ })).toBeNull();
  });

  test('are duplicated to another day, as a draft', async () => {
    const { asked, history } = await open({ ...list([anEvent({ startsAt: '2026-12-03T18:00:00Z' })]), ...eventScreen(), DuplicateEvent: () => ({ duplicateEvent: { result: { id: 'event_9', title: 'Afterwork de printemps' }, userErrors: [] } }) });
    await press('Dupliquer Afterwork de printemps');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Dupliquer' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('La date manque.');
    await userEvent.type(within(dialog).getByLabelText('Date'), '14/01/2027');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Dupliquer' }));
    await waitFor(() => expect(history.location.pathname).toBe('/admin/evenements/event_9'));
    expect(asked.find(({ name }) => name === 'DuplicateEvent')?.variables).toEqual({ input: { eventId: 'event_1', startsAt: '2027-01-14T18:00:00.000Z' } });
  });
});

describe('the month', () => {
  const month: Answers = { ...quiet, EventMonth: ({ month: asked }) => office({ eventMonth: asked === '2026-12' ? [anEvent({ startsAt: '2026-12-03T18:00:00Z' })] : [] }) };

  test('is a table of weeks, each event on its day', async () => {
    const { container } = await open(month, '/admin/evenements?shown=calendar&month=2026-12');
    const table = await screen.findByRole('table', { name: 'Événements de décembre 2026' });
    expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']);
    const link = within(table).getByRole('link', { name: /19\sh Afterwork de printemps/ });
    expect(link.closest('td')?.textContent).toContain('jeudi 3');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('is turned by keyboard, and the address says which one it is', async () => {
    const { history } = await open(month, '/admin/evenements?shown=calendar&month=2026-12');
    (await screen.findByRole('button', { name: 'Mois suivant' })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(history.location.search).toBe('?shown=calendar&month=2027-01'));
    expect(await screen.findByText('Aucun événement ce mois-ci.')).toBeTruthy();
  });
});

describe('a new event', () => {
  const created: Answers = { ...settings, ...eventScreen(), CreateEvent: () => ({ createEvent: { result: { id: 'event_1', title: 'Afterwork' }, userErrors: [] } }) };
  const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name);

  test('takes five fields, of which a template has filled three', async () => {
    const { asked, history, container } = await open(created, '/admin/evenements/nouveau?template=AFTERWORK');
    expect([(await field('Titre')).value, (await field('Heure')).value, (await field('Nombre de places')).value]).toEqual(['Afterwork', '19:00', '40']);
    await userEvent.type(await field('Date'), '3/12/2026');
    await userEvent.type(await field('Lieu'), 'Le Comptoir');
    expect(await accessibilityFaults(container)).toEqual([]);
    await press('Enregistrer le brouillon');
    await waitFor(() => expect(history.location.pathname).toBe('/admin/evenements/event_1'));
    expect(asked.find(({ name }) => name === 'CreateEvent')?.variables['input']).toMatchObject({ title: 'Afterwork', template: 'AFTERWORK', startsAt: '2026-12-03T18:00:00.000Z', endsAt: null, placeKind: 'PLACE', placeName: 'Le Comptoir', capacity: 40, audience: 'PUBLIC', answersCloseAt: null });
    expect(localStorage.getItem('cordee:draft:newEvent')).toBeNull();
  });

  test('keeps what was typed when the template changes, and through a reload', async () => {
    await open(created, '/admin/evenements/nouveau');
    await userEvent.type(await field('Titre'), 'Visite du musée');
    await userEvent.click(screen.getByRole('radio', { name: 'Cercle' }));
    await waitFor(async () => expect((await field('Nombre de places')).value).toBe('10'));
    expect((await field('Titre')).value).toBe('Visite du musée');
    cleanup();
    await open(created, '/admin/evenements/nouveau');
    expect((await field('Titre')).value).toBe('Visite du musée');
  });

  test('has its day chosen in a month, by keyboard alone', async () => {
    await open(created, '/admin/evenements/nouveau');
    await userEvent.type(await field('Date'), '03/12/2026');
    await press('Choisir : Date');
    const grid = await screen.findByRole('grid', { name: 'décembre 2026' });
    within(grid).getByRole('button', { name: /^3\sdécembre/ }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect((await field('Date')).value).toBe('11/12/2026');
  });

  test('says what is missing before the server is asked, and leads to it', async () => {
    const { asked } = await open(created, '/admin/evenements/nouveau');
    await userEvent.type(await field('Titre'), 'Bal');
    await press('Enregistrer le brouillon');
    await userEvent.click(await screen.findByRole('link', { name: 'La date manque.' }));
    expect(document.activeElement).toBe(await field('Date'));
    expect(asked.some(({ name }) => name === 'CreateEvent')).toBe(false);
  });

  test('shows beside its field what the server refuses', async () => {
    const refused = { result: null, userErrors: [{ code: 'INVALID_INPUT', message: 'Le lieu manque.', path: ['input', 'placeName'] }] };
    await open({ ...created, CreateEvent: () => ({ createEvent: refused }) }, '/admin/evenements/nouveau?template=AFTERWORK');
    await userEvent.type(await field('Date'), '3/12/2026');
    await press('Enregistrer le brouillon');
    await screen.findByRole('link', { name: 'Le lieu manque.' });
    expect((await field('Lieu')).getAttribute('aria-invalid')).toBe('true');
  });

  test('online asks for the link instead of the place', async () => {
    await open(created, '/admin/evenements/nouveau');
    await userEvent.click(await screen.findByRole('radio', { name: 'En ligne' }));
    expect(await field('Lien de connexion')).toBeTruthy();
    expect(screen.queryByLabelText('Lieu')).toBeNull();
  });
});

test('an event that is no more is said to be missing', async () => {
  await open({ ...quiet, OfficeEvent: () => office({ event: null }) }, '/admin/evenements/event_x');
  expect(await screen.findByRole('heading', { name: 'Page introuvable' })).toBeTruthy();
});
