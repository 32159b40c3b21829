import { Button } from '@mantine/core';
import { Card, ErrorSummary, PauseNotificationsDocument, useAction, useT, useToast, type NotificationsFragment } from '@cordee/web';
import classes from './me.module.css';

const MONTHS = [1, 3, 6] as const;

/** Silence for a while, without losing one's choices. */
export function Pause({ preferences, onChanged }: { preferences: NotificationsFragment; onChanged: () => void }) {
  const { t, format } = useT();
  const toast = useToast();
  const { run, running, errors, failure } = useAction(PauseNotificationsDocument);
  const pause = async (months: number) => {
    const outcome = await run({ input: { months } });
    if (!outcome.done) return;
    const { pausedUntil } = outcome.result;
    toast(pausedUntil ? { message: t('portal.notifications.pausedUntil', { date: format.date(pausedUntil) }), undo: () => void pause(0) } : { message: t('portal.notifications.resumed') });
    onChanged();
  };
  return (
    <Card title={t('portal.notifications.pause')} note={t('portal.notifications.pauseNote')}>
      <ErrorSummary errors={errors} failure={failure} />
      <div className={classes['actions']}>
        {preferences.pausedUntil ? (
          <Button onClick={() => void pause(0)} loading={running}>
            {t('portal.notifications.resume')}
          </Button>
        ) : (
          MONTHS.map((months) => (
            <Button key={months} variant="default" disabled={running} onClick={() => void pause(months)}>
              {t('portal.notifications.months', { count: months })}
            </Button>
          ))
        )}
      </div>
    </Card>
  );
}
