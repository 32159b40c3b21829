import { Button } from '@mantine/core';
import { Card, Fact, Facts, may, useSession, useT, wallTimeOf, type EventSheetFragment } from '@cordee/web';
import classes from './EventPage.module.css';
import { placeOf, seatsOf } from './words';

export function EventFacts({ event, onEdit }: { event: EventSheetFragment; onEdit: () => void }) {
  const { t, format } = useT();
  const mayEdit = may(useSession().viewer, 'events.manage') && event.state !== 'CANCELLED' && event.state !== 'ARCHIVED';
  const edit = (
    <Button variant="default" size="compact-md" onClick={onEdit}>
      {t('admin.event.edit')}
    </Button>
  );
  const sameDay = wallTimeOf(event.startsAt, event.zone).day === wallTimeOf(event.endsAt, event.zone).day;
  const end = sameDay ? format.time(event.endsAt, event.zone) : format.moment(event.endsAt, event.zone);
  return (
    <Card title={t('admin.event.facts')} actions={mayEdit && edit}>
      <Facts>
        <Fact label={t('admin.event.when')}>{t('admin.event.until', { from: format.moment(event.startsAt, event.zone), to: end })}</Fact>
        <Fact label={t('admin.event.where')}>{event.placeKind === 'ONLINE' ? <OnlinePlace url={event.onlineUrl} /> : placeOf(t, event)}</Fact>
        {event.address && <Fact label={t('admin.event.address')}>{event.address}</Fact>}
        <Fact label={t('admin.event.seats')}>{seatsOf(t, format, event)}</Fact>
        <Fact label={t('admin.event.audience')}>{t(`admin.eventForm.${event.audience}`)}</Fact>
        <Fact label={t('admin.event.closes')}>{t('admin.event.closesAt', { when: format.moment(event.answersCloseAt, event.zone) })}</Fact>
        <Fact label={t('admin.event.summary')}>
          <span className={classes['summary']}>{event.summary}</span>
        </Fact>
      </Facts>
    </Card>
  );
}

function OnlinePlace({ url }: { url: string | null | undefined }) {
  const { t } = useT();
  if (!url) return t('admin.events.online');
  return (
    <a href={url} className={classes['online']} rel="noreferrer">
      {url}
    </a>
  );
}
