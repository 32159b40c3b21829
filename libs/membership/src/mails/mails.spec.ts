import { describe, expect, it } from '@jest/globals';
import { type AddressForm, type Locale, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../tools/checks/address-form.mjs';
import type { DueLetterKind } from '../app/due-writer';
import '../i18n';
import { CompiledDueWriter } from './compiled-due-writer';

const writer = new CompiledDueWriter();
const context = (locale: Locale) => ({ locale, brand: { name: 'Mines & amis', colour: '#7a1f4b' } });
const due = {
  name: 'Zoé <b>', label: 'Cotisation 2027 · Membre actif', year: '2027', amount: '60,00\u00A0€', dueOn: '31\u00A0janvier 2027', from: '1er\u00A0janvier 2027', to: '31\u00A0décembre 2027', reference: 'RF18 5390 0754 7034',
  iban: 'FR76 3000 6000 0112 3456 7890 189', chequeTo: 'Mines & amis, 1 rue de l’École, Paris', link: 'https://mines.example.org/renouveler/abc.def', stop: 'https://mines.example.org/desabonnement/ghi.jkl',
};
const receipt = { name: 'Zoé <b>', number: '2026-000123', amount: '60,00\u00A0€', receivedOn: '20\u00A0novembre 2026', lines: [{ label: 'Cotisation 2027 · Membre actif', amount: '60,00\u00A0€' }], link: 'https://mines.example.org/moi' };
const join = { name: 'Zoé <b>', plan: 'Membre actif', link: 'https://mines.example.org/renouveler/abc.def' };
const KINDS: readonly DueLetterKind[] = ['issued', 'first', 'before', 'after'];

const write = (locale: Locale, addressForm: AddressForm) => runInScope(systemScope('a', { addressForm }), () => {
  const voice = addressForm === 'TU' ? `${locale} with tu` : locale;
  return [
    ...KINDS.map((kind) => [`due-${kind}`, voice, writer.due(kind, context(locale), due)] as const),
    ['join', voice, writer.join(context(locale), join)] as const,
    ['receipt', voice, writer.receipt(context(locale), receipt)] as const,
  ];
});
const mails = [...write('fr', 'VOUS'), ...write('fr', 'TU'), ...write('en', 'VOUS')];

/** Without its looks, which are the frame's. */
const structure = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/ (?:style|class|bgcolor|cellPadding|cellSpacing|cellpadding|cellspacing)="[^"]*"/g, '');

describe.each(mails)('the %s mail in %s', (name, voice, mail) => {
  it('keeps its words, in both parts', () => {
    expect(mail.subject).toMatchSnapshot();
    expect(mail.text).toMatchSnapshot();
    expect(structure(mail.html)).toMatchSnapshot();
  });

  it('never mixes vous and tu', () => {
    if (voice === 'en') return;
    const all = `${mail.subject}\n${mail.text}\n${mail.html}`;
    expect(Boolean(voice === 'fr' ? tuIn(all) : vousIn(all))).toBe(false);
  });

  it('has one button, stays light and loads nothing from elsewhere', () => {
    expect(mail.html.match(/class="m-button"/g)).toHaveLength(1);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000);
    expect(mail.html).not.toMatch(/<img|<script|src=/);
    expect(mail.html).toContain('Zoé &lt;b&gt;');
  });

  it('says the amount where there is one, and never scolds', () => {
    if (name !== 'join') expect([mail.subject, mail.text].every((part) => part.includes('60,00'))).toBe(true);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/!|overdue|retard|impay/i);
  });
});

it('without a transfer account or a cheque address says nothing of them', () => {
  const mail = runInScope(systemScope('a'), () => writer.due('issued', context('fr'), { ...due, iban: '', chequeTo: '' }));
  expect(mail.text).not.toMatch(/virement|chèque/);
});
