import { Button } from '@mantine/core';
import { ApproveMembershipDocument, may, RejectMembershipDocument, useAction, useSession, useT, useToast } from '@cordee/web';
import { CHANGES } from '../money';
import classes from './member.module.css';

interface Props {
  readonly membershipId: string;
  readonly name: string;
  readonly onSettled: () => void;
}

/** Somebody asks to join, and the office answers. */
export function Application({ membershipId, name, onSettled }: Props) {
  const { t } = useT();
  const toast = useToast();
  const { viewer } = useSession();
  const approving = useAction(ApproveMembershipDocument, { changes: CHANGES });
  const rejecting = useAction(RejectMembershipDocument, { changes: CHANGES });
  const settle = async ({ run }: typeof approving | typeof rejecting, done: string) => {
    const outcome = await run({ input: { membershipId } });
    toast({ message: outcome.done ? done : (outcome.errors[0]?.message ?? t('common.error.notSaved')) });
    onSettled();
  };
  if (!may(viewer, 'dues.manage')) return null;
  return (
    <div className={classes['actions']}>
      <Button onClick={() => void settle(approving, t('admin.membership.approved', { name }))} loading={approving.running}>
        {t('admin.membership.approve')}
      </Button>
      <Button variant="default" onClick={() => void settle(rejecting, t('admin.membership.rejected', { name }))} loading={rejecting.running}>
        {t('admin.membership.reject')}
      </Button>
    </div>
  );
}
