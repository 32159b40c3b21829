import { Link } from '@tanstack/react-router';
import { may, OfficeEventsDocument, useScreen, useSession, useT } from '@cordee/web';

/** What there is to look forward to when nothing waits. Says nothing while it loads, when it fails, and to whom events are closed. */
export function NextEvent() {
  const { t, format } = useT();
  const mayRead = may(useSession().viewer, 'events.read');
  const { data } = useScreen(OfficeEventsDocument, { when: 'COMING', first: 1 }, { pause: !mayRead });
  const event = data?.association?.office?.events?.nodes[0];
  if (!event) return null;
  return (
    <>
      {t('admin.home.nextEvent')}{' '}
      <Link to="/evenements/$id" params={{ id: event.id } as never}>
        {t('admin.home.nextEventIs', { title: event.title, moment: format.moment(event.startsAt, event.zone) })}
      </Link>
    </>
  );
}
