import { Card, Icon, useT, type EventSheetFragment, type IconName } from '@cordee/web';
import classes from './EventPage.module.css';

/** Pages of the server, outside of this app. A draft has no page. */
export function EventLinks({ event }: { event: EventSheetFragment }) {
  const { t } = useT();
  const link = (label: string, icon: IconName, href: string, newTab = true) => (
    <li>
      <a href={href} {...(newTab && { target: '_blank', rel: 'noopener' })}>
        <Icon name={icon} />
        {label}
      </a>
    </li>
  );
  return (
    <Card title={t('admin.event.links')}>
      <ul className={classes['links']}>
        {event.state !== 'DRAFT' && link(t('admin.event.publicPage'), 'external', event.url)}
        {event.state !== 'DRAFT' && link(t('admin.event.ics'), 'calendar', event.icsUrl, false)}
        {link(t('admin.event.print'), 'file', `/impression/evenements/${event.id}`)}
      </ul>
    </Card>
  );
}
