import { Button } from '@mantine/core';
import { may, useSession, useT } from '@cordee/web';
import classes from './member.module.css';

interface Props {
  readonly onPay: () => void;
  readonly onCall: () => void;
  readonly onGrant: () => void;
}

export function MembershipActions({ onPay, onCall, onGrant }: Props) {
  const { t } = useT();
  const { viewer } = useSession();
  return (
    <div className={classes['actions']}>
      {may(viewer, 'payments.record') && (
        <Button variant="light" onClick={onPay}>
          {t('admin.payment.title')}
        </Button>
      )}
      {may(viewer, 'dues.manage') && (
        <>
          <Button variant="subtle" onClick={onCall}>
            {t('admin.membership.call')}
          </Button>
          <Button variant="subtle" onClick={onGrant}>
            {t('admin.membership.grant')}
          </Button>
        </>
      )}
    </div>
  );
}
