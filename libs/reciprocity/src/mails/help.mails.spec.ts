import { describe, expect, test } from '@jest/globals';
import { type AddressForm, type Locale, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../tools/checks/address-form.mjs';
import type { AskedLoop, WordToTell } from '../app/help-letters';
import type { PromptStep } from '../domain/gratitude';
import '../i18n';
import { CompiledHelpLetters } from './compiled-help-letters';

const letterhead = { name: 'Mines & amis', colour: '#7a1f4b', origin: 'https://mines.example.org', locale: 'fr', rhythm: { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' } } as const;
const loop = (askedStep: PromptStep): AskedLoop => ({
  loopId: 'l', version: 1, receiverId: 'r', giverId: 'g', giverFirstName: 'Aïcha', giverName: 'Aïcha Benali', kind: 'TALK', state: 'DUE', beganAt: new Date('2026-11-23T09:00:00Z'), askedStep, closedAt: null, outcomeAt: null, giverDied: false,
});
const word = (more: Partial<WordToTell>): WordToTell => ({
  wordId: 'w', giverId: 'g', receiverId: 'r', receiverName: 'Ousmane <b> Diarra', receiverFirstName: 'Ousmane', kind: 'INTRODUCTION', step: 'THANKS', outcome: null, words: 'Cet échange a tout changé.\nMerci <encore>.', saidAt: new Date('2026-11-25T09:00:00Z'), toldBy: null, ...more,
});
const voices: [string, Locale, AddressForm][] = [['fr', 'fr', 'VOUS'], ['fr with tu', 'fr', 'TU'], ['en', 'en', 'VOUS']];
const letters = new CompiledHelpLetters();
const reader = (locale: Locale) => ({ firstName: 'Zoé', locale, link: 'https://mines.example.org/nouvelles/abc.def', stop: 'https://mines.example.org/stop' });
const mails: [string, (locale: Locale) => ReturnType<CompiledHelpLetters['ask']>][] = [
  ['a word of thanks, asked', (locale) => letters.ask(loop('THANKS'), reader(locale), letterhead)],
  ['a word of thanks, asked again', (locale) => letters.ask(loop('THANKS_AGAIN'), reader(locale), letterhead)],
  ['news, asked', (locale) => letters.ask(loop('NEWS_3M'), reader(locale), letterhead)],
  ['thanks, told', (locale) => letters.tell(word({}), reader(locale), letterhead)],
  ['news, told', (locale) => letters.tell(word({ step: 'NEWS_2W', outcome: 'INTERVIEW', words: null }), reader(locale), letterhead)],
  ['a landing, told', (locale) => letters.tell(word({ step: 'LANDED', outcome: 'LANDED', kind: 'CV_READ' }), reader(locale), letterhead)],
];
const write = (draw: (typeof mails)[number][1], locale: Locale, addressForm: AddressForm) => runInScope(systemScope('a', { addressForm }), () => draw(locale));

/** Without its looks, which are the frame's. */
const structure = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/ (?:style|class|bgcolor|cellPadding|cellSpacing|cellpadding|cellspacing)="[^"]*"/g, '');

describe.each(mails.flatMap(([name, draw]) => voices.map(([voice, locale, form]) => [name, voice, write(draw, locale, form)] as const)))('the mail “%s” in %s', (_name, voice, mail) => {
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

  test('has one button, a way to stop, stays light, loads nothing from elsewhere and shows no mark-up of a name', () => {
    expect(mail.html.match(/class="m-button"/g)).toHaveLength(1);
    expect(mail.html).toContain('https://mines.example.org/stop');
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000);
    expect(mail.html).not.toMatch(/<img|<script|src=|Ousmane <b>|Merci <encore>/);
    expect(mail.text).toContain('https://mines.example.org/nouvelles/abc.def');
  });
});
