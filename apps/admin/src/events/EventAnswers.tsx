import { Button } from '@mantine/core';
import { Card, may, useSession, useT, type EventSheetFragment, type Formats, type Translate } from '@cordee/web';
import { AnswersCurve } from './AnswersCurve';
import classes from './EventAnswers.module.css';
import type { EventAct } from './EventDialogs';
import { Registrations } from './Registrations';

interface Props {
  readonly event: EventSheetFragment;
  readonly onAct: (act: EventAct) => void;
  readonly onChanged: () => void;
}

/** How many come, wait or cannot, how it came about, and who. */
export function EventAnswers({ event, onAct, onChanged }: Props) {
  const { t, format } = useT();
  const mayAnswer = may(useSession().viewer, 'events.manage') && event.state === 'PUBLISHED';
  const add = (
    <Button variant="default" size="compact-md" onClick={() => onAct('answer')}>
      {t('admin.event.add')}
    </Button>
  );
  return (
    <Card title={t('admin.event.answers')} actions={mayAnswer && add}>
      {event.state !== 'DRAFT' && (
        <div className={classes['counts']} role="status">
          <p>{t('admin.event.nGoing', { count: event.counts.going })}</p>
          <p>
            {countsOf(t, format, event).map((line, place) => (
              <span key={line}>
                {place > 0 && ' · '}
                <span className={classes['whole']}>{line}</span>
              </span>
            ))}
          </p>
        </div>
      )}
      {event.answersByDay.filter(({ going }) => going > 0).length > 1 && <AnswersCurve days={event.answersByDay} />}
      <Registrations event={event} onInvite={() => onAct('invite')} onChanged={onChanged} />
    </Card>
  );
}

function countsOf(t: Translate, format: Formats, { counts: { waiting, offered, notGoing, invited }, seatsLeft, capacity, state }: EventSheetFragment): readonly string[] {
  return [
    ...(capacity === null || state === 'CANCELLED' ? [] : [t('admin.event.nLeft', { count: seatsLeft ?? 0, capacity: format.number(capacity) })]),
    ...(waiting > 0 ? [t('admin.event.nWaiting', { count: waiting })] : []),
    ...(offered > 0 ? [t('admin.event.nOffered', { count: offered })] : []),
    ...(notGoing > 0 ? [t('admin.event.nNotGoing', { count: notGoing })] : []),
    ...(invited > 0 ? [t('admin.event.nInvited', { count: invited })] : []),
  ];
}
