import type { OutgoingMail } from '@cordee/platform';
import type { DigestLetter } from './digest-letter';
import type { Letterhead } from './letterhead';

/** Turns a letter into a mail; the templates behind it live in mails/. */
export abstract class DigestWriter {
  abstract write(letter: DigestLetter, letterhead: Letterhead): OutgoingMail;
}
