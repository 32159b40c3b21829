import { Button } from '@mantine/core';
import { useT, useToast, type Outcome } from '@cordee/web';
import classes from './MailingPreview.module.css';

interface Props {
  readonly sample: { readonly fromName: string; readonly html: string; readonly recipient: string; readonly subject: string };
  /** Mails it to whoever asks, and to nobody else. */
  readonly onSend: () => Promise<Outcome<{ address: string }>>;
  readonly sending: boolean;
}

/**
 * The mail as its first reader will see it. The sandbox lets nothing run, open or be sent; styles stand inline, which the
 * policy of this app allows, and nothing is loaded from anywhere.
 */
export function MailSample({ sample, onSend, sending }: Props) {
  const { t } = useT();
  const toast = useToast();
  const send = async () => {
    const outcome = await onSend();
    toast({ message: outcome.done ? t('admin.mailing.sampleSent', { address: outcome.result.address }) : (outcome.errors[0]?.message ?? t('common.error.notSaved')) });
  };
  return (
    <section aria-label={t('admin.mailing.sample')} className={classes['sample']}>
      <div className={classes['head']}>
        <h3>{t('admin.mailing.sample')}</h3>
        <Button variant="default" size="compact-md" loading={sending} onClick={() => void send()}>
          {t('admin.mailing.sendMe')}
        </Button>
      </div>
      <dl className={classes['envelope']}>
        <dt>{t('admin.mailing.from')}</dt>
        <dd>{sample.fromName}</dd>
        <dt>{t('admin.mailing.to')}</dt>
        <dd>{sample.recipient}</dd>
        <dt>{t('admin.mailing.subject')}</dt>
        <dd>{sample.subject}</dd>
      </dl>
      <iframe title={t('admin.mailing.sampleOf', { name: sample.recipient })} sandbox="" srcDoc={sample.html} className={classes['mail']} />
    </section>
  );
}
