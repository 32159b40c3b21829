import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { BackLink, Card, ErrorState, EventForMeDocument, Fact, Facts, PageHeading, SkeletonText, useScreen, useT, type EventForMeQuery } from '@cordee/web';
import { Missing } from '../shell/Missing';
import { Answer } from './Answer';
import classes from './agenda.module.css';
import { ShareButton } from './ShareButton';
import { Ticket } from './Ticket';
import { useAnswer } from './useAnswer';
import { whenWords, whereWords } from './when';
import { WhoComes } from './WhoComes';

type EventForMe = NonNullable<NonNullable<EventForMeQuery['association']>['event']>;

export function EventPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <EventScreen key={id} id={id} />;
}

function EventScreen({ id }: { id: string }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(EventForMeDocument, { id });
  const event = data?.association?.event;
  if (failure && !event) return <ErrorState whole failure={failure} onRetry={retry} what={t('portal.agenda.eventFailed')} />;
  if (!data) return <SkeletonText lines={6} />;
  if (!event) return <Missing />;
  return <EventInWords event={event} onRefused={retry} />;
}

function EventInWords({ event, onRefused }: { event: EventForMe; onRefused: () => void }) {
  const { t, format } = useT();
  const answering = useAnswer(event, onRefused);
  const { myAnswer } = answering.event;
  const going = myAnswer?.kind === 'GOING';
  return (
    <>
      <PageHeading title={event.title} back={<BackLink to="/agenda">{t('portal.nav.agenda')}</BackLink>} note={whenWords(event, { t, format })} />
      <Card title={t('portal.agenda.myAnswer')}>
        {event.state === 'CANCELLED' && <p>{t('portal.agenda.cancelled')}</p>}
        <Answer answering={answering} primary />
      </Card>
      {going && <Ticket event={answering.event} />}
      <Card title={t('portal.agenda.about')}>
        <Facts>
          <Fact label={t('portal.agenda.whereLabel')}>{[whereWords(event, t), event.address].filter(Boolean).join(' · ')}</Fact>
          <Fact label={t('portal.agenda.untilLabel')}>{format.dateTime(event.answersCloseAt)}</Fact>
        </Facts>
        {event.summary && <p className={classes['summary']}>{event.summary}</p>}
        <div className={classes['actions']}>
          <Button component="a" href={event.icsUrl} variant="default">
            {t('portal.agenda.addToCalendar')}
          </Button>
          <ShareButton title={event.title} url={event.url} />
        </div>
      </Card>
      <WhoComes firstNames={event.goingFirstNames} count={answering.event.goingCount} />
    </>
  );
}
