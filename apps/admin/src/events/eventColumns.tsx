import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { fromList, useT, type Column, type EventLineFragment, type Formats, type Translate } from '@cordee/web';
import { TwoLines } from '../lists/TwoLines';
import { EventBadge } from './EventBadge';
import { statusOf } from './status';
import { placeOf, seatsOf } from './words';
import classes from './EventsPage.module.css';

const goingOf = (t: Translate, { goingCount }: EventLineFragment) => t('admin.events.going', { count: goingCount });
const waitingOf = (t: Translate, { waitingCount }: EventLineFragment) => (waitingCount > 0 ? t('admin.events.waiting', { count: waitingCount }) : null);
const answersOf = (t: Translate, event: EventLineFragment) => [goingOf(t, event), waitingOf(t, event)].filter(Boolean).join(', ');

/** Those of the server's list, with the same keys. */
export const FIRST_COLUMNS: readonly string[] = ['title', 'date', 'place', 'seats', 'answers', 'state'];

/** All that the list can show of an event, in its natural order. */
export function eventColumns(t: Translate, format: Formats): readonly Column<EventLineFragment>[] {
  const figure = (key: 'going' | 'waiting'): Column<EventLineFragment> => ({ key, header: t(`admin.events.${key}Count`), numeric: true, text: (event) => format.number(event[`${key}Count`]), cell: (event) => format.number(event[`${key}Count`]) });
  const date = ({ startsAt, zone }: EventLineFragment) => format.shortMoment(startsAt, zone);
  return [
    {
      key: 'title',
      header: t('admin.events.title'),
      text: ({ title }) => title,
      cell: ({ id, title }) => (
        <Link to="/evenements/$id" params={{ id } as never} state={fromList('/evenements')} className={classes['name'] ?? ''}>
          {title}
        </Link>
      ),
    },
    { key: 'date', header: t('admin.events.date'), whole: true, text: date, cell: (event) => <Moment moment={date(event)} /> },
    { key: 'place', header: t('admin.events.place'), text: (event) => placeOf(t, event), cell: (event) => <Place event={event} /> },
    { key: 'seats', header: t('admin.events.seats'), text: (event) => seatsOf(t, format, event), cell: (event) => seatsOf(t, format, event) },
    { key: 'answers', header: t('admin.events.answers'), whole: true, text: (event) => answersOf(t, event), cell: (event) => <TwoLines first={goingOf(t, event)} second={waitingOf(t, event)} /> },
    { key: 'state', header: t('admin.events.state'), text: (event) => t(`admin.events.status.${statusOf(event)}`), cell: (event) => <EventBadge event={event} /> },
    figure('going'),
    figure('waiting'),
  ];
}

/** Always the last column, for whoever may. */
export const eventActions = (t: Translate, onDuplicate: (event: EventLineFragment) => void): Column<EventLineFragment> => ({ key: 'act', header: t('common.actions'), text: () => '', cell: (event) => <Duplicate event={event} onPress={() => onDuplicate(event)} /> });

/** The day, and in small under it the hour. */
function Moment({ moment }: { moment: string }) {
  const at = moment.lastIndexOf(', ');
  return <TwoLines first={moment.slice(0, at)} second={moment.slice(at + 2)} />;
}

function Place({ event: { placeKind, placeName, city } }: { event: EventLineFragment }) {
  const { t } = useT();
  if (placeKind === 'ONLINE') return t('admin.events.online');
  return <TwoLines first={placeName || city || ''} second={placeName ? city : null} />;
}

function Duplicate({ event, onPress }: { event: EventLineFragment; onPress: () => void }) {
  const { t } = useT();
  return (
    <Button variant="subtle" size="compact-sm" onClick={onPress} aria-label={t('admin.events.duplicateOf', { title: event.title })}>
      {t('admin.events.duplicate')}
    </Button>
  );
}
