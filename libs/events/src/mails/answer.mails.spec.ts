import { describe, expect, test } from '@jest/globals';
import { type AddressForm, type Locale, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../tools/checks/address-form.mjs';
import type { AnsweredEvent, AnswerFacts } from '../app/answer-letters';
import { ANSWER_LETTERS } from '../domain/answer-letter';
import '../i18n';
import { CompiledAnswerLetters } from './compiled-answer-letters';

const letterhead = { name: 'Mines & amis', colour: '#7a1f4b', origin: 'https://mines.example.org', locale: 'fr', rhythm: { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' } } as const;
const event: AnsweredEvent = {
  id: 'e', state: 'PUBLISHED', slug: 'diner', title: 'Dîner <des> promotions', summary: 'Un verre.', startsAt: new Date('2026-12-10T18:00:00Z'), endsAt: new Date('2026-12-10T21:00:00Z'), zone: 'Europe/Paris',
  placeKind: 'PLACE', placeName: 'Café du Pont', address: '12 quai des Brumes', city: 'Lyon', onlineUrl: 'https://visio.example.org/diner', answersCloseAt: new Date('2026-12-09T11:00:00Z'), icsSequence: 0,
  cancelReason: 'La salle est fermée.', changedAt: new Date('2026-11-20T09:00:00Z'),
};
const answer: AnswerFacts = {
  id: 'r', version: 1, eventId: 'e', personId: 'p', name: null, email: null, locale: null, state: 'CONFIRMED', cause: null, entry: null, position: 3, offeredUntil: new Date('2026-11-25T09:00:00Z'), hadTicket: true,
};
const reader = { firstName: 'Zoé', address: 'zoe@example.org', link: 'https://mines.example.org/reponse/abc.def' };
const voices: [string, Locale, AddressForm][] = [['fr', 'fr', 'VOUS'], ['fr with tu', 'fr', 'TU'], ['en', 'en', 'VOUS']];
const write = (letter: (typeof ANSWER_LETTERS)[number], locale: Locale, addressForm: AddressForm) =>
  runInScope(systemScope('a', { addressForm }), () => new CompiledAnswerLetters().write(letter, event, answer, { ...reader, locale }, letterhead));

/** Without its looks, which are the frame's. */
const structure = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/ (?:style|class|bgcolor|cellPadding|cellSpacing|cellpadding|cellspacing)="[^"]*"/g, '');

describe.each(ANSWER_LETTERS.flatMap((letter) => voices.map(([voice, locale, form]) => [letter, voice, write(letter, locale, form)] as const)))('the mail “%s” in %s', (letter, voice, mail) => {
  test('keeps its words, in both parts', () => {
    expect(mail.subject).toMatchSnapshot();
    expect(mail.text).toMatchSnapshot();
    expect(structure(mail.html)).toMatchSnapshot();
  });

  test('addresses its reader in one way', () => {
    if (voice === 'en') return;
    const all = `${mail.subject}\n${mail.text}\n${mail.html}`;
    expect([Boolean(vousIn(all)), Boolean(tuIn(all))]).toEqual([voice === 'fr', voice !== 'fr']);
  });

  test('has one button, stays light, loads nothing from elsewhere and shows no mark-up of a title', () => {
    expect(mail.html.match(/class="m-button"/g)).toHaveLength(1);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000);
    expect(mail.html).not.toMatch(/<img|<script|src=|<des>/);
    expect(mail.text).toContain(letter === 'calledOff' ? 'https://mines.example.org/evenements' : reader.link);
  });

  test('gives the link to take part to those who come, and to nobody else', () => {
    expect(mail.text.includes('visio.example.org')).toBe(letter === 'confirmed' || letter === 'changed');
  });
});
