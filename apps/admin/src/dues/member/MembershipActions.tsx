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

export function MembershipActions({ membership, deceased, onPay, onCall, onGrant, onSuspend, onLift, onEnd }: Props) {
  const { t } = useT();
  const { viewer } = useSession();
  const decisions = membership?.decisions ?? [];
  const action = (of: 'suspend' | End['way'], icon: MenuAction['icon'], run: () => void): MenuAction => ({ label: t(`admin.membership.ends.${of}`), icon, run });
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
      {may(viewer, 'dues.manage') && !deceased && (
        <>
          <Button variant="subtle" onClick={onCall}>
            {t('admin.membership.call')}
          </Button>
          <Button variant="subtle" onClick={onGrant}>
            {t('admin.membership.grant')}
          </Button>
        </>
      )}
      {decisions.includes('LIFT') && (
        <Button variant="subtle" onClick={onLift}>
          {t('admin.membership.ends.lift')}
        </Button>
      )}
      <ActionsMenu label={t('admin.membership.ends.menu')} actions={decisions.includes('SUSPEND') ? [action('suspend', 'pause', onSuspend)] : []} apart={apart} />
    </div>
  );
}
