import { useT, type DueRunPreviewQuery } from '@cordee/web';
import { MailFrame } from '../../invitations/MailFrame';
import classes from './run.module.css';

export type Preview = NonNullable<NonNullable<NonNullable<DueRunPreviewQuery['association']>['office']>['dueRunPreview']>;

/** How many, how much, for which time, and the mail that each will read. */
export function RunPreview({ preview }: { preview: Preview }) {
  const { t, format } = useT();
  return (
    <section aria-label={t('admin.run.preview')} className={classes['preview']}>
      <p className={classes['count']} role="status">
        {preview.members === 0 ? t('admin.run.nobody') : t('admin.run.text', { count: preview.members, total: format.money(preview.total) })}
      </p>
      <p className={classes['quiet']}>{t('admin.run.period', { from: format.date(preview.periodStartsOn), to: format.date(preview.periodEndsOn) })}</p>
      {preview.alreadyCalled > 0 && <p className={classes['quiet']}>{t('admin.run.alreadyCalled', { count: preview.alreadyCalled })}</p>}
      {preview.sample && (
        <>
          <h3 className={classes['subtitle']}>{t('admin.invite.sample')}</h3>
          <MailFrame sample={preview.sample} />
        </>
      )}
    </section>
  );
}
