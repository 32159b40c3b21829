import { Button } from '@mantine/core';
import { Card, Icon, LinkButton, useT, type ImportDetailFragment } from '@cordee/web';
import { Figures } from './Figures';
import { ImportRows } from './ImportRows';
import classes from './ImportPage.module.css';

/** Every row accounted for, and what comes next. No mail has left. */
export function ImportReport({ detail }: { detail: ImportDetailFragment }) {
  const { t, format } = useT();
  return (
    <>
      <Card
        title={t('admin.imports.doneTitle')}
        note={detail.finishedAt && t('admin.imports.doneNote', { when: format.dateTime(detail.finishedAt) })}
        actions={
          detail.reportUrl && (
            <Button component="a" href={detail.reportUrl} download variant="default" leftSection={<Icon name="download" />}>
              {t('admin.imports.report')}
            </Button>
          )
        }
      >
        <Figures counts={detail.counts} />
        <p className={classes['quiet']}>{t('admin.imports.noMail')}</p>
        <div className={classes['actions']}>
          <LinkButton to="/membres">{t('admin.imports.seeMembers')}</LinkButton>
        </div>
      </Card>
      <ImportRows id={detail.id} />
    </>
  );
}
