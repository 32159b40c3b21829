import { Button } from '@mantine/core';
import { ActionsMenu, BackLink, may, PageHeading, useSession, useT, type EventSheetFragment, type MenuAction } from '@cordee/web';
import { EventBadge } from './EventBadge';
import type { EventAct } from './EventDialogs';
import classes from './EventPage.module.css';
import { statusOf } from './status';
import { useEventSteps } from './useEventSteps';
import { placeOf } from './words';

interface Props {
  readonly event: EventSheetFragment;
  readonly onAct: (act: EventAct) => void;
  readonly onChanged: () => void;
}

/** What it is, how it stands, and the one next step; the others behind a menu. */
export function EventHeading({ event, onAct, onChanged }: Props) {
  const { t, format } = useT();
  const mayManage = may(useSession().viewer, 'events.manage');
  const steps = useEventSteps(event.id, onChanged);
  const status = statusOf(event);
  const over = status === 'past' || status === 'cancelled';
  const primary = status === 'draft' ? { label: t('admin.event.publish'), run: steps.publish } : { label: t('admin.event.invite'), run: () => onAct('invite') };
  return (
    <PageHeading
      title={event.title}
      back={<BackLink to="/evenements">{t('admin.nav.events')}</BackLink>}
      note={
        <span className={classes['note']}>
          <EventBadge event={event} />
          <span>{[format.moment(event.startsAt, event.zone), placeOf(t, event)].filter(Boolean).join(' · ')}</span>
        </span>
      }
      actions={
        mayManage && (
          <>
            <More event={event} steps={steps} onAct={onAct} />
            {!over && (
              <Button onClick={primary.run} loading={steps.running}>
                {primary.label}
              </Button>
            )}
          </>
        )
      }
    />
  );
}

function More({ event, steps, onAct }: Pick<Props, 'event' | 'onAct'> & { steps: ReturnType<typeof useEventSteps> }) {
  const { t } = useT();
  const { going, waiting, offered, notGoing } = event.counts;
  const status = statusOf(event);
  const running = !['draft', 'past', 'cancelled'].includes(status);
  const one = (label: MenuAction['label'], icon: MenuAction['icon'], run: () => void, when: boolean): MenuAction[] => (when ? [{ label, icon, run }] : []);
  return (
    <ActionsMenu
      label={t('admin.event.more')}
      actions={[
        ...one(t('admin.event.message'), 'mail', () => onAct('message'), going + waiting + offered + notGoing > 0),
        ...one(t('admin.event.pause'), 'pause', steps.pause, running && status !== 'paused' && status !== 'closed'),
        ...one(t('admin.event.resume'), 'check', steps.resume, status === 'paused'),
        ...one(t('admin.event.unpublish'), 'pencil', steps.unpublish, running && going + waiting + offered + notGoing === 0),
        ...one(t('admin.events.duplicate'), 'copy', () => onAct('duplicate'), true),
      ]}
      apart={one(t('admin.event.cancel'), 'close', () => onAct('cancel'), status !== 'cancelled' && status !== 'past')}
    />
  );
}
