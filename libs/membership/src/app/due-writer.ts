import type { Locale } from '@cordee/platform';
import type { RenderedMail } from '@cordee/html';

/** `first` is the first due of a membership; `before` and `after` are reminders, seen from the due date. */
export type DueLetterKind = 'issued' | 'first' | 'before' | 'after';

export interface LetterContext {
  readonly locale: Locale;
  readonly brand: { readonly name: string; readonly colour: string };
}

/** Everything as it is to be read; empty where there is nothing. */
export interface DueLetterValues {
  readonly name: string;
  /** The year for which it is. */
  readonly year: string;
  readonly amount: string;
  readonly dueOn: string;
  readonly from: string;
  readonly to: string;
  readonly reference: string;
  readonly iban: string;
  readonly chequeTo: string;
  readonly link: string;
  readonly stop: string;
}

export interface JoinLetterValues {
  readonly name: string;
  readonly plan: string;
  readonly link: string;
}

export interface ReceiptLetterValues {
  readonly name: string;
  readonly number: string;
  readonly amount: string;
  readonly receivedOn: string;
  readonly lines: readonly { readonly label: string; readonly amount: string }[];
  readonly link: string;
}

/** Port: the words of the mails, implemented in `mails/`. */
export abstract class DueWriter {
  abstract due(kind: DueLetterKind, context: LetterContext, values: DueLetterValues): RenderedMail;
  abstract join(context: LetterContext, values: JoinLetterValues): RenderedMail;
  abstract receipt(context: LetterContext, values: ReceiptLetterValues): RenderedMail;
}
