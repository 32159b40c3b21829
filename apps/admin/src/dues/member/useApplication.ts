import { ApproveMembershipDocument, RejectMembershipDocument, useAction, useT, useToast } from '@cordee/web';
import { CHANGES } from '../money';

export interface Applicant {
  readonly membershipId: string;
  readonly name: string;
}

/** The office's yes or no to somebody who asks to join. */
export function useApplication({ membershipId, name }: Applicant, onSettled: () => void) {
  const { t } = useT();
  const toast = useToast();
  const approving = useAction(ApproveMembershipDocument, { changes: CHANGES });
  const rejecting = useAction(RejectMembershipDocument, { changes: CHANGES });
  const settle = async ({ run }: typeof approving | typeof rejecting, done: string) => {
    const outcome = await run({ input: { membershipId } });
    toast({ message: outcome.done ? done : (outcome.errors[0]?.message ?? t('common.error.notSaved')) });
    onSettled();
  };
  return {
    approve: { running: approving.running, press: () => void settle(approving, t('admin.membership.approved', { name })) },
    reject: { running: rejecting.running, press: () => void settle(rejecting, t('admin.membership.rejected', { name })) },
  };
}
