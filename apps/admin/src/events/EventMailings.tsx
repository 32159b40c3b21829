import { Card, StatusBadge, useT, type EventSheetFragment } from '@cordee/web';
import classes from './EventPage.module.css';

const LOOKS = { HELD: { meaning: 'due', icon: 'clock' }, RELEASED: { meaning: 'paid', icon: 'check' }, CANCELLED: { meaning: 'pending', icon: 'close' } } as const;

/** What was written about this event, to how many, and what became of it. */
export function EventMailings({ event: { mailings } }: { event: EventSheetFragment }) {
  const { t, format } = useT();
  return (
    <Card title={t('admin.event.mailings')}>
      {mailings.length === 0 && <p className={classes['quiet']}>{t('admin.event.noMailing')}</p>}
      <ul className={classes['mailings']}>
        {mailings.map(({ id, kind, state, subject, recipients, heldAt, heldBy }) => (
          <li key={id}>
            {subject ?? t(`admin.event.${kind}`)} <StatusBadge {...LOOKS[state]}>{t(`admin.event.${state}`)}</StatusBadge>
            <div className={classes['quiet']}>{[t('admin.event.recipients', { count: recipients }), format.ago(heldAt), heldBy].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
