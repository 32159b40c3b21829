import type { MailSpecimen } from '@cordee/html';
import type { Letterhead } from '@cordee/messaging';
import type { AskedLoop, WordToTell } from '../app/help-letters';
import type { PromptStep } from '../domain/gratitude';
import '../i18n';
import { CompiledHelpLetters } from './compiled-help-letters';
import { askMails, tellMails } from './help.mails';
import { silenceMail } from './silence.mail';

const loop = (askedStep: PromptStep): AskedLoop => ({
  loopId: 'l', version: 1, receiverId: 'r', giverId: 'g', giverFirstName: 'Aïcha', giverName: 'Aïcha Benali', kind: 'TALK', state: 'DUE', beganAt: new Date('2026-11-23T09:00:00Z'), askedStep, closedAt: null, outcomeAt: null, giverDied: false,
});
const word = (more: Partial<WordToTell>): WordToTell => ({
  wordId: 'w', giverId: 'g', receiverId: 'r', receiverName: 'Ousmane Diarra', receiverFirstName: 'Ousmane', kind: 'INTRODUCTION', step: 'THANKS', outcome: null, words: 'Cet échange a tout changé.\nMerci encore.', saidAt: new Date('2026-11-25T09:00:00Z'), toldBy: null, ...more,
});
const reader = { firstName: 'Zoé', link: 'https://mines.example.org/nouvelles/abc.def', stop: 'https://mines.example.org/stop' };
const silence = { name: 'Claire', stay: 'https://mines.example.org/disponibilite/t?reponse=reste', pause: 'https://mines.example.org/disponibilite/t?reponse=pause', stop: 'https://mines.example.org/disponibilite/t?reponse=stop', unsubscribe: 'https://mines.example.org/desabonnement/t' };
const headed = (brand: { name: string; colour: string }): Letterhead => ({ ...brand, origin: 'https://mines.example.org', locale: 'fr', rhythm: { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' } });
const letters = new CompiledHelpLetters();

const asked = (name: string, step: PromptStep): MailSpecimen => ({ name, write: ({ locale, brand }) => letters.ask(loop(step), { ...reader, locale }, headed(brand)) });
const told = (name: string, more: Partial<WordToTell>): MailSpecimen => ({ name, write: ({ locale, brand }) => letters.tell(word(more), { ...reader, locale }, headed(brand)) });

export const mails: readonly MailSpecimen[] = [
  asked(askMails.thanks.name, 'THANKS'),
  asked(askMails.thanksAgain.name, 'THANKS_AGAIN'),
  asked(askMails.news.name, 'NEWS_3M'),
  told(tellMails.thanks.name, {}),
  told(tellMails.news.name, { step: 'NEWS_2W', outcome: 'INTERVIEW', words: null }),
  told(tellMails.landed.name, { step: 'LANDED', outcome: 'LANDED', kind: 'CV_READ' }),
  { name: silenceMail.name, write: ({ locale, brand }) => silenceMail.render({ locale, brand }, silence) },
];
