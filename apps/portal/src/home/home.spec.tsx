import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { accessibilityFaults, Refusal, visit, type Answers } from '@cordee/web/testing';
import { createPortalRouter } from '../router';
import { afterwork, agenda, answered, conference, due, euros, openAsk, owed, received, standing } from '../testing';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const notifications = { frequency: 'WEEKLY', nextAt: '2026-11-23T07:00:00Z', pausedUntil: null, unsubscribedAt: null };
const still = { kind: 'stillRight', text: 'Vos informations sont-elles encore exactes ?', path: '/moi' };
const person = { id: 'person_claire', firstName: 'Claire', displayName: 'Claire Bertin' };
const events = (...all: Parameters<typeof agenda>) => ({ ...agenda(...all), viewer: { person: { id: person.id, city: 'Annecy' } } });
const helping = (more: object) => ({ viewer: { helpReceived: { nodes: [] }, introductions: { nodes: [] }, helpWanted: [], ...more } });
const home = (answers: Answers) =>
  visit('/accueil', createPortalRouter, {
    PortalHome: () => ({ viewer: { person, notifications, waiting: [] } }),
    NextEvent: () => events(),
    MyStanding: () => standing({ membership: null }),
    HomeHelp: () => helping({}),
    ...answers,
  });

describe('Accueil', () => {
  test('shows what waits, three gentle steps and the next digest', async () => {
    const { container } = await home({ PortalHome: () => ({ viewer: { person, notifications, waiting: [still] } }) });
    expect((await screen.findByRole('link', { name: /encore exactes/ })).getAttribute('href')).toBe('/moi');
    expect(within(screen.getByRole('region', { name: 'Et aussi' })).getAllByRole('link')).toHaveLength(3);
    expect(screen.getByText(/Prochain résumé par e-mail/)).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('keeps the first steps, and nothing else, when nothing waits', async () => {
    await home({});
    expect(await screen.findByRole('region', { name: 'Pour bien commencer' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Prochain événement' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Cotisation' })).toBeNull();
  });

  test('shows the event I go to before any other, with my answer in place', async () => {
    const { container } = await home({ NextEvent: () => events(conference, answered(afterwork, 'GOING')) });
    const next = await screen.findByRole('region', { name: 'Prochain événement' });
    expect(within(next).getByRole('link', { name: afterwork.title }).getAttribute('href')).toBe('/agenda/event_afterwork');
    expect(within(next).getByRole('button', { name: 'Je viens' }).getAttribute('aria-pressed')).toBe('true');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('shows one that fits when I go to none: not the one declined, not the closed one, one that is near', async () => {
    const closed = { ...afterwork, id: 'event_closed', title: 'Close', canRsvp: { allowed: false, reason: 'Closes.' } };
    await home({ NextEvent: () => events(answered({ ...afterwork, id: 'event_no', title: 'Déclinée' }, 'NOT_GOING'), closed, afterwork, { ...conference, placeKind: 'PLACE', city: 'Annecy' }) });
    expect(within(await screen.findByRole('region', { name: 'Prochain événement' })).getByRole('link', { name: conference.title })).toBeTruthy();
  });

  test('says where my dues stand, with one button: to renew, or to pay', async () => {
    await home({ MyStanding: () => standing({ renewal: { dueId: null, path: '/renouveler/jeton', amount: euros('60.00') } }) });
    const dues = await screen.findByRole('region', { name: 'Cotisation' });
    expect(within(dues).getByText('À jour jusqu’au 31 décembre 2026')).toBeTruthy();
    expect(within(dues).getByRole('link', { name: /^Renouveler pour 60,00/ }).getAttribute('href')).toBe('/renouveler/jeton');
    cleanup();
    await home({ MyStanding: () => standing({ dues: [due] }) });
    expect(within(await screen.findByRole('region', { name: 'Cotisation' })).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Payer 60,00\u00A0€']);
  });

  test('names one person to thank and one request that waits for me, before any that waits for anybody', async () => {
    const { container } = await home({ HomeHelp: () => helping({ helpReceived: { nodes: [owed()] }, introductions: { nodes: [received()] }, helpWanted: [openAsk] }) });
    const help = await screen.findByRole('region', { name: 'Entraide' });
    expect(within(help).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/entraide/demande/introduction_2', '/entraide/merci']);
    expect(within(help).getByText('Remercier Hervé Lambert')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    cleanup();
    await home({ HomeHelp: () => helping({ helpWanted: [openAsk] }) });
    expect(await screen.findByText(openAsk.text)).toBeTruthy();
  });

  test('says once that somebody asks me', async () => {
    const reminder = { kind: 'introductions.asked', text: 'Léa Martin aimerait vous rencontrer.', path: '/entraide/demande/introduction_2' };
    await home({ PortalHome: () => ({ viewer: { person, notifications, waiting: [reminder, still] } }), HomeHelp: () => helping({ introductions: { nodes: [received()] } }) });
    expect(await screen.findByRole('link', { name: /encore exactes/ })).toBeTruthy();
    expect(screen.queryByText('Léa Martin aimerait vous rencontrer.')).toBeNull();
  });

  test('says once that a due waits', async () => {
    const reminder = { kind: 'membership.due', text: 'Votre cotisation est à régler.', path: '/renouveler/jeton' };
    await home({ PortalHome: () => ({ viewer: { person, notifications, waiting: [reminder, still] } }), MyStanding: () => standing({ dues: [due] }) });
    expect(await screen.findByRole('link', { name: /encore exactes/ })).toBeTruthy();
    expect(screen.queryByText('Votre cotisation est à régler.')).toBeNull();
  });

  test.each([
    ['the event', { NextEvent: () => new Refusal({ code: 'INTERNAL' }) }, /prochain événement n.a pas pu/, ['Cotisation', 'Et aussi']],
    ['the dues', { MyStanding: () => new Refusal({ code: 'INTERNAL' }) }, /cotisation n.a pas pu/, ['Prochain événement', 'Et aussi']],
    ['helping', { HomeHelp: () => new Refusal({ code: 'INTERNAL' }) }, /entraide n.a pas pu/, ['Prochain événement', 'Cotisation']],
    ['what waits', { PortalHome: () => new Refusal({ code: 'INTERNAL' }) }, /Ce qui attend n.a pas pu/, ['Prochain événement', 'Cotisation']],
  ])('hides no other part when %s cannot be loaded', async (_what, broken, words, others) => {
    await home({ PortalHome: () => ({ viewer: { person, notifications, waiting: [still] } }), NextEvent: () => events(afterwork), MyStanding: () => standing({ dues: [due] }), ...broken });
    expect(await screen.findByText(words)).toBeTruthy();
    for (const name of others) expect(screen.getByRole('region', { name })).toBeTruthy();
  });
});
