import { currentScope, formatDateTime } from '@cordee/platform';
import type { EventRow } from '../../app/find-events';
import { whyClosed } from '../../domain/answers';
import { kindOf } from '../views';
import { type Closed, closedBecause } from './event-parts';

/** An answer as a page says it. */
export function mineOf({ mine, zone }: EventRow) {
  if (!mine) return null;
  const { locale } = currentScope();
  const until = mine.offeredUntil ? formatDateTime(locale, new Date(mine.offeredUntil), zone) : '';
  return { kind: kindOf(mine.state, mine.entry), position: mine.position, until };
}

export const closedOf = (event: EventRow, now: Date): Closed | null => closedBecause(event, whyClosed(event, event, now), now);
