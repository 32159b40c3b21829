import { describe, expect, test } from '@jest/globals';
import { type AddressForm, type Locale, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../tools/checks/address-form.mjs';
import { ARRANGED, LETTERS } from '../domain/letter';
import '../i18n';
import { CompiledIntroductionLetters } from './compiled-introduction-letters';
import { facts } from './mails.fixture';

const letterhead = { name: 'Mines & amis', colour: '#7a1f4b', origin: 'https://mines.example.org', locale: 'fr', rhythm: { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' } } as const;
const voices: [string, Locale, AddressForm][] = [['fr', 'fr', 'VOUS'], ['fr with tu', 'fr', 'TU'], ['en', 'en', 'VOUS']];
const reader = { firstName: 'Zoé', link: 'https://mines.example.org/mise-en-relation/abc.def', unsubscribeUrl: 'https://mines.example.org/desabonnement/x' };
const write = (letter: (typeof LETTERS)[number], locale: Locale, addressForm: AddressForm) =>
  runInScope(systemScope('a', { addressForm }), () => new CompiledIntroductionLetters().write(letter, ARRANGED.includes(letter) ? facts : { ...facts, contact: null }, { ...reader, locale }, letterhead));

/** Without its looks, which are the frame's. */
const structure = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/ (?:style|class|bgcolor|cellPadding|cellSpacing|cellpadding|cellspacing)="[^"]*"/g, '');

describe.each(LETTERS.flatMap((letter) => voices.map(([voice, locale, form]) => [letter, voice, write(letter, locale, form)] as const)))('the mail “%s” in %s', (letter, voice, mail) => {
  test('keeps its words, in both parts', () => {
    expect(mail.subject).toMatchSnapshot();
    expect(mail.text).toMatchSnapshot();
    expect(structure(mail.html)).toMatchSnapshot();
  });

  test('addresses its reader in one way', () => {
    if (voice === 'en') return;
    const all = `${mail.subject}\n${mail.text}\n${mail.html}`;
    expect(voice === 'fr' ? tuIn(all) : vousIn(all)).toBeUndefined();
  });

  test('has one button, loads nothing from elsewhere, shows no mark-up of a request, and contact data only where two are connected', () => {
    expect(mail.html.match(/class="m-button"/g)).toHaveLength(1);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000);
    expect(mail.html).not.toMatch(/<img|<script|src=|<comparable>/);
    expect(mail.text).toContain(reader.link);
    expect([mail.text.includes('12 34 56 78'), mail.text.includes('sam@mines.example')]).toEqual([letter === 'connectedSeeker', letter === 'connectedTarget']);
  });
});
