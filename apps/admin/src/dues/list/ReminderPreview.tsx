import { SendDueReminderSampleDocument, useAction, useT, type DueReminderPreviewQuery } from '@cordee/web';
import { MailingPreview } from '../../mailings/MailingPreview';
import { MailSample } from '../../mailings/MailSample';

type Preview = NonNullable<NonNullable<DueReminderPreviewQuery['association']>['office']>['dueReminderPreview'];

/** To how many, of which dues nobody is reminded and why, and what the others will read. */
export function ReminderPreview({ preview }: { preview: Preview }) {
  const { t } = useT();
  const { run, running } = useAction(SendDueReminderSampleDocument);
  const { recipients, closed, remindedLately, withoutEmail, suppressed, deceased, sample, sampleDueId } = preview;
  const leftOut = [
    closed > 0 && t('admin.dues.closed', { count: closed }),
    remindedLately > 0 && t('admin.dues.remindedLately', { count: remindedLately }),
    withoutEmail > 0 && t('admin.invite.withoutEmail', { count: withoutEmail }),
    suppressed > 0 && t('admin.invite.suppressed', { count: suppressed }),
    deceased > 0 && t('admin.invite.deceased', { count: deceased }),
  ].filter((line) => line !== false);
  return (
    <MailingPreview count={recipients === 0 ? t('admin.dues.remindNobody') : t('admin.dues.remindText', { count: recipients })} leftOut={leftOut}>
      {sample && sampleDueId && <MailSample sample={sample} onSend={() => run({ input: { dueId: sampleDueId } })} sending={running} />}
    </MailingPreview>
  );
}
