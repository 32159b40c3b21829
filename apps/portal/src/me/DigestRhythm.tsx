import { Button, NativeSelect } from '@mantine/core';
import { Card, Choice, ErrorSummary, Icon, UpdateNotificationsDocument, useAction, useDraft, useT, useToast, zones, type DigestFrequency, type NotificationsFragment } from '@cordee/web';
import classes from './me.module.css';

const FREQUENCIES: readonly DigestFrequency[] = ['WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'NEVER'];

/** One mail, at the pace, the day and the hour that one chooses; or none. */
export function DigestRhythm({ preferences, onChanged }: { preferences: NotificationsFragment; onChanged: () => void }) {
  const { t, format } = useT();
  const toast = useToast();
  const { frequency, weekday, hour, zone, interruptionsPerWeek } = preferences;
  const chosen = { frequency, weekday, hour, zone, interruptionsPerWeek };
  const { draft, change, dropDraft, dirty } = useDraft('notifications', chosen);
  const { run, running, errors, failure } = useAction(UpdateNotificationsDocument);
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const outcome = await run({ input: draft });
    if (!outcome.done) return;
    dropDraft();
    onChanged();
    toast({ message: t('common.saved'), undo: () => void run({ input: chosen }).then(onChanged) });
  };
  return (
    <Card title={t('portal.notifications.digest')} note={nextWords(preferences, t, format)}>
      <form onSubmit={(event) => void save(event)}>
        <ErrorSummary errors={errors} failure={failure} />
        <Choice
          legend={t('portal.notifications.frequency')}
          value={draft.frequency}
          options={FREQUENCIES.map((value) => ({ value, label: t(`portal.notifications.every.${value}`) }))}
          onChange={(next) => change({ frequency: next })}
        />
        {draft.frequency !== 'NEVER' && <When draft={draft} change={change} />}
        <div className={classes['fields']}>
          <Besides perWeek={draft.interruptionsPerWeek} change={change} />
        </div>
        <div className={classes['actions']}>
          <Button type="submit" disabled={!dirty && !preferences.unsubscribedAt} loading={running}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

interface Rhythm {
  readonly frequency: DigestFrequency;
  readonly weekday: number;
  readonly hour: number;
  readonly zone: string;
  readonly interruptionsPerWeek: number;
}

function When({ draft, change }: { draft: Rhythm; change: (patch: Partial<Rhythm>) => void }) {
  const { t, format } = useT();
  const arrow = <Icon name="down" size="1rem" />;
  return (
    <div className={classes['fields']}>
      <NativeSelect
        label={t('common.weekday')}
        value={String(draft.weekday)}
        data={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: format.weekday(day) }))}
        rightSection={arrow}
        onChange={(event) => change({ weekday: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('common.hour')}
        value={String(draft.hour)}
        data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: format.hour(hour) }))}
        rightSection={arrow}
        onChange={(event) => change({ hour: Number(event.currentTarget.value) })}
      />
      <NativeSelect label={t('common.zone')} value={draft.zone} data={zones(draft.zone)} rightSection={arrow} onChange={(event) => change({ zone: event.currentTarget.value })} />
    </div>
  );
}

const MOST_PER_WEEK = 10;

/** What may be written beside the digest; none is an answer like the others. */
function Besides({ perWeek, change }: { perWeek: number; change: (patch: Partial<Rhythm>) => void }) {
  const { t } = useT();
  const words = (count: number): string => (count === 0 ? t('portal.notifications.besidesNone') : t('portal.notifications.besidesMost', { count }));
  return (
    <NativeSelect
      label={t('portal.notifications.besides')}
      description={t('portal.notifications.besidesNote')}
      value={String(perWeek)}
      data={Array.from({ length: MOST_PER_WEEK + 1 }, (_, count) => ({ value: String(count), label: words(count) }))}
      rightSection={<Icon name="down" size="1rem" />}
      onChange={(event) => change({ interruptionsPerWeek: Number(event.currentTarget.value) })}
    />
  );
}

function nextWords({ nextAt, pausedUntil, unsubscribedAt }: NotificationsFragment, t: ReturnType<typeof useT>['t'], format: ReturnType<typeof useT>['format']): string {
  if (unsubscribedAt) return t('portal.notifications.unsubscribed', { date: format.date(unsubscribedAt) });
  if (pausedUntil) return t('portal.notifications.paused', { date: format.date(pausedUntil) });
  return nextAt ? t('portal.notifications.next', { date: format.dateTime(nextAt) }) : t('portal.notifications.noNext');
}
