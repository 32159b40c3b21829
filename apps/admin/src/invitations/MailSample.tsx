import { Button } from '@mantine/core';
import { SendInvitationSampleDocument, useAction, useT, useToast } from '@cordee/web';
import type { Preview } from './InvitationPreview';
import classes from './InvitationPreview.module.css';
import type { Whom } from './whom';

/**
 * The mail as its first reader will see it. The sandbox lets nothing run, open or be sent; styles stand inline, which the
 * policy of this app allows, and nothing is loaded from anywhere.
 */
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
      <dl className={classes['envelope']}>
        <dt>{t('admin.invite.from')}</dt>
        <dd>{sample.fromName}</dd>
        <dt>{t('admin.invite.to')}</dt>
        <dd>{sample.recipient}</dd>
        <dt>{t('admin.invite.subject')}</dt>
        <dd>{sample.subject}</dd>
      </dl>
      <iframe title={t('admin.invite.sampleOf', { name: sample.recipient })} sandbox="" srcDoc={sample.html} className={classes['mail']} />
    </section>
  );
}
