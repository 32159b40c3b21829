import { useState } from 'react';
import { useParams } from '@tanstack/react-router';
import { ErrorState, OfficeEventDocument, SkeletonText, useScreen, useT, type EventSheetFragment } from '@cordee/web';
import { paceOf } from '../mailings/pace';
import { Missing } from '../shell/Missing';
import { EventAnswers } from './EventAnswers';
import { EventDialogs, type EventAct } from './EventDialogs';
import { EventFacts } from './EventFacts';
import { EventHeading } from './EventHeading';
import { EventLinks } from './EventLinks';
import { EventMailings } from './EventMailings';
import { heldOf, HeldMailings } from './HeldMailings';
import classes from './EventPage.module.css';

export function EventPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <EventScreen key={id} id={id} />;
}

function EventScreen({ id }: { id: string }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(OfficeEventDocument, { id }, { touchedBy: ['Registration', 'EventMailing'], everyMs: (known) => paceOf(heldOf(known?.association?.office?.event)[0]) });
  const event = data?.association?.office?.event;
  if (failure && !event) return <ErrorState whole failure={failure} onRetry={retry} what={t('admin.event.failed')} />;
  if (!data) return <SkeletonText lines={6} />;
  if (!event) return <Missing />;
  return <Sheet event={event} onChanged={retry} />;
}

function Sheet({ event, onChanged }: { event: EventSheetFragment; onChanged: () => void }) {
  const { t, format } = useT();
  const [act, setAct] = useState<EventAct | null>(null);
  return (
    <>
      <EventHeading event={event} onAct={setAct} onChanged={onChanged} />
      <HeldMailings event={event} onSettled={onChanged} />
      {event.cancelledAt && <p className={classes['cancelled']}>{t('admin.event.cancelledWhy', { when: format.ago(event.cancelledAt), reason: event.cancelReason ?? '' })}</p>}
      <div className={classes['columns']}>
        <EventAnswers event={event} onAct={setAct} onChanged={onChanged} />
        <div className={classes['side']}>
          <EventFacts event={event} onEdit={() => setAct('edit')} />
          <EventLinks event={event} />
          <EventMailings event={event} />
        </div>
      </div>
      <EventDialogs act={act} event={event} onClose={() => setAct(null)} onChanged={onChanged} />
    </>
  );
}
