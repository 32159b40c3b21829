import { t } from '@cordee/platform/i18n';
import type { Locale } from '@cordee/platform/kernel';
import { Notice } from '@cordee/html';
import type { EventRow } from '../../app/find-events';
import { eventWords } from '../../app/event-words';
import { seatsLeft, type WhyClosed } from '../../domain/answers';
import { linesOf } from '../../domain/mailing-text';

export const say = (locale: Locale, key: string, more = {}): string => t(locale, `events.page.${key}`, more);

/** When and where, before anything else. */
export function WhenAndWhere({ locale, event }: { readonly locale: Locale; readonly event: EventRow }) {
  const { when, where } = eventWords(locale, event);
  return (
    <p className="lead">
      <time dateTime={event.startsAt.toISOString()}>{when}</time><br />
      {where}
    </p>
  );
}

/** What somebody has written, in its paragraphs and lines. */
export function Paragraphs({ text }: { readonly text: string }) {
  return <>{linesOf(text).map((lines, at) => <p key={at}>{lines.flatMap((line, n) => (n ? [<br key={n} />, line] : [line]))}</p>)}</>;
}

/** Why nobody can answer any more, in one line. */
export type Closed = WhyClosed | 'past' | 'underway';

export function closedBecause(event: EventRow, why: WhyClosed | null, now: Date): Closed | null {
  if (event.state === 'CANCELLED') return 'cancelled';
  if (now >= event.endsAt) return 'past';
  return now >= event.startsAt ? 'underway' : why;
}

export function ClosedNotice({ locale, closed, reason }: { readonly locale: Locale; readonly closed: Closed; readonly reason: string | null }) {
  return (
    <Notice meaning={closed === 'cancelled' ? 'lapsed' : 'pending'}>
      <p>{say(locale, `state.${closed}`)}</p>
      {closed === 'cancelled' && reason ? <Paragraphs text={reason} /> : null}
    </Notice>
  );
}

/** How many come, and what is left. */
export function SeatsLine({ locale, event }: { readonly locale: Locale; readonly event: EventRow }) {
  const left = seatsLeft(event);
  const full = left === 0 || (left !== null && event.waiting > 0);
  return (
    <p>
      {event.going > 0 ? `${say(locale, 'seats.going', { count: event.going })} ` : null}
      {left === null ? null : full ? say(locale, 'seats.soldOut', { position: event.waiting + 1 }) : say(locale, 'seats.left', { count: left })}
    </p>
  );
}

export const isFull = (event: EventRow): boolean => event.capacity !== null && (event.taken >= event.capacity || event.waiting > 0);
