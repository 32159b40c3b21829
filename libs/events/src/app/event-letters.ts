import type { RenderedMail } from '@cordee/html';
import type { Letterhead } from '@cordee/messaging';
import type { Locale } from '@cordee/platform';
import type { EventFacts } from '../data/mailing.reads';
import type { MessageText } from '../domain/mailing-text';

export type { EventFacts };

/** Who reads a letter, and where its links lead. */
export interface LetterReader {
  firstName: string | null;
  locale: Locale;
  /** To their own answer. */
  link: string;
  /** Stops such mails. */
  stop: string;
}

/** Port: the words of what the office writes to many; drawn in `mails`. What leaves, the sample on the screen and the one on trial are the same. */
export abstract class EventLetters {
  abstract invitation(event: EventFacts, reader: LetterReader, letterhead: Letterhead): RenderedMail;

  /** @param from who of the office has written it */
  abstract message(event: EventFacts, text: MessageText, from: string, reader: LetterReader, letterhead: Letterhead): RenderedMail;
}
