import { describe, expect, test } from '@jest/globals';
import { renderPage } from '@cordee/html';
import { type AddressForm, type Locale, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../../tools/checks/address-form.mjs';
import type { AskedLoop } from '../../app/help-letters';
import '../../i18n';
import { NewsPage, type NewsPageProps } from './news.page';

const loop: AskedLoop = {
  loopId: 'l', version: 3, receiverId: 'r', giverId: 'g', giverFirstName: 'Aïcha', giverName: 'Aïcha Benali', kind: 'TALK', state: 'DUE', beganAt: new Date('2026-11-23T09:00:00Z'), askedStep: 'THANKS', closedAt: null, outcomeAt: null, giverDied: false,
};
const over = new Date('2027-06-05T09:00:00Z');
const states: [string, Partial<NewsPageProps>][] = [
  ['thanks', {}],
  ['thanks, refused', { form: { act: 'thank', words: 'Merci </textarea><b>', outcome: '', reason: '', version: '' }, errors: { words: 'Encore quelques mots.' } }],
  ['pass, refused', { form: { act: 'skip', words: '', outcome: '', reason: '', version: '' }, errors: { reason: 'Il manque une réponse ici.' } }],
  ['news', { loop: { ...loop, state: 'THANKED', askedStep: 'NEWS_2W' } }],
  ['news, refused', { loop: { ...loop, state: 'THANKED', askedStep: 'NEWS_2W' }, form: { act: 'news', words: 'Mardi.', outcome: '', reason: '', version: '' }, errors: { outcome: 'Il manque une réponse ici.' } }],
  ['said', { loop: { ...loop, state: 'NEWS_2W', askedStep: null } }],
  ['over', { loop: { ...loop, state: 'CLOSED', askedStep: null, closedAt: over } }],
  ['passed', { loop: { ...loop, state: 'SKIPPED', askedStep: null, closedAt: over } }],
];
const render = (more: Partial<NewsPageProps>, locale: Locale, addressForm: AddressForm = 'VOUS'): string =>
  runInScope(systemScope('a', { addressForm, locale }), () => renderPage(
    <NewsPage locale={locale} brand={{ name: 'Mines', colour: '#7a1f4b' }} loop={loop} firstName="Ousmane" action="/nouvelles/abc.def" form={{ act: '', words: '', outcome: '', reason: '', version: '' }} errors={{}} {...more} />));
/** What is read on it. */
const shown = (page: string): string => page.replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, '').replace(/<[^>]*>/g, '\n').replace(/\n{2,}/g, '\n').trim();

describe.each(states)('the page %s', (_name, more) => {
  test('keeps its words, with vous, with tu, and in English', () => {
    expect(shown(render(more, 'fr'))).toMatchSnapshot();
    expect(shown(render(more, 'fr', 'TU'))).toMatchSnapshot();
    expect(shown(render(more, 'en'))).toMatchSnapshot();
  });

  test('addresses its reader in one way', () => {
    const form = /<textarea[^>]*>.*?<\/textarea>/gs;
    expect(tuIn(shown(render(more, 'fr').replace(form, '')))).toBeUndefined();
    expect(vousIn(shown(render(more, 'fr', 'TU').replace(form, '')))).toBeUndefined();
  });

  test('shows first names and the act only, and loads and runs nothing', () => {
    const page = render(more, 'fr');
    expect(page).not.toMatch(/Benali|<img|<script|<b>/);
    expect(page).toMatch(/Aïcha/);
  });
});

test('news are one tap: three buttons, the others behind one more, and the sentence goes with each', () => {
  const page = render({ loop: { ...loop, state: 'THANKED', askedStep: 'NEWS_2W' } }, 'fr');
  const [first, others] = page.slice(page.indexOf('<form'), page.indexOf('</form>')).split('<summary>') as [string, string];
  expect([...first.matchAll(/<button[^>]*value="(\w+)"[^>]*name="outcome"/g)].map(([, value]) => value)).toEqual(['CLARIFIED', 'NEXT_CONTACT', 'NOTHING_YET']);
  expect(others.match(/name="outcome"/g)).toHaveLength(4);
  expect(first).toMatch(/<textarea[^>]*name="words"/);
});

test('a form comes back with what was written in it', () => {
  expect(render(states[1]![1], 'fr')).toContain('Merci &lt;/textarea&gt;&lt;b&gt;');
});
