import { CancelDueRunDocument, ReleaseDueRunDocument, useAction, useT, type RunFragment } from '@cordee/web';
import { HeldBanner } from '../../mailings/HeldBanner';

export const RUN_CHANGES: readonly string[] = ['DueRun', 'Due', 'DuesSummary'];

/** A campaign that begins soon, and how to stop it. */
export function HeldRun({ run: { id, planName, recipients, releasesAt, startedAt, startedBy }, onSettled }: { run: RunFragment; onSettled: () => void }) {
  const { t, format } = useT();
  const cancelling = useAction(CancelDueRunDocument, { changes: RUN_CHANGES });
  const releasing = useAction(ReleaseDueRunDocument, { changes: RUN_CHANGES });
  const variables = { input: { runId: id } };
  const leavesAt = releasesAt ?? startedAt;
  return (
    <HeldBanner
      label={t('admin.run.held')}
      words={t('admin.run.leaves', { count: recipients ?? 0, plan: planName, time: format.time(leavesAt) })}
      releasesAt={leavesAt}
      heldBy={startedBy}
      cancel={{ run: () => cancelling.run(variables), running: cancelling.running, done: t('admin.run.cancelled') }}
      release={{ run: () => releasing.run(variables), running: releasing.running, done: t('admin.run.released') }}
      onSettled={onSettled}
    />
  );
}
