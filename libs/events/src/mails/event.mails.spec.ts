import { describe, expect, test } from '@jest/globals';
import { type AddressForm, type Locale, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../tools/checks/address-form.mjs';
import type { EventFacts } from '../app/event-letters';
import '../i18n';
import { CompiledEventLetters } from './compiled-event-letters';

const letterhead = { name: 'Mines & amis', colour: '#7a1f4b', origin: 'https://mines.example.org', locale: 'fr', rhythm: { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' } } as const;
const event: EventFacts = {
  id: 'e', state: 'PUBLISHED', slug: 'diner', title: 'Dîner <des> promotions', summary: 'Un verre entre promotions.\nEntrée libre.\n\nOn dîne à 20 h.', startsAt: new Date('2026-12-10T18:00:00Z'), endsAt: new Date('2026-12-10T21:00:00Z'),
  zone: 'Europe/Paris', placeKind: 'PLACE', placeName: 'Café du Pont', address: '12 quai des Brumes', city: 'Lyon', answersCloseAt: new Date('2026-12-09T11:00:00Z'),
};
const reader = { firstName: 'Zoé', link: 'https://mines.example.org/reponse/abc.def', stop: 'https://mines.example.org/desabonnement/xyz' };
const text = { subject: 'Le lieu change', body: 'Bonsoir,\n\nCe sera au <Comptoir> :\n- à 19 h\n- au premier étage' };
const voices: [string, Locale, AddressForm][] = [['fr', 'fr', 'VOUS'], ['fr with tu', 'fr', 'TU'], ['en', 'en', 'VOUS']];
const letters = new CompiledEventLetters();
const kinds = {
  invitation: (locale: Locale) => letters.invitation(event, { ...reader, locale }, letterhead),
  message: (locale: Locale) => letters.message(event, text, 'Claire Lacroix', { ...reader, locale }, letterhead),
};
const write = (kind: keyof typeof kinds, locale: Locale, addressForm: AddressForm) => runInScope(systemScope('a', { addressForm }), () => kinds[kind](locale));

/** Without its looks, which are the frame's. */
const structure = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/ (?:style|class|bgcolor|cellPadding|cellSpacing|cellpadding|cellspacing)="[^"]*"/g, '');

describe.each((['invitation', 'message'] as const).flatMap((kind) => voices.map(([voice, locale, form]) => [kind, voice, write(kind, locale, form)] as const)))('the mail “%s” in %s', (kind, voice, mail) => {
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

  test('has one button, stays light, loads nothing from elsewhere and shows no mark-up that somebody typed', () => {
    expect(mail.html.match(/class="m-button"/g)).toHaveLength(1);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000);
    expect(mail.html).not.toMatch(/<img|<script|src=|<des>|<Comptoir>/);
    expect(mail.text).toContain(reader.link);
    expect(mail.text).toContain(reader.stop);
    expect(mail.text.includes('reponse=non')).toBe(kind === 'invitation');
  });
});
