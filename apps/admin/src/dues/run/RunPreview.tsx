import { SendDueRunSampleDocument, useAction, useT, type DueRunPreviewQuery, type SendDueRunSampleInput } from '@cordee/web';
import { MailingPreview } from '../../mailings/MailingPreview';
import { MailSample } from '../../mailings/MailSample';
import classes from './run.module.css';

export type Preview = NonNullable<NonNullable<NonNullable<DueRunPreviewQuery['association']>['office']>['dueRunPreview']>;

const REASONS = ['calledBefore', 'paidBefore', 'forLife', 'notMember', 'notOpenYet', 'withoutEmail', 'suppressed'] as const;

/** How many, how much, for which time, who is left out and why, and the mail that each will read. */
export function RunPreview({ preview, wish }: { preview: Preview; wish: SendDueRunSampleInput }) {
  const { t, format } = useT();
  const { run, running } = useAction(SendDueRunSampleDocument);
  const count = preview.members === 0 ? t('admin.run.nobody') : t('admin.run.text', { count: preview.members, total: format.money(preview.total) });
  const leftOut = REASONS.filter((reason) => preview[reason] > 0).map((reason) => t(`admin.run.${reason}`, { count: preview[reason] }));
  return (
    <section aria-label={t('admin.run.preview')} className={classes['preview']}>
      <p className={classes['quiet']}>{t('admin.run.period', { from: format.date(preview.periodStartsOn), to: format.date(preview.periodEndsOn) })}</p>
      <MailingPreview count={count} leftOut={leftOut}>
        {preview.sample && <MailSample sample={preview.sample} onSend={() => run({ input: wish })} sending={running} />}
      </MailingPreview>
    </section>
  );
}
