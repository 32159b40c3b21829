import { Button } from '@mantine/core';
import { BackLink, DataTable, ErrorState, FailedJobsDocument, may, Icon, Notice, PageHeading, RerunJobDocument, shortReference, SkeletonRows, useAction, useScreen, useSession, useT, useToast, type Column, type FailedJobsQuery, type Formats, type Translate } from '@cordee/web';

type Job = NonNullable<NonNullable<FailedJobsQuery['association']>['office']>['failedJobs'][number];

/** Work that did not succeed after several tries: one looks at the cause, then has it run again. */
export function FailedJobsPage() {
  const { t, format } = useT();
  const { data, failure, fetching, retry } = useScreen(FailedJobsDocument, {});
  const mayRerun = may(useSession().viewer, 'jobs.rerun');
  const jobs = data?.association?.office?.failedJobs;
  return (
    <>
      <PageHeading
        title={t('admin.failures.title')}
        note={t('admin.failures.note')}
        back={<BackLink to="/journal">{t('admin.nav.journal')}</BackLink>}
      />
      {failure && !jobs && <ErrorState failure={failure} onRetry={retry} what={t('admin.failures.failed')} />}
      {!jobs && !failure && <SkeletonRows rows={3} widths={['30%', '20%', '20%']} />}
      {jobs?.length === 0 && <Notice icon="check" title={t('admin.failures.none')} />}
      {jobs && jobs.length > 0 && <DataTable caption={t('admin.failures.title')} columns={jobColumns(t, format, mayRerun ? retry : null)} rows={jobs} rowId={({ id }) => id} rowName={({ name }) => name} busy={fetching} />}
    </>
  );
}

function jobColumns(t: Translate, format: Formats, onChanged: (() => void) | null): readonly Column<Job>[] {
  return [
    { key: 'name', header: t('admin.failures.job'), text: ({ name }) => name, cell: ({ name }) => <strong style={{ fontWeight: 550 }}>{name}</strong> },
    { key: 'code', header: t('admin.failures.code'), text: ({ code }) => code, cell: ({ code }) => code },
    { key: 'when', header: t('admin.failures.when'), text: ({ failedAt }) => failedAt, cell: ({ failedAt }) => <time title={format.dateTime(failedAt)}>{format.ago(failedAt)}</time> },
    { key: 'reference', header: t('admin.failures.reference'), text: ({ requestId }) => requestId, cell: ({ requestId }) => shortReference(requestId) },
    ...(onChanged ? [{ key: 'act', header: t('common.actions'), text: () => '', cell: (job: Job) => <Rerun job={job} onChanged={onChanged} /> }] : []),
  ];
}

function Rerun({ job, onChanged }: { job: Job; onChanged: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const { run, running } = useAction(RerunJobDocument);
  const again = async () => {
    const outcome = await run({ input: { failureId: job.id } });
    toast({ message: outcome.done ? t('admin.failures.again') : (outcome.errors[0]?.message ?? t('common.error.notSaved')) });
    onChanged();
  };
  return (
    <Button variant="default" size="compact-sm" loading={running} leftSection={<Icon name="refresh" size="1rem" />} onClick={() => void again()} aria-label={t('admin.failures.rerunOf', { job: job.name })}>
      {t('admin.failures.rerun')}
    </Button>
  );
}
