import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { BackLink, ErrorState, ImportDocument, ImportProgressDocument, PageHeading, SkeletonText, useScreen, useT, type ImportDetailFragment, type ImportState } from '@cordee/web';
import { Missing } from '../shell/Missing';
import { ColumnsStep } from './ColumnsStep';
import { DryRunStep } from './DryRunStep';
import { ImportFailed } from './ImportFailed';
import { ImportReport } from './ImportReport';
import { ProgressStep } from './ProgressStep';
import { Steps } from './Steps';

const WORKING: readonly ImportState[] = ['UPLOADED', 'READING', 'CHECKING', 'RUNNING'];

export function ImportPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <ImportScreen key={id} id={id} />;
}

/** While the worker works, a light question every second; the whole import again when its state changes. */
function ImportScreen({ id }: { id: string }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(ImportDocument, { id });
  const detail = data?.association?.office?.import;
  const working = detail !== null && detail !== undefined && WORKING.includes(detail.state);
  const progress = useScreen(ImportProgressDocument, { id }, { pause: !working, everyMs: working ? 1000 : null }).data?.association?.office?.import;
  useEffect(() => {
    if (progress && detail && progress.state !== detail.state) retry();
  }, [progress, detail, retry]);
  if (failure && !detail) return <ErrorState whole failure={failure} onRetry={retry} what={t('admin.imports.failedOne')} />;
  if (!data) return <SkeletonText lines={6} />;
  if (!detail) return <Missing />;
  const current = working && progress ? { ...detail, progress: progress.progress, counts: progress.counts, rowCount: progress.rowCount } : detail;
  return (
    <>
      <PageHeading
        title={detail.fileName}
        back={<BackLink to="/imports">{t('admin.nav.imports')}</BackLink>}
        note={<FileFacts detail={detail} />}
      />
      <Steps state={detail.state} />
      <Step detail={current} onChanged={retry} />
    </>
  );
}

function Step({ detail, onChanged }: { detail: ImportDetailFragment; onChanged: () => void }) {
  if (WORKING.includes(detail.state)) return <ProgressStep detail={detail} onChanged={onChanged} />;
  if (detail.state === 'MAPPING') return <ColumnsStep detail={detail} onChanged={onChanged} />;
  if (detail.state === 'CHECKED') return <DryRunStep detail={detail} onChanged={onChanged} />;
  if (detail.state === 'DONE') return <ImportReport detail={detail} />;
  return <ImportFailed detail={detail} />;
}

/** What was understood of the file itself. */
function FileFacts({ detail }: { detail: ImportDetailFragment }) {
  const { t } = useT();
  const separator = detail.separator === '\t' ? t('admin.imports.tab') : detail.separator;
  const facts = [
    detail.rowCount > 0 && t('admin.imports.rows', { count: detail.rowCount }),
    detail.sheet && t('admin.imports.sheet', { sheet: detail.sheet }),
    detail.encoding,
    separator && t('admin.imports.separator', { separator }),
  ];
  return <>{facts.filter(Boolean).join(' · ')}</>;
}
