import { Injectable } from '@nestjs/common';
import { ExportList, type ListOrder, type SheetReader } from '@cordee/identity';
import { Clock, formatDateTime, t, type ExportedFile, type InvalidInput, type SheetCell, type TooManyExports } from '@cordee/platform';
import { registrationState } from '../domain/answers';
import { EVENTS_LIST, eventsAskedBy, type EventColumn } from './events-list';
import { FindEvents, type EventKey, type EventRow } from './find-events';

/** What the office takes away of the events: all that the filters match. */
@Injectable()
export class ExportEvents {
  constructor(
    private readonly find: FindEvents,
    private readonly exporting: ExportList,
    private readonly clock: Clock,
  ) {}

  start(order: ListOrder): Promise<ExportedFile | InvalidInput | TooManyExports> {
    return this.exporting.start({
      list: EVENTS_LIST, verb: 'events.exported', words: 'events.exportList', cells: cellsAt(this.clock.now()),
      page: (search, after: EventKey | null, limit) => {
        const { when, search: words } = eventsAskedBy(search);
        return this.find.officePage(when, words, after, limit);
      },
    }, order);
  }
}

/** An event as its list shows it, column by column. */
const cellsAt = (now: Date): Readonly<Record<EventColumn, (row: EventRow, reader: SheetReader) => SheetCell>> => ({
  title: ({ title }) => title,
  date: ({ startsAt, zone }, { locale }) => formatDateTime(locale, startsAt, zone),
  place: ({ placeKind, placeName, city }, { locale }) => (placeKind === 'ONLINE' ? t(locale, 'events.exportList.online') : [placeName, city].filter(Boolean).join(', ') || null),
  seats: ({ capacity }) => capacity,
  answers: ({ going, waiting }) => going + waiting,
  state: (row, { locale }) => t(locale, `events.exportList.status.${statusOf(row, now)}`),
  going: ({ going }) => going,
  waiting: ({ waiting }) => waiting,
});

const BY_ANSWERS = { NOT_OPEN: 'draft', OPEN: 'published', PAUSED: 'paused', FULL: 'full', WAITLIST: 'full', CLOSED: 'closed' } as const;

/** The one word that says most about an event, as on the screen: what has ended it comes before what is missing. */
function statusOf(row: EventRow, now: Date): string {
  if (row.state === 'CANCELLED') return 'cancelled';
  if (row.state === 'DRAFT') return 'draft';
  if (row.state === 'ARCHIVED' || row.endsAt < now) return 'past';
  return BY_ANSWERS[registrationState(row, row, now)];
}
