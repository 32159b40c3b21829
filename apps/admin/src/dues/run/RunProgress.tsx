import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { DueRunsDocument, FailedPart, may, SkeletonText, useScreen, useSession, useT, type DueRunsQuery, type RunFragment } from '@cordee/web';
import { paceOf } from '../../mailings/pace';
import dialog from '../../members/dialog.module.css';
import { HeldRun } from './HeldRun';
import classes from './run.module.css';

const PACE_MS = 1500;

export const runsOf = (data: DueRunsQuery | undefined): readonly RunFragment[] => data?.association?.office?.dueRuns ?? [];

interface Props {
  readonly runId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks again until the worker has called the last one. */
export function RunProgress({ runId, onDone, onClose }: Props) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(DueRunsDocument, {}, { everyMs: (known) => (runsOf(known).some(({ id, state }) => id === runId && state !== 'RUNNING') ? null : PACE_MS) });
  const run = runsOf(data).find(({ id }) => id === runId);
  useWhenEnded(run, onDone);
  return (
    <>
      {failure && <FailedPart failure={failure} what={t('admin.run.progressFailed')} onRetry={retry} />}
      {run ? <RunLine run={run} /> : <SkeletonText lines={2} />}
      <div className={dialog['actions']}>
        <Button variant={run?.state === 'RUNNING' ? 'default' : 'filled'} onClick={onClose} data-autofocus>
          {t('common.close')}
        </Button>
      </div>
    </>
  );
}

/** How often to ask: fast while the worker is at it, else as what waits needs it. */
function paceOfRuns(data: DueRunsQuery | undefined): number | null {
  const runs = runsOf(data);
  if (runs.some(({ state }) => state === 'RUNNING')) return PACE_MS;
  const held = runs.filter(({ state }) => state === 'HELD').map(({ releasesAt, startedAt }) => ({ releasesAt: releasesAt ?? startedAt }));
  return paceOf(held.sort((a, b) => a.releasesAt.localeCompare(b.releasesAt))[0]);
}

/** On the page: a campaign that waits or is on its way, whoever started it. */
export function RunningRuns({ onDone }: { onDone: () => void }) {
  const mayManage = may(useSession().viewer, 'dues.manage');
  const { data, retry } = useScreen(DueRunsDocument, {}, { touchedBy: ['DueRun'], everyMs: paceOfRuns });
  const held = mayManage ? runsOf(data).filter(({ state }) => state === 'HELD') : [];
  const running = runsOf(data).filter(({ state }) => state === 'RUNNING');
  const before = useRef(0);
  useEffect(() => {
    if (running.length < before.current) onDone();
    before.current = running.length;
  }, [running.length, onDone]);
  return (
    <>
      <div role="status">
        {held.map((run) => (
          <HeldRun key={run.id} run={run} onSettled={retry} />
        ))}
      </div>
      {running.length > 0 && (
        <div className={classes['running']}>
          {running.map((run) => (
            <RunLine key={run.id} run={run} />
          ))}
        </div>
      )}
    </>
  );
}

function RunLine({ run }: { run: RunFragment }) {
  const { t } = useT();
  const title = t(run.state === 'RUNNING' ? 'admin.run.running' : 'admin.run.done', { plan: run.planName });
  return (
    <div className={classes['line']}>
      <p className={classes['count']}>{title}</p>
      {run.state === 'RUNNING' && <progress aria-label={title} max={Math.max(1, run.total)} value={run.made + run.skipped} />}
      <p className={classes['quiet']} role="status">
        {[t('admin.run.made', { count: run.made }), run.skipped > 0 && t('admin.run.skipped', { count: run.skipped }), run.state === 'RUNNING' && t('admin.imports.mayLeave')].filter(Boolean).join(' ')}
      </p>
    </div>
  );
}

function useWhenEnded(run: RunFragment | undefined, onDone: () => void): void {
  const ended = run !== undefined && run.state !== 'RUNNING';
  useEffect(() => {
    if (ended) onDone();
  }, [ended, onDone]);
}
