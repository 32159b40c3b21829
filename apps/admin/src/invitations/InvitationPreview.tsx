import { useT, type InvitationPreviewQuery } from '@cordee/web';
import classes from './InvitationPreview.module.css';
import { MailSample } from './MailSample';
import type { Whom } from './whom';

export type Preview = NonNullable<NonNullable<NonNullable<InvitationPreviewQuery['association']>['office']>['invitationPreview']>;

const REASONS = ['alreadyActive', 'withoutEmail', 'alreadyHeld', 'suppressed', 'deceased'] as const;

/** To how many, to whom not and why, and what they will read. */
export function InvitationPreview({ preview, whom }: { preview: Preview; whom: Whom }) {
  const { t } = useT();
  const left = REASONS.filter((reason) => preview[reason] > 0);
  return (
    <>
      <p className={classes['count']}>{preview.invited === 0 ? t('admin.invite.nobody') : t('admin.invite.text', { count: preview.invited })}</p>
      {left.length > 0 && (
        <div className={classes['left']}>
          <p>{t('admin.invite.leftOut')}</p>
          <ul>
            {left.map((reason) => (
              <li key={reason}>{t(`admin.invite.${reason}`, { count: preview[reason] })}</li>
            ))}
          </ul>
        </div>
      )}
      {preview.sample && <MailSample sample={preview.sample} whom={whom} />}
    </>
  );
}
