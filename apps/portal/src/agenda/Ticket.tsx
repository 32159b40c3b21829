import { Card, Icon, useSession, useT, type AgendaEventFragment } from '@cordee/web';
import classes from './agenda.module.css';
import { whenWords, whereWords } from './when';

/** What one shows at the door, or where one goes in online. */
export function Ticket({ event }: { event: AgendaEventFragment }) {
  const { t, format } = useT();
  const { viewer } = useSession();
  return (
    <Card title={t('portal.agenda.ticket')}>
      <div className={classes['ticket']}>
        <Icon name="ticket" size="1.75rem" />
        <div>
          <p className={classes['holder']}>{viewer.person?.displayName}</p>
          <p>{event.title}</p>
          <p className={classes['quiet']}>{whenWords(event, { t, format })}</p>
          <p className={classes['quiet']}>{whereWords(event, t)}</p>
          {event.onlineUrl && (
            <p>
              <a href={event.onlineUrl} rel="noreferrer">
                {t('portal.agenda.join')}
              </a>
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}
