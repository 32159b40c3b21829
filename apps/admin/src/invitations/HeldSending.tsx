import { Button } from '@mantine/core';
import { CancelInvitationsDocument, Icon, ReleaseInvitationsDocument, useAction, useT, useToast, type HeldInvitationsQuery } from '@cordee/web';
import classes from './HeldInvitations.module.css';

export type Sending = NonNullable<NonNullable<HeldInvitationsQuery['association']>['office']>['heldInvitations'][number];

/** Lists and records that tell how far somebody is on the way to an account. */
const SHOWN_IN = ['MemberRow', 'MemberRecord', 'QueueTile'];

/** One sending that waits: how many, when, and the two ways to end the wait. */
export function HeldSending({ sending, onSettled }: { sending: Sending; onSettled: () => void }) {
  const { t, format } = useT();
  const toast = useToast();
  const cancelling = useAction(CancelInvitationsDocument, { changes: SHOWN_IN });
  const releasing = useAction(ReleaseInvitationsDocument, { changes: SHOWN_IN });
  const settle = async (action: typeof cancelling | typeof releasing, done: string) => {
    const outcome = await action.run({ input: { batchId: sending.id } });
    toast({ message: outcome.done ? done : (outcome.errors[0]?.message ?? t('admin.invite.notSettled')) });
    onSettled();
  };
  const running = cancelling.running || releasing.running;
  return (
    <section aria-label={t('admin.invite.held')} className={classes['banner']}>
      <p className={classes['words']}>
        <Icon name="clock" size="1.25rem" />
        <span>
          {t('admin.invite.leaves', { count: sending.recipients, time: format.time(sending.releasesAt) })}
          {sending.heldBy && <span className={classes['who']}>{t('admin.invite.askedBy', { name: sending.heldBy })}</span>}
        </span>
      </p>
      <div className={classes['actions']}>
        <Button variant="default" disabled={running} loading={cancelling.running} onClick={() => void settle(cancelling, t('admin.invite.cancelled'))}>
          {t('admin.invite.cancelSending')}
        </Button>
        <Button variant="subtle" disabled={running} loading={releasing.running} onClick={() => void settle(releasing, t('admin.invite.released', { count: sending.recipients }))}>
          {t('admin.invite.sendNow')}
        </Button>
      </div>
    </section>
  );
}
