import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from '@tanstack/react-router';
import { ErrorState, EventMonthDocument, fromList, Icon, monthAfter, monthOf, SkeletonRows, useScreen, useT, wallTimeOf, weeksOf, type EventLineFragment } from '@cordee/web';
import { EventBadge } from './EventBadge';
import { statusOf } from './status';
import classes from './EventsCalendar.module.css';

interface Props {
  readonly month: string | undefined;
  readonly onMonth: (month: string | undefined) => void;
  readonly onCount: (total: number | null) => void;
}

const today = () => new Date().toISOString().slice(0, 10);

/** A month as a table: weeks are rows, each event a link. On a phone only days on which something happens remain. */
export function EventsCalendar({ month = monthOf(today()), onMonth, onCount }: Props) {
  const { t, format } = useT();
  const { data, failure, fetching, retry } = useScreen(EventMonthDocument, { month });
  const events = data?.association?.office?.eventMonth;
  const total = events?.length ?? null;
  useEffect(() => onCount(total), [total, onCount]);
  const title = t('admin.events.calendarOf', { month: format.month(month) });
  return (
    <section aria-label={title}>
      <div className={classes['head']}>
        <button type="button" className="icon-button" aria-label={t('common.month.previous')} onClick={() => onMonth(monthAfter(month, -1))}>
          <Icon name="left" />
        </button>
        <h2 aria-live="polite">{format.month(month)}</h2>
        <button type="button" className={`icon-button ${classes['next']}`} aria-label={t('common.month.next')} onClick={() => onMonth(monthAfter(month, 1))}>
          <Icon name="left" />
        </button>
        {month !== monthOf(today()) && (
          <Button variant="subtle" onClick={() => onMonth(undefined)}>
            {t('admin.events.thisMonth')}
          </Button>
        )}
      </div>
      {failure && !events && <ErrorState failure={failure} onRetry={retry} what={t('admin.events.failed')} />}
      {!events && !failure && <SkeletonRows rows={5} widths={['13%', '13%', '13%', '13%', '13%', '13%', '13%']} />}
      {events?.length === 0 && <p className={classes['none']}>{t('admin.events.noneInMonth')}</p>}
      {events && <Month month={month} caption={title} events={events} busy={fetching} />}
    </section>
  );
}

function Month({ month, caption, events, busy }: { month: string; caption: string; events: readonly EventLineFragment[]; busy: boolean }) {
  const { format } = useT();
  const on = byDay(events);
  return (
    <table className={classes['month']} data-busy={busy || undefined} aria-busy={busy}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <th key={weekday} scope="col">
              {format.weekday(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day, index) => (
              <td key={day} data-beside={monthOf(day) !== month || undefined} data-empty={!on.has(day) || monthOf(day) !== month || undefined} aria-current={day === today() ? 'date' : undefined}>
                <span className={classes['day']}>
                  <span className={classes['weekday']}>{format.weekday(index + 1)} </span>
                  {Number(day.slice(8))}
                </span>
                {monthOf(day) === month && <ul>{(on.get(day) ?? []).map((event) => <Entry key={event.id} event={event} />)}</ul>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function byDay(events: readonly EventLineFragment[]): ReadonlyMap<string, readonly EventLineFragment[]> {
  const days = new Map<string, EventLineFragment[]>();
  for (const event of events) {
    const { day } = wallTimeOf(event.startsAt, event.zone);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return days;
}

function Entry({ event }: { event: EventLineFragment }) {
  const { format } = useT();
  return (
    <li>
      <Link to="/evenements/$id" params={{ id: event.id } as never} state={fromList('/evenements')} className={classes['event'] ?? ''} data-status={statusOf(event)}>
        <span className="tabular">{format.time(event.startsAt, event.zone)}</span> <span className={classes['title']}>{event.title}</span>
        <EventBadge event={event} />
      </Link>
    </li>
  );
}
