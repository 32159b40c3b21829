import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, Refusal, visit } from '@cordee/web/testing';
import { createPortalRouter } from '../router';
import { afterwork, agenda, answered, aside, conference } from '../testing';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const shown = (...events: Parameters<typeof agenda>) => visit('/agenda', createPortalRouter, { ...aside, Agenda: () => agenda(...events) });
const buttons = () => screen.getAllByRole('button', { name: /Je viens|Je ne peux pas|Attendre/ }).map((button) => [button.textContent, button.getAttribute('aria-pressed')]);
const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent).join(' | ');
const refused = (message: string) => ({ rsvpToEvent: { result: null, userErrors: [{ __typename: 'AnswersClosedError', code: 'ANSWERS_CLOSED', message, path: null }] } });

describe('the agenda', () => {
  test('groups the events to come by month, each with its day, hours and place', async () => {
    const { container } = await shown(afterwork, conference);
    const december = await screen.findByRole('region', { name: 'décembre 2026' });
    expect(within(december).getByText(/^jeudi 3.décembre, de 19.h à 21.h/)).toBeTruthy();
    expect(within(december).getByText('Café des Arts, Lyon')).toBeTruthy();
    expect(within(december).getByText('12 places restantes')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'janvier 2027' })).getByText('30 personnes viennent')).toBeTruthy();
    expect(screen.getByText('2 événements à venir')).toBeTruthy();
    expect(screen.queryByRole('search')).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('keeps place and city in the address, and forgets the city of what is online', async () => {
    const { asked, history } = await visit('/agenda?city=Lyon&placeKind=partout', createPortalRouter, { ...aside, Agenda: () => agenda(afterwork) });
    await screen.findByRole('link', { name: 'Afterwork de décembre' });
    expect(asked.find(({ name }) => name === 'Agenda')?.variables).toEqual({ city: 'Lyon', first: 20 });
    await waitFor(() => expect(within(screen.getByRole('combobox', { name: 'Ville' })).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Toutes', 'Annecy', 'Lyon']));
    await userEvent.click(screen.getByRole('radio', { name: 'En ligne' }));
    await waitFor(() => expect(history.location.search).toBe('?placeKind=ONLINE'));
    await waitFor(() => expect(asked.at(-1)?.variables).toEqual({ placeKind: 'ONLINE', first: 20 }));
  });

  test('with nothing in it leads to the digest, which announces what comes', async () => {
    await shown();
    expect(await screen.findByRole('heading', { name: 'Rien de prévu pour le moment' })).toBeTruthy();
    expect(screen.getByText('Aucun événement à venir')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Prévenez-moi' }).getAttribute('href')).toBe('/moi/notifications');
  });

  test('whose filters let nothing pass gives them back', async () => {
    const { history } = await visit('/agenda?city=Brest', createPortalRouter, { ...aside, Agenda: ({ city }) => (city ? agenda() : agenda(afterwork)) });
    await userEvent.click(await screen.findByRole('button', { name: 'Effacer les filtres' }));
    expect(await screen.findByRole('link', { name: 'Afterwork de décembre' })).toBeTruthy();
    expect(history.location.search).toBe('');
  });

  test('that cannot be loaded says so, and still offers the subscription', async () => {
    await visit('/agenda', createPortalRouter, { ...aside, Agenda: () => new Refusal({ code: 'INTERNAL', requestId: 'abc' }) });
    expect(await screen.findByRole('heading', { name: /L.agenda n.a pas pu être chargé/ })).toBeTruthy();
    expect((await screen.findByRole('link', { name: 'S\'abonner' })).getAttribute('href')).toBe('webcal://mines.example/agenda/abonnement/secret');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Copier l\'adresse' }));
    expect(await screen.findByText('Copié.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('https://mines.example/agenda/abonnement/secret');
  });
});

describe('an answer', () => {
  test('is one press, shown before the server has spoken, and changed by another press', async () => {
    let event = afterwork;
    let speak = () => {};
    const { asked } = await visit('/agenda', createPortalRouter, {
      ...aside,
      Agenda: () => agenda(event),
      AnswerEvent: async ({ input }) => {
        await new Promise<void>((done) => (speak = done));
        event = answered(afterwork, (input as { answer: 'GOING' }).answer);
        return { rsvpToEvent: { result: { event }, userErrors: [] } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Je viens' }));
    expect(told()).toContain('Inscription confirmée');
    expect(buttons()).toEqual([['Je viens', 'true'], ['Je ne peux pas', 'false']]);
    speak();
    await userEvent.click(screen.getByRole('button', { name: 'Je ne peux pas' }));
    expect(told()).toContain('Absence notée');
    await waitFor(() => expect(asked.filter(({ name }) => name === 'AnswerEvent')).toHaveLength(2));
    speak();
    await waitFor(() => expect(buttons()).toEqual([['Je viens', 'false'], ['Je ne peux pas', 'true']]));
    const sent = asked.filter(({ name }) => name === 'AnswerEvent').map(({ variables }) => (variables as { input: { answer: string; idempotencyKey: string } }).input);
    expect(sent.map(({ answer }) => answer)).toEqual(['GOING', 'NOT_GOING']);
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });

  test('is what the server says: the last seat went to somebody else in between', async () => {
    let event = afterwork;
    await visit('/agenda', createPortalRouter, {
      ...aside,
      Agenda: () => agenda(event),
      AnswerEvent: () => {
        event = answered({ ...afterwork, registrationState: 'WAITLIST', seatsLeft: 0, waitingCount: 3 }, 'WAITING', { position: 3 });
        return { rsvpToEvent: { result: { event }, userErrors: [] } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Je viens' }));
    expect(await screen.findByText('3e sur la liste d\'attente')).toBeTruthy();
    expect(buttons()).toEqual([['Attendre une place', 'true'], ['Je ne peux pas', 'false']]);
  });

  test('that is refused is taken back, with the reason, and the event is asked for again', async () => {
    let event = afterwork;
    await visit('/agenda', createPortalRouter, {
      ...aside,
      Agenda: () => agenda(event),
      AnswerEvent: () => {
        event = { ...afterwork, registrationState: 'CLOSED', canRsvp: { allowed: false, reason: 'Les réponses sont closes.' } };
        return refused('Trop tard de peu : les réponses viennent de se clore.');
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Je viens' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Trop tard de peu : les réponses viennent de se clore.');
    expect(await screen.findByText('Les réponses sont closes.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Je viens' })).toBeNull();
  });

  test('that was lost on the way is sent again under the same key: it has one effect', async () => {
    let lost = true;
    const { asked } = await visit('/agenda', createPortalRouter, {
      ...aside,
      Agenda: () => agenda(lost ? afterwork : answered(afterwork, 'GOING')),
      AnswerEvent: () => {
        if (lost) throw new Error('the connection broke');
        return { rsvpToEvent: { result: { event: answered(afterwork, 'GOING') }, userErrors: [] } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Je viens' }));
    expect((await screen.findByRole('alert')).textContent).toBe('La réponse n\'est pas partie. Réessayer dans un instant.');
    expect(buttons()).toEqual([['Je viens', 'false'], ['Je ne peux pas', 'false']]);
    lost = false;
    await userEvent.click(screen.getByRole('button', { name: 'Je viens' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    const keys = asked.filter(({ name }) => name === 'AnswerEvent').map(({ variables }) => (variables as { input: { idempotencyKey: string } }).input.idempotencyKey);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  });

  test.each([
    ['an offered seat, with its term', answered({ ...afterwork, registrationState: 'WAITLIST' }, 'OFFERED', { offeredUntil: '2026-12-01T13:00:00Z' }), /Une place pour vous.*jusqu.au 1er décembre 2026 à /, [['Je viens', 'false'], ['Je ne peux pas', 'false']]],
    ['a sold out event: the waiting list', { ...afterwork, registrationState: 'WAITLIST', seatsLeft: 0, waitingCount: 4 } as const, /Complet\. 4 personnes sur la liste/, [['Attendre une place', 'false'], ['Je ne peux pas', 'false']]],
    ['a pause, to who comes: the place may be given back', answered({ ...afterwork, registrationState: 'PAUSED', canRsvp: { allowed: false, reason: 'En pause.' } }, 'GOING'), /Inscription confirmée/, [['Je ne peux pas', 'false']]],
  ] as const)('shows %s', async (_what, event, words, choices) => {
    const { container } = await shown(event);
    await screen.findByRole('link', { name: event.title });
    expect(told().replaceAll('\u00A0', ' ')).toMatch(words);
    expect(buttons()).toEqual(choices);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test.each([
    ['paused', 'PAUSED', 'Les réponses sont en pause. L\'association les rouvrira.'],
    ['sold out to the last place of the list', 'FULL', null],
    ['closed', 'CLOSED', 'Les réponses sont closes depuis hier.'],
  ] as const)('cannot be given to an event that is %s, and the reason is said', async (_what, registrationState, reason) => {
    await shown({ ...afterwork, registrationState, canRsvp: { allowed: false, reason } });
    expect(await screen.findByText(reason ?? 'Complet, liste d\'attente comprise.')).toBeTruthy();
    expect(screen.queryByRole('group', { name: /^Réponse/ })).toBeNull();
  });
});

describe('an event', () => {
  const detail = (event: typeof afterwork) => ({ association: { event: { ...event, goingFirstNames: ['Léa', 'Paul'], url: 'https://mines.example/evenements/afterwork', icsUrl: 'https://mines.example/evenements/afterwork/agenda.ics' } } });

  test('says when, where and who comes; to who comes it gives a ticket and the way in', async () => {
    const online = answered({ ...conference, onlineUrl: 'https://visio.example/salle' }, 'GOING');
    const { container } = await visit('/agenda/event_conference', createPortalRouter, { EventForMe: () => detail(online) });
    expect(await screen.findByRole('heading', { level: 1, name: conference.title })).toBeTruthy();
    const ticket = screen.getByRole('region', { name: 'Mon billet' });
    expect(within(ticket).getByText('Claire Bertin')).toBeTruthy();
    expect(within(ticket).getByRole('link', { name: 'Rejoindre en ligne' }).getAttribute('href')).toBe('https://visio.example/salle');
    expect(within(screen.getByRole('region', { name: 'Qui vient' })).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Léa', 'Paul', 'et 28 autres']);
    expect(screen.getByRole('link', { name: 'Ajouter à l\'agenda (.ics)' }).getAttribute('href')).toBe('https://mines.example/evenements/afterwork/agenda.ics');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('of another zone names it', async () => {
    await visit('/agenda/event_afterwork', createPortalRouter, { EventForMe: () => detail({ ...afterwork, zone: 'Pacific/Pago_Pago' }) });
    expect((await screen.findAllByText(/^jeudi 3.décembre 2026, de 7.h à 9.h \(heure de Pago Pago\)$/)).length).toBeGreaterThan(0);
  });

  test('that was cancelled says so and takes no answer', async () => {
    await visit('/agenda/event_afterwork', createPortalRouter, { EventForMe: () => detail({ ...afterwork, state: 'CANCELLED', registrationState: 'CLOSED', canRsvp: { allowed: false, reason: null } }) });
    expect(await screen.findByText('Cet événement est annulé.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Je viens' })).toBeNull();
  });

  test('of another association is not there', async () => {
    await visit('/agenda/event_elsewhere', createPortalRouter, { EventForMe: () => ({ association: { event: null } }) });
    expect(await screen.findByRole('heading', { name: 'Page introuvable' })).toBeTruthy();
  });

  test('leads back to the agenda as it was left', async () => {
    const { history } = await visit('/agenda?city=Lyon', createPortalRouter, { ...aside, Agenda: () => agenda(afterwork), EventForMe: () => detail(afterwork) });
    await userEvent.click(await screen.findByRole('link', { name: afterwork.title }));
    await screen.findByRole('heading', { level: 1, name: afterwork.title });
    await userEvent.click(within(screen.getByRole('main')).getByRole('link', { name: 'Agenda' }));
    await waitFor(() => expect(history.location.href).toBe('/agenda?city=Lyon'));
  });
});
