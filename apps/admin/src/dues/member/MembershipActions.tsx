import { Button } from '@mantine/core';
import { ActionsMenu, may, useSession, useT, type MenuAction } from '@cordee/web';
import classes from './member.module.css';
import type { Membership } from './MembershipCard';
import type { End } from './useEnding';

interface Props {
  readonly membership: Membership | null;
  readonly deceased: boolean;
  readonly onPay: () => void;
  readonly onCall: () => void;
  readonly onGrant: () => void;
  readonly onSuspend: () => void;
  readonly onLift: () => void;
  readonly onEnd: (way: End['way']) => void;
}

/** What is done every week stands open; the rest waits behind one button. */
export function MembershipActions({ membership, deceased, onPay, onCall, onGrant, onSuspend, onLift, onEnd }: Props) {
  const { t } = useT();
  const { viewer } = useSession();
  const decisions = membership?.decisions ?? [];
  const action = (of: 'suspend' | End['way'], icon: MenuAction['icon'], run: () => void): MenuAction => ({ label: t(`admin.membership.ends.${of}`), icon, run });
  const manage = may(viewer, 'dues.manage') && !deceased;
  const others: readonly MenuAction[] = [
    ...(manage ? [{ label: t('admin.membership.call'), icon: 'receipt' as const, run: onCall }, { label: t('admin.membership.grant'), icon: 'plus' as const, run: onGrant }] : []),
    ...(decisions.includes('SUSPEND') ? [action('suspend', 'pause', onSuspend)] : []),
  ];
  const apart = [
    decisions.includes('RESIGN') && action('resign', 'out', () => onEnd('resign')),
    decisions.includes('EXCLUDE') && action('exclude', 'close', () => onEnd('exclude')),
    // Of anybody who has a record: a membership is not asked for.
    !deceased && may(viewer, 'people.write') && action('die', 'person', () => onEnd('die')),
  ].filter((one) => one !== false);
  return (
    <div className={classes['actions']}>
      {may(viewer, 'payments.record') && (
        <Button variant="light" onClick={onPay}>
          {t('admin.payment.title')}
        </Button>
      )}
      {decisions.includes('LIFT') && (
        <Button variant="subtle" onClick={onLift}>
          {t('admin.membership.ends.lift')}
        </Button>
      )}
      <ActionsMenu label={t('admin.membership.ends.menu')} actions={others} apart={apart} />
    </div>
  );
}
