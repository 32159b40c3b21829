import { useT } from '@cordee/web';
import classes from './InvitationPreview.module.css';

/**
 * A mail as its reader will see it. The sandbox lets nothing run, open or be sent; styles stand inline, which the policy of
 * this app allows, and nothing is loaded from anywhere.
 */
export function MailFrame({ sample }: { sample: Record<'fromName' | 'recipient' | 'subject' | 'html', string> }) {
  const { t } = useT();
  return (
    <>
      <dl className={classes['envelope']}>
        <dt>{t('admin.invite.from')}</dt>
        <dd>{sample.fromName}</dd>
        <dt>{t('admin.invite.to')}</dt>
        <dd>{sample.recipient}</dd>
        <dt>{t('admin.invite.subject')}</dt>
        <dd>{sample.subject}</dd>
      </dl>
      <iframe title={t('admin.invite.sampleOf', { name: sample.recipient })} sandbox="" srcDoc={sample.html} className={classes['mail']} />
    </>
  );
}
