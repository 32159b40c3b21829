import { describe, expect, test } from '@jest/globals';
import { renderPage } from '@cordee/html';
import { type AddressForm, type Locale, runInScope, systemScope, Temporal } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../../tools/checks/address-form.mjs';
import type { OwnIntroduction } from '../../app/own-introduction';
import '../../i18n';
import { IntroductionPage } from './introduction.page';

const empty = { act: '', words: '', person: '', reason: '', reported: '', share: '', channel: '', contact: '', availability: '', date: '', note: '' };
const own = (facts: Partial<OwnIntroduction>): OwnIntroduction => ({
  id: '018f0000-0000-7000-8000-00000000000a', personId: 'p', role: 'connector', stage: 'WITH_CONNECTOR', can: [], names: { seeker: 'Sam', target: 'Tom', connector: 'Cora' }, request: ['Une ligne.', 'Une <phrase>.'], vouch: null,
  dueAt: new Date('2026-11-30T09:00:00Z'), deferredUntil: null, underReview: false, zone: 'Europe/Paris', today: Temporal.PlainDate.from('2026-11-23'), ...facts,
});
const PAGES: readonly (readonly [string, OwnIntroduction])[] = [
  ['to the connector', own({ can: ['forward', 'suggestOther', 'decline', 'report'] })],
  ['to the person asked', own({ role: 'target', stage: 'WITH_CONTACT', vouch: 'Je réponds de Sam.', can: ['accept', 'later', 'answerInstead', 'pointElsewhere', 'decline', 'report'] })],
  ['to the person who put it off', own({ role: 'target', stage: 'WITH_CONTACT', deferredUntil: '2027-01-12', can: ['accept', 'decline', 'report'] })],
  ['to the seeker who is to write', own({ role: 'seeker', stage: 'CONNECTED', request: [], can: ['write', 'reportMeeting', 'report'] })],
  ['to the seeker who has talked', own({ role: 'seeker', stage: 'MET', request: [], can: ['reportOutcome', 'reportMeeting', 'report'] })],
  ['to the connector afterwards', own({ stage: 'WITH_CONTACT', can: ['report'] })],
  ['while it is looked at', own({ role: 'target', stage: 'WITH_CONTACT', underReview: true })],
];
const VOICES: readonly (readonly [string, Locale, AddressForm])[] = [['fr', 'fr', 'VOUS'], ['fr with tu', 'fr', 'TU'], ['en', 'en', 'VOUS']];
const draw = (page: OwnIntroduction, locale: Locale, addressForm: AddressForm, errors: Record<string, string> = {}): string =>
  runInScope(systemScope('a', { addressForm }), () => renderPage(<IntroductionPage locale={locale} brand={{ name: 'Mines', colour: '#7a1f4b' }} own={page} form={{ ...empty, act: Object.keys(errors).length ? page.can[0]! : '' }} errors={errors} action="/mise-en-relation/abc" site="/entraide/demande/x" />));
const main = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main'));

describe.each(PAGES)('the page %s', (_name, page) => {
  test.each(VOICES)('keeps its words in %s', (voice, locale, form) => {
    const html = draw(page, locale, form);
    expect(main(html)).toMatchSnapshot();
    if (voice !== 'en') expect((voice === 'fr' ? tuIn : vousIn)(main(html))).toBeUndefined();
    expect(html).not.toMatch(/<script|<phrase>/);
    const ids = [...main(html).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(main(html).match(/class="button"/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

test('an error leads to its field, and what was written stays', () => {
  const html = main(draw(PAGES[0]![1], 'fr', 'VOUS', { words: 'Ce texte est trop court.' }));
  expect(html).toContain('href="#words-forward"');
  expect(html).toContain('id="words-forward"');
});
