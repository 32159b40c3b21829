import { StatusBadge, useT, type DueState, type IconName, type MembershipStatus, type PaymentState } from '@cordee/web';

type Look = readonly [meaning: 'paid' | 'due' | 'lapsed' | 'pending', icon: IconName];

const DUE: Record<DueState, Look> = {
  DRAFT: ['pending', 'pencil'],
  ISSUED: ['due', 'clock'],
  PARTIALLY_PAID: ['due', 'clock'],
  OVERDUE: ['lapsed', 'refresh'],
  PAID: ['paid', 'check'],
  WRITTEN_OFF: ['pending', 'close'],
  CANCELLED: ['pending', 'close'],
  PARTIALLY_REFUNDED: ['pending', 'refresh'],
  REFUNDED: ['pending', 'refresh'],
  REOPENED: ['due', 'refresh'],
};
const MEMBERSHIP: Record<MembershipStatus, Look> = {
  APPLIED: ['pending', 'clock'],
  AWAITING_PAYMENT: ['due', 'clock'],
  ACTIVE: ['paid', 'check'],
  GRACE: ['due', 'refresh'],
  LAPSED: ['lapsed', 'refresh'],
  SUSPENDED: ['pending', 'lock'],
  REJECTED: ['pending', 'close'],
  ABANDONED: ['pending', 'close'],
  RESIGNED: ['pending', 'out'],
  EXCLUDED: ['pending', 'close'],
  DECEASED: ['pending', 'person'],
};
const PAYMENT: Record<PaymentState, Look> = {
  CREATED: ['pending', 'pencil'],
  PENDING: ['pending', 'clock'],
  SETTLED: ['paid', 'check'],
  FAILED: ['lapsed', 'alert'],
  EXPIRED: ['pending', 'close'],
  CANCELLED: ['pending', 'close'],
  DISPUTED: ['due', 'alert'],
  REVERSED: ['lapsed', 'refresh'],
};

export function DueBadge({ state }: { state: DueState }) {
  const { t } = useT();
  const [meaning, icon] = DUE[state];
  return (
    <StatusBadge meaning={meaning} icon={icon}>
      {t(`admin.dues.state.${state}`)}
    </StatusBadge>
  );
}

export function MembershipBadge({ status }: { status: MembershipStatus }) {
  const { t } = useT();
  const [meaning, icon] = MEMBERSHIP[status];
  return (
    <StatusBadge meaning={meaning} icon={icon}>
      {t(`admin.membership.status.${status}`)}
    </StatusBadge>
  );
}

export function PaymentBadge({ state }: { state: PaymentState }) {
  const { t } = useT();
  const [meaning, icon] = PAYMENT[state];
  return (
    <StatusBadge meaning={meaning} icon={icon}>
      {t(`admin.payments.state.${state}`)}
    </StatusBadge>
  );
}
