import type { MailSpecimen } from '@cordee/html';
import type { Letterhead } from '@cordee/messaging';
import type { AnsweredEvent, AnswerFacts } from '../app/answer-letters';
import { ANSWER_LETTERS } from '../domain/answer-letter';
import '../i18n';
import { answerMails } from './answer.mails';
import { CompiledAnswerLetters } from './compiled-answer-letters';
import { CompiledEventLetters } from './compiled-event-letters';
import { eventInvitationMail } from './event-invitation.mail';
import { eventMessageMail } from './event-message.mail';

const event: AnsweredEvent = {
  id: 'e', state: 'PUBLISHED', slug: 'diner', title: 'Dîner des promotions', summary: 'Un verre entre promotions.\nEntrée libre.\n\nOn dîne à 20 h.', startsAt: new Date('2026-12-10T18:00:00Z'), endsAt: new Date('2026-12-10T21:00:00Z'), zone: 'Europe/Paris',
  placeKind: 'PLACE', placeName: 'Café du Pont', address: '12 quai des Brumes', city: 'Lyon', onlineUrl: 'https://visio.example.org/diner', answersCloseAt: new Date('2026-12-09T11:00:00Z'), icsSequence: 0,
  cancelReason: 'La salle est fermée.', changedAt: new Date('2026-11-20T09:00:00Z'),
};
const answer: AnswerFacts = {
  id: 'r', version: 1, eventId: 'e', personId: 'p', name: null, email: null, locale: null, state: 'CONFIRMED', cause: null, entry: null, position: 3, offeredUntil: new Date('2026-11-25T09:00:00Z'), hadTicket: true,
};
const reader = { firstName: 'Zoé', address: 'zoe@example.org', link: 'https://mines.example.org/reponse/abc.def', stop: 'https://mines.example.org/desabonnement/ghi.jkl' };
const message = { subject: 'Le lieu change', body: 'Bonsoir,\n\nCe sera au Comptoir :\n- à 19 h\n- au premier étage' };
const headed = ({ name, colour }: { name: string; colour: string }): Letterhead => ({ name, colour, origin: 'https://mines.example.org', locale: 'fr', rhythm: { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' } });

const answers = new CompiledAnswerLetters();
const events = new CompiledEventLetters();

export const mails: readonly MailSpecimen[] = [
  { name: eventInvitationMail.name, write: ({ locale, brand }) => events.invitation(event, { ...reader, locale }, headed(brand)) },
  { name: eventMessageMail.name, write: ({ locale, brand }) => events.message(event, message, 'Claire Fontanel', { ...reader, locale }, headed(brand)) },
  ...ANSWER_LETTERS.map((letter): MailSpecimen => ({ name: answerMails[letter].name, write: ({ locale, brand }) => answers.write(letter, event, answer, { ...reader, locale }, headed(brand)) })),
];
