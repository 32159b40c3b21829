import { describe, expect, test } from '@jest/globals';
import { type AddressForm, Clock, Config, type Locale, runInScope, systemScope, Tokens } from '@cordee/platform';
import { hasText } from '@cordee/platform/i18n';
import { tuIn, vousIn } from '../../../../tools/checks/address-form.mjs';
import { DigestLinks } from '../app/digest-links';
import type { DigestLetter } from '../app/digest-letter';
import { Digest } from '../domain/digest';
import { BLOCK_ORDER, type DigestItem } from '../domain/digest-item';
import { DigestReader } from '../domain/reader';
import { MINES, PARIS } from '../testing/digest-world';
import { CompiledDigestWriter } from './digest-writer';

const now = new Date('2026-11-26T06:30:00Z');
const claire = '018f0000-0000-7000-8000-000000000001';
const config = Config.from({ NODE_ENV: 'test', CORDEE_SECRET: 'a secret of the tests, long enough', DATABASE_URL: 'postgres://nowhere/none' });
const clock = new Clock();
const writer = new CompiledDigestWriter(new DigestLinks(new Tokens(config, clock)));

const stillRight: DigestItem = {
  block: 'WAITING', key: 'people.stillRight', text: { key: 'messaging.digest.items.stillRight', vars: { summary: 'Mines, 2004, Lyon' } },
  action: { key: 'messaging.digest.items.stillRightAction' }, path: '/encore-exact/abc', score: 0.5,
};
const access: DigestItem = { block: 'WAITING', key: 'identity.access', text: { key: 'messaging.digest.items.access' }, action: { key: 'messaging.digest.items.accessAction' }, path: '/connexion', score: 0.5 };
const welcome: DigestItem = { block: 'NOTES', key: 'messaging.welcome', text: { key: 'messaging.digest.items.welcome' }, path: '/moi/notifications', score: 0.1 };
const joined = (count: number): DigestItem => ({
  block: 'NEW_PEOPLE', key: 'people.joinedYear:x', score: 0.8, path: '/reseau?graduationYear=2004',
  text: { key: count > 3 ? 'messaging.digest.items.joinedYearMore' : 'messaging.digest.items.joinedYear', vars: { names: ['Paul Essai', 'Aïcha Exemple'], year: '2004', count: count > 3 ? count - 3 : count } },
});

function letter(locale: Locale, items: readonly DigestItem[], firstName: string | null = 'Claire'): DigestLetter {
  const digest = Digest.plan({ id: claire, associationId: MINES, personId: claire, stream: 'digest', windowStart: '2026-11-23', plannedAt: now });
  const reader = Object.assign(new DigestReader(), { personId: claire, frequency: 'WEEKLY', zone: 'Europe/Paris', pausedUntil: null, unsubscribed: false, lastSentAt: null, keyVersion: 1 });
  const recipient = { personId: claire, address: 'claire@example.org', firstName, displayName: 'Claire Essai', locale, hasAccount: true, cameByAt: null };
  return { digest, reader, recipient, items };
}

const write = (locale: Locale, items: readonly DigestItem[], firstName?: string | null, addressForm: AddressForm = 'VOUS') =>
  runInScope(systemScope(MINES, { addressForm }), () => writer.write(letter(locale, items, firstName), PARIS));

describe('a digest written out', () => {
  test.each<Locale>(['fr', 'en'])('in %s says everything in that language, in both parts', (locale) => {
    const mail = write(locale, [stillRight, joined(2)]);
    expect(mail.subject).toMatchSnapshot();
    expect(mail.html).toMatchSnapshot();
    expect(mail.text).toMatchSnapshot();
    expect(mail.html.match(/class="m-button"/g)).toHaveLength(1);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000);
  });

  test('says tu in every line and in both parts where the association does, though its items are shared with one that says vous', () => {
    const items = [stillRight, access, joined(2), welcome];
    const [vous, tu, vousAgain] = [write('fr', items), write('fr', items, 'Claire', 'TU'), write('fr', items)];
    expect(tu.subject).toMatchSnapshot();
    expect(tu.html).toMatchSnapshot();
    expect(tu.text).toMatchSnapshot();
    for (const part of [tu.subject, tu.html, tu.text]) expect([vousIn(part), Boolean(tuIn(part))]).toEqual([undefined, true]);
    for (const part of [vous.subject, vous.html, vous.text]) expect([Boolean(vousIn(part)), tuIn(part)]).toEqual([true, undefined]);
    expect(vousAgain).toEqual(vous);
    expect(write('en', items, 'Claire', 'TU')).toEqual(write('en', items));
  });

  test('has the one button of its first act; the other lines are links of their own', () => {
    const { html } = write('fr', [stillRight, joined(2)]);
    expect(html.match(/encore-exact\/abc/g)).toHaveLength(1);
    expect(html).toContain('http://mines.localhost:3000/reseau?graduationYear=2004');
    expect(write('fr', [joined(5)]).text).toContain('Ouvrir mon réseau\nhttp://mines.localhost:3000/accueil');
  });

  test('is one mail for a member and a period, with what mail programs need to unsubscribe', () => {
    const mail = write('fr', [joined(1)]);
    expect(mail).toMatchObject({ uniqueKey: `digest/${claire}/digest/2026-11-23`, stream: 'digest', transactional: false, fromName: 'Mines' });
    expect(mail.unsubscribeUrl).toMatch(/^http:\/\/mines\.localhost:3000\/desabonnement\/[\w.-]+$/);
    expect(mail.html).toContain(mail.unsubscribeUrl);
    expect(write('fr', [joined(1)])).toEqual(mail);
  });

  test('does without a first name', () => {
    expect(write('fr', [joined(1)], null).text).toContain('\nBonjour\n');
  });

  test('has a subject and a title for every block, in both languages', () => {
    for (const locale of ['fr', 'en'] as const) {
      for (const block of BLOCK_ORDER) {
        expect(hasText(locale, `messaging.digest.subject.${block}`)).toBe(true);
        expect(hasText(locale, `messaging.digest.block.${block}`)).toBe(true);
      }
    }
  });
});
