import { CancelEventMailingDocument, may, ReleaseEventMailingDocument, useAction, useSession, useT, type EventMailingFragment, type EventSheetFragment } from '@cordee/web';
import { HeldBanner } from '../mailings/HeldBanner';
import classes from './EventPage.module.css';

export const heldOf = (event: Pick<EventSheetFragment, 'mailings'> | null | undefined): readonly EventMailingFragment[] => event?.mailings.filter(({ state }) => state === 'HELD') ?? [];

/** What leaves soon about this event, and how to stop it. */
export function HeldMailings({ event, onSettled }: { event: EventSheetFragment; onSettled: () => void }) {
  const mayManage = may(useSession().viewer, 'events.manage');
  return (
    <div role="status" className={classes['held']}>
      {mayManage && heldOf(event).map((mailing) => <Held key={mailing.id} mailing={mailing} onSettled={onSettled} />)}
    </div>
  );
}

function Held({ mailing: { id, kind, subject, recipients, releasesAt, heldBy }, onSettled }: { mailing: EventMailingFragment; onSettled: () => void }) {
  const { t, format } = useT();
  const cancelling = useAction(CancelEventMailingDocument);
  const releasing = useAction(ReleaseEventMailingDocument);
  const variables = { input: { mailingId: id } };
  const time = format.time(releasesAt);
  return (
    <HeldBanner
      label={t('admin.eventMailing.held')}
      words={kind === 'INVITATION' ? t('admin.eventMailing.inviteLeaves', { count: recipients, time }) : t('admin.eventMailing.messageLeaves', { count: recipients, time, subject: subject ?? '' })}
      releasesAt={releasesAt}
      heldBy={heldBy}
      cancel={{ run: () => cancelling.run(variables), running: cancelling.running, done: t('admin.mailing.cancelled') }}
      release={{ run: () => releasing.run(variables), running: releasing.running, done: t('admin.eventMailing.released') }}
      onSettled={onSettled}
    />
  );
}
