import type { RenderedMail } from '@cordee/html';
import type { Letterhead } from '@cordee/messaging';
import type { Locale } from '@cordee/platform';
import type { AskType } from '@cordee/reciprocity';
import type { Contact, Words } from '../data/introductions.repository';
import type { Letter } from '../domain/letter';

/** What a letter tells. Contact data are there from the yes on, in the two letters that carry them. */
export interface LetterFacts {
  readonly seeker: string;
  readonly target: string;
  readonly connector: string | null;
  readonly suggestion: string | null;
  readonly askType: AskType;
  readonly words: Words;
  readonly contact: Contact | null;
  readonly dueAt: Date | null;
  readonly zone: string;
}

export interface LetterReader {
  readonly firstName: string | null;
  readonly locale: Locale;
  /** The signed page, or for what needs a sign-in a page of the site. */
  readonly link: string;
  readonly unsubscribeUrl: string;
}

/** Port: the words of what is written to the parties; drawn in `mails`. */
export abstract class IntroductionLetters {
  abstract write(letter: Letter, facts: LetterFacts, reader: LetterReader, letterhead: Letterhead): RenderedMail;
}
