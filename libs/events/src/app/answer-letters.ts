import type { RenderedMail } from '@cordee/html';
import type { Letterhead } from '@cordee/messaging';
import type { Locale } from '@cordee/platform';
import type { AnsweredEvent, AnswerFacts } from '../data/answer-mail.reads';
import type { AnswerLetter } from '../domain/answer-letter';

export type { AnsweredEvent, AnswerFacts } from '../data/answer-mail.reads';

/** Who reads it, and where their link leads. */
export interface AnswerReader {
  firstName: string | null;
  address: string;
  locale: Locale;
  link: string;
}

/** Port: the words of what is told about an answer; drawn in `mails`. */
export abstract class AnswerLetters {
  abstract write(letter: AnswerLetter, event: AnsweredEvent, answer: AnswerFacts, reader: AnswerReader, letterhead: Letterhead): RenderedMail;
}
