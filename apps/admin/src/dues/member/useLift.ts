import { LiftSuspensionDocument, SuspendMembershipDocument, useAction, useT, useToast } from '@cordee/web';
import { CHANGES } from '../money';
import type { Membership } from './MembershipCard';

/** Lifts a suspension, and puts it back as it was for ten seconds. */
export function useLift(name: string, onChanged: () => void): (membership: Pick<Membership, 'id' | 'suspendedUntil' | 'note'>) => Promise<void> {
  const { t } = useT();
  const toast = useToast();
  const lifting = useAction(LiftSuspensionDocument, { changes: CHANGES });
  const suspending = useAction(SuspendMembershipDocument, { changes: CHANGES });
  return async ({ id, suspendedUntil, note }) => {
    const outcome = await lifting.run({ input: { membershipId: id } });
    onChanged();
    if (!outcome.done) return toast({ message: outcome.errors[0]?.message ?? t('common.error.notSaved') });
    const undo = () => suspending.run({ input: { membershipId: id, until: suspendedUntil, reason: note ?? '' } }).then(onChanged);
    toast({ message: t('admin.membership.ends.lifted', { name }), undo: () => void undo() });
  };
}
