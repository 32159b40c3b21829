import type { MailSpecimen } from '@cordee/html';
import type { LetterFacts } from '../app/introduction-letters';
import { ARRANGED, LETTERS } from '../domain/letter';
import '../i18n';
import { CompiledIntroductionLetters } from './compiled-introduction-letters';
import { introductionMails } from './introduction.mails';

export const facts: LetterFacts = {
  seeker: 'Sam Aubert', target: 'Tom Vidal', connector: 'Cora Lenoir', suggestion: 'Tina Morel', askType: 'EXPERIENCE', dueAt: new Date('2026-11-30T09:00:00Z'), zone: 'Europe/Paris',
  words: { positioning: 'Ingénieure procédés.', why: 'Une usine <comparable>.', context: 'Le four a dix ans.', offer: 'Une visite de la nôtre.', connectorWords: 'Je réponds de Sam.', moderatorWords: 'Une question plus précise touchera plus juste.', answer: 'Commencer par Nantes.' },
  contact: { seekerEmail: 'sam@mines.example', channel: 'PHONE', contact: '+33 6 12 34 56 78', availability: 'le mardi' },
};
const reader = { firstName: 'Zoé', link: 'https://mines.example.org/mise-en-relation/abc.def', unsubscribeUrl: 'https://mines.example.org/desabonnement/x' };
const rhythm = { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' } as const;
const letters = new CompiledIntroductionLetters();

export const mails: readonly MailSpecimen[] = LETTERS.map((letter) => ({
  name: introductionMails[letter].name,
  write: ({ locale, brand }) => letters.write(letter, ARRANGED.includes(letter) ? facts : { ...facts, contact: null }, { ...reader, locale }, { ...brand, origin: 'https://mines.example.org', locale: 'fr', rhythm }),
}));
