import { Button } from '@mantine/core';
import { SendInvitationSampleDocument, useAction, useT, useToast } from '@cordee/web';
import type { Preview } from './InvitationPreview';
import { MailFrame } from './MailFrame';
import classes from './InvitationPreview.module.css';
import type { Whom } from './whom';

/** The mail as its first reader will see it, and a way to have it in one's own mailbox. */
export function MailSample({ sample, whom }: { sample: NonNullable<Preview['sample']>; whom: Whom }) {
  const { t } = useT();
  const toast = useToast();
  const { run, running } = useAction(SendInvitationSampleDocument);
  const send = async () => {
    const outcome = await run({ input: whom });
    toast({ message: outcome.done ? t('admin.invite.sampleSent', { address: outcome.result.address }) : (outcome.errors[0]?.message ?? t('common.error.notSaved')) });
  };
  return (
    <section aria-label={t('admin.invite.sample')} className={classes['sample']}>
      <div className={classes['head']}>
        <h3>{t('admin.invite.sample')}</h3>
        <Button variant="default" size="compact-md" loading={running} onClick={() => void send()}>
          {t('admin.invite.sendMe')}
        </Button>
      </div>
      <MailFrame sample={sample} />
    </section>
  );
}
