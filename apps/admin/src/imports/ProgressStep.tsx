import { Button } from '@mantine/core';
import { CancelImportDocument, Card, useAction, useT, useToast, type ImportDetailFragment } from '@cordee/web';
import { CountsLine } from './CountsLine';
import classes from './ImportPage.module.css';

/** The worker is at it. One may leave: it goes on, and the list of imports shows where it is. */
export function ProgressStep({ detail, onChanged }: { detail: ImportDetailFragment; onChanged: () => void }) {
  const { t, format } = useT();
  const toast = useToast();
  const cancel = useAction(CancelImportDocument);
  const title = t(detail.state === 'RUNNING' ? 'admin.imports.running' : detail.state === 'CHECKING' ? 'admin.imports.checking' : 'admin.imports.reading');
  const known = detail.progress > 0;
  const stop = async () => {
    const outcome = await cancel.run({ input: { importId: detail.id } });
    if (outcome.done) toast({ message: t('admin.imports.cancelled') });
    onChanged();
  };
  return (
    <Card title={title} note={t('admin.imports.mayLeave')}>
      <div className={classes['progress']}>
        <progress aria-label={title} max={1} {...(known && { value: detail.progress })} />
        <div className={classes['quiet']} role="status">
          {known && `${format.percent(Math.round(detail.progress * 100) / 100)} `}
          <CountsLine counts={detail.counts} />
        </div>
      </div>
      {detail.state !== 'RUNNING' && (
        <div className={classes['actions']}>
          <Button variant="default" onClick={() => void stop()} loading={cancel.running}>
            {t('admin.imports.cancel')}
          </Button>
        </div>
      )}
    </Card>
  );
}
