import { Button } from '@mantine/core';
import { useT, useToast, type Outcome } from '@cordee/web';
import { MailFrame, type SampleMail } from './MailFrame';
import classes from './MailingPreview.module.css';

interface Props {
  readonly sample: SampleMail;
  /** Mails it to whoever asks, and to nobody else. */
  readonly onSend: () => Promise<Outcome<{ address: string }>>;
  readonly sending: boolean;
}

/** The mail as its first reader will see it, and a way to have it in one's own mailbox. */
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
      <MailFrame sample={sample} />
    </section>
  );
}
