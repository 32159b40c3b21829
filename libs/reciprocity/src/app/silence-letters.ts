import type { RenderedMail } from '@cordee/html';
import type { Letterhead, Recipient } from '@cordee/messaging';

/** Where each of the three buttons leads: the same page, asked for another answer. */
export interface SilenceLinks {
  readonly stay: string;
  readonly pause: string;
  readonly stop: string;
  /** Of the whole stream. */
  readonly unsubscribe: string;
}

/** Port: the words to somebody who left three asks unanswered; drawn in `mails`. */
export abstract class SilenceLetters {
  abstract write(reader: Recipient, links: SilenceLinks, letterhead: Letterhead): RenderedMail;
}
