import { useT } from '@cordee/web';
import classes from './MailingPreview.module.css';

/** A mail as the api renders it to be looked at. */
export type SampleMail = Readonly<Record<'fromName' | 'recipient' | 'subject' | 'html', string>>;

/**
 * A mail as its reader will see it. The sandbox lets nothing run, open or be sent; styles stand inline, which the policy of
 * this app allows, and nothing is loaded from anywhere.
 */
export function MailFrame({ sample }: { sample: SampleMail }) {
  const { t } = useT();
  return (
    <>
      <dl className={classes['envelope']}>
        <dt>{t('admin.mailing.from')}</dt>
        <dd>{sample.fromName}</dd>
        <dt>{t('admin.mailing.to')}</dt>
        <dd>{sample.recipient}</dd>
        <dt>{t('admin.mailing.subject')}</dt>
        <dd>{sample.subject}</dd>
      </dl>
      <iframe title={t('admin.mailing.sampleOf', { name: sample.recipient })} sandbox="" srcDoc={sample.html} className={classes['mail']} />
    </>
  );
}
