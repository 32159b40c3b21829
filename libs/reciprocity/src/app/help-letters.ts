import type { RenderedMail } from '@cordee/html';
import type { Letterhead } from '@cordee/messaging';
import type { Locale } from '@cordee/platform';
import type { AskedLoop, WordToTell } from '../data/letter.reads';

export type { AskedLoop, WordToTell } from '../data/letter.reads';

/** Who reads it, and where its links lead. */
export interface HelpReader {
  readonly firstName: string | null;
  readonly locale: Locale;
  readonly link: string;
  /** Stops mails of this kind. */
  readonly stop: string;
}

/** Port: the words of what is written about help; drawn in `mails`. */
export abstract class HelpLetters {
  /** To the receiver: a word to whoever helped, or what it has led to. */
  abstract ask(loop: AskedLoop, reader: HelpReader, letterhead: Letterhead): RenderedMail;
  /** To the giver: what somebody says. */
  abstract tell(word: WordToTell, reader: HelpReader, letterhead: Letterhead): RenderedMail;
}
