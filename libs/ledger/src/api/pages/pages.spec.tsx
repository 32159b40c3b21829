import type { ReactElement } from 'react';
import { describe, expect, test } from '@jest/globals';
import { renderPage } from '@cordee/html';
import { type AddressForm, type Locale, newId, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../../tools/checks/address-form.mjs';
import type { PaymentOutcome } from '../../app/payment-outcome';
import type { SandboxCheckout } from '../../domain/sandbox-checkout';
import { day, euros } from '../../testing';
import '../../i18n';
import { PaymentPage } from './payment.page';
import { SandboxPage } from './sandbox.page';

const brand = { name: 'Mines', colour: '#7a1f4b' };
const receipt = {
  id: newId(), number: '2026-000123', paymentId: newId(), personId: null, payer: { name: 'Claire', address: null, postcode: null, city: null, country: null }, amount: euros(10_000), means: 'CARD' as const,
  receivedOn: day('2026-11-20'), issuedAt: new Date('2026-11-20T09:00:00Z'), sentAt: null, voidedAt: null, voidReason: null, url: '',
  lines: [{ kind: 'due', targetId: 'a', label: 'Cotisation 2027', amount: euros(6000) }, { kind: 'credit', targetId: null, label: 'Avance', amount: euros(4000) }],
};
const outcome = (state: PaymentOutcome['state'], more: Partial<PaymentOutcome> = {}): PaymentOutcome => ({
  paymentId: newId(), state, amount: euros(10_000), description: 'Cotisation 2027', failure: null, receipt: null, advice: { again: null, otherMeans: [] }, ...more,
});
const checkout = (state: SandboxCheckout['state'], dispute: SandboxCheckout['dispute'] = null): SandboxCheckout => ({ id: newId(), reference: 'r', state, amount: euros(6000), refunded: euros(0), description: 'Cotisation 2027', returnUrl: '/paiement/t', notice: 'NOW', dispute });
const payment = (locale: Locale, given: PaymentOutcome) => <PaymentPage locale={locale} brand={brand} outcome={given} path="/paiement/t" />;

const pages: [string, (locale: Locale) => ReactElement][] = [
  ['received', (locale) => payment(locale, outcome('RECEIVED', { receipt }))],
  ['waiting', (locale) => payment(locale, outcome('WAITING'))],
  ['refused', (locale) => payment(locale, outcome('REFUSED', { failure: 'refused', advice: { again: '/renouveler/t', otherMeans: ['Par virement, avec la référence RF18 2027.'] } }))],
  ['in another currency', (locale) => payment(locale, outcome('REFUSED', { failure: 'otherCurrency' }))],
  ['abandoned', (locale) => payment(locale, outcome('ABANDONED'))],
  ['refunded', (locale) => payment(locale, outcome('REFUNDED'))],
  ['taken back by the bank', (locale) => payment(locale, outcome('REVERSED'))],
  ['sandbox', (locale) => <SandboxPage locale={locale} brand={brand} checkout={checkout('OPEN')} action="/bac-a-sable/t" />],
  ['sandbox, decided', (locale) => <SandboxPage locale={locale} brand={brand} checkout={checkout('PAID')} action="/bac-a-sable/t" />],
  ['sandbox, disputed', (locale) => <SandboxPage locale={locale} brand={brand} checkout={checkout('PAID', 'OPEN')} action="/bac-a-sable/t" />],
  ['sandbox, refused', (locale) => <SandboxPage locale={locale} brand={brand} checkout={checkout('REFUSED')} action="/bac-a-sable/t" />],
];

/** What is read on it. */
const shown = (draw: (locale: Locale) => ReactElement, locale: Locale, addressForm: AddressForm): string =>
  runInScope(systemScope(newId(), { addressForm }), () => renderPage(draw(locale)).replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, '\n').replace(/\n{2,}/g, '\n').trim());

describe.each(pages)('the page of a payment %s', (_name, draw) => {
  test('keeps its words in both languages', () => {
    expect(shown(draw, 'fr', 'VOUS')).toMatchSnapshot();
    expect(shown(draw, 'en', 'VOUS')).toMatchSnapshot();
  });

  test('addresses its reader in one way', () => {
    expect([tuIn(shown(draw, 'fr', 'VOUS')), vousIn(shown(draw, 'fr', 'TU'))]).toEqual([undefined, undefined]);
  });

  test('has no script, one heading, and at most one main button', () => {
    const html = runInScope(systemScope(newId()), () => renderPage(draw('fr')));
    expect([/<script/.test(html), html.match(/<h1/g)?.length, (html.match(/class="button"/g)?.length ?? 0) <= 1]).toEqual([false, 1, true]);
  });
});
