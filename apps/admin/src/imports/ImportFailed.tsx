import { LinkButton, Notice, useT, type ImportDetailFragment, type Key } from '@cordee/web';

const REASONS: Record<string, Key> = {
  NO_TABLE: 'admin.imports.error.NO_TABLE',
  NOT_READABLE: 'admin.imports.error.NOT_READABLE',
  TOO_MANY_ROWS: 'admin.imports.error.TOO_MANY_ROWS',
};

export function ImportFailed({ detail }: { detail: ImportDetailFragment }) {
  const { t } = useT();
  const cancelled = detail.state === 'CANCELLED';
  return (
    <Notice
      icon={cancelled ? 'close' : 'alert'}
      title={t(cancelled ? 'admin.imports.cancelledTitle' : 'admin.imports.failedTitle')}
      actions={<LinkButton to="/imports">{t('admin.imports.another')}</LinkButton>}
    >
      <p>{cancelled ? t('admin.imports.nothingWritten') : t(REASONS[detail.errorCode ?? ''] ?? 'admin.imports.error.other')}</p>
      {!cancelled && detail.errorCode && <p className="tabular">{t('common.error.reference', { reference: detail.errorCode })}</p>}
    </Notice>
  );
}
