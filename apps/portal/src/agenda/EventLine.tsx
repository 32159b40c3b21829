import { Link } from '@tanstack/react-router';
import { fromList, Icon, useT, type AgendaEventFragment } from '@cordee/web';
import { Answer } from './Answer';
import classes from './EventLine.module.css';
import { useAnswer } from './useAnswer';
import { leaf, whenWords, whereWords } from './when';

interface Props {
  readonly event: AgendaEventFragment;
  readonly onRefused: () => void;
  /** It stands under the name of its month, which says the year. */
  readonly underMonth?: boolean;
}

/** One event of a list: when, what, where, and my answer in place. */
export function EventLine({ event, onRefused, underMonth = false }: Props) {
  const { t, format, locale } = useT();
  const answering = useAnswer(event, onRefused);
  const { day, weekday } = leaf(event.startsAt, event.zone, locale);
  const thisYear = new Date(event.startsAt).getFullYear() === new Date().getFullYear();
  return (
    <div className={classes['event']}>
      <span className={classes['leaf']} aria-hidden="true">
        <span className={classes['weekday']}>{weekday}</span>
        <span className={classes['day']}>{day}</span>
      </span>
      <div className={classes['words']}>
        <h3 className={classes['title']}>
          <Link to="/agenda/$id" params={{ id: event.id } as never} state={fromList('/agenda')}>
            {event.title}
          </Link>
        </h3>
        <p className={classes['fact']}>
          <Icon name="clock" size="1.1em" />
          <span>{whenWords(event, { t, format }, !underMonth && !thisYear)}</span>
        </p>
        <p className={classes['fact']}>
          <Icon name={event.placeKind === 'ONLINE' ? 'video' : 'place'} size="1.1em" />
          <span>{whereWords(event, t)}</span>
        </p>
      </div>
      <div className={classes['answer']}>
        <Answer answering={answering} />
      </div>
    </div>
  );
}
