import { CancelDueRemindersDocument, HeldDueRemindersDocument, may, ReleaseDueRemindersDocument, useAction, useScreen, useSession, useT, type DueReminderSendingFragment, type HeldDueRemindersQuery } from '@cordee/web';
import { HeldBanner } from '../../mailings/HeldBanner';
import { paceOf } from '../../mailings/pace';

const CHANGED: readonly string[] = ['Due', 'DueReminderSending'];
const heldOf = (data: HeldDueRemindersQuery | undefined): readonly DueReminderSendingFragment[] => data?.association?.office?.heldDueReminders ?? [];

/** Reminders that leave soon, and how to stop them. */
export function HeldReminders() {
  const { viewer } = useSession();
  return may(viewer, 'dues.manage') ? <Sendings /> : null;
}

function Sendings() {
  const { data, retry } = useScreen(HeldDueRemindersDocument, {}, { touchedBy: ['DueReminderSending'], everyMs: (known) => paceOf(heldOf(known)[0]) });
  return (
    <div role="status">
      {heldOf(data).map((sending) => (
        <Held key={sending.id} sending={sending} onSettled={retry} />
      ))}
    </div>
  );
}

function Held({ sending: { id, recipients, releasesAt, heldBy }, onSettled }: { sending: DueReminderSendingFragment; onSettled: () => void }) {
  const { t, format } = useT();
  const cancelling = useAction(CancelDueRemindersDocument, { changes: CHANGED });
  const releasing = useAction(ReleaseDueRemindersDocument, { changes: CHANGED });
  const variables = { input: { sendingId: id } };
  return (
    <HeldBanner
      label={t('admin.dues.remindHeld')}
      words={t('admin.dues.remindLeaves', { count: recipients, time: format.time(releasesAt) })}
      releasesAt={releasesAt}
      heldBy={heldBy}
      cancel={{ run: () => cancelling.run(variables), running: cancelling.running, done: t('admin.mailing.cancelled') }}
      release={{ run: () => releasing.run(variables), running: releasing.running, done: t('admin.dues.reminded', { count: recipients }) }}
      onSettled={onSettled}
    />
  );
}
