import { Injectable } from '@nestjs/common';
import type { RenderedMail } from '@cordee/html';
import type { Letterhead } from '@cordee/messaging';
import { formatDateTime } from '@cordee/platform';
import { type AnsweredEvent, type AnswerFacts, AnswerLetters, type AnswerReader } from '../app/answer-letters';
import { eventWords } from '../app/event-words';
import type { AnswerLetter } from '../domain/answer-letter';
import { answerMails } from './answer.mails';

/** Each template is drawn once; a letter is concatenation. */
@Injectable()
export class CompiledAnswerLetters extends AnswerLetters {
  override write(letter: AnswerLetter, event: AnsweredEvent, answer: AnswerFacts, { locale, firstName, link }: AnswerReader, { name, colour, origin }: Letterhead): RenderedMail {
    const instant = (at: Date | null): string => (at ? formatDateTime(locale, at, event.zone) : '');
    const comes = letter === 'confirmed' || (letter === 'changed' && answer.state === 'CONFIRMED');
    return answerMails[letter].render({ locale, brand: { name, colour } }, {
      ...eventWords(locale, event),
      name: firstName ?? '',
      position: answer.position === null ? '' : String(answer.position),
      until: instant(answer.offeredUntil),
      closes: instant(event.answersCloseAt),
      reason: letter === 'calledOff' ? (event.cancelReason ?? '') : '',
      onlineUrl: comes ? (event.onlineUrl ?? '') : '',
      link: letter === 'calledOff' ? `${origin}/evenements` : link,
    });
  }
}
