import { InvalidInput } from '@cordee/platform/kernel';
import { paragraphs } from './event-fields';

/** To whom of those who answered. */
export const ATTENDEE_GROUPS = ['GOING', 'WAITING', 'EVERYBODY'] as const;
export type AttendeeGroup = (typeof ATTENDEE_GROUPS)[number];

export interface MessageText {
  subject: string;
  body: string;
}

export const LONGEST_SUBJECT = 120;
export const LONGEST_BODY = 5_000;

/** What somebody has typed, as it will leave. */
export function checkMessage({ subject, body }: MessageText): MessageText | InvalidInput {
  const said = { subject: paragraphs(subject).replaceAll(/\n+/g, ' '), body: paragraphs(body) };
  for (const [field, most] of [['subject', LONGEST_SUBJECT], ['body', LONGEST_BODY]] as const) {
    if (!said[field]) return new InvalidInput([field], 'required');
    if (said[field].length > most) return new InvalidInput([field], 'tooLong');
  }
  return said;
}

/** Paragraphs of lines: an empty line begins a new paragraph. */
export const linesOf = (text: string): string[][] =>
  text.split(/\n\s*\n/).map((part) => part.split('\n').map((line) => line.trim()).filter(Boolean)).filter((lines) => lines.length > 0);
