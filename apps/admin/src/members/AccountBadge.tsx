import { StatusBadge, useT, type AccountState } from '@cordee/web';

export function AccountBadge({ state }: { state: AccountState }) {
  const { t } = useT();
  const meaning = state === 'ACTIVE' ? 'paid' : state === 'INVITED' ? 'due' : 'pending';
  return (
    <StatusBadge meaning={meaning} icon={state === 'ACTIVE' ? 'check' : state === 'INVITED' ? 'clock' : 'mail'}>
      {t(`admin.account.${state}`)}
    </StatusBadge>
  );
}
