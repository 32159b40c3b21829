import { type MailSpecimen, specimen } from '@cordee/html';
import { formatDate, formatMoney, type Locale, Money } from '@cordee/platform';
import type { DueLetterValues } from '../app/due-writer';
import '../i18n';
import { dueMails } from './due.mail';
import { joinMail } from './join.mail';
import { receiptMail } from './receipt.mail';

const amountIn = (locale: Locale) => formatMoney(locale, Money.of(6000n));
const due = (locale: Locale): DueLetterValues => ({
  name: 'Zoé', year: '2027', amount: amountIn(locale), dueOn: formatDate(locale, '2027-01-31'), from: formatDate(locale, '2027-01-01'), to: formatDate(locale, '2027-12-31'), reference: 'RF18 5390 0754 7034',
  iban: 'FR76 3000 6000 0112 3456 7890 189', chequeTo: '1 rue de l’École, 75005 Paris', link: 'https://mines.example.org/renouveler/abc.def', stop: 'https://mines.example.org/desabonnement/ghi.jkl',
});

export const mails: readonly MailSpecimen[] = [
  ...Object.values(dueMails).map((mail) => specimen(mail, due)),
  specimen(joinMail, () => ({ name: 'Zoé', plan: 'Membre actif', link: 'https://mines.example.org/renouveler/abc.def' })),
  specimen(receiptMail, (locale) => ({
    name: 'Zoé', number: '2026-000123', amount: amountIn(locale), receivedOn: formatDate(locale, '2026-11-20'), lines: [{ label: 'Cotisation 2027 · Membre actif', amount: amountIn(locale) }], link: 'https://mines.example.org/moi',
  })),
];
