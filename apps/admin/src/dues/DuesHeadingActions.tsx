import { Button } from '@mantine/core';
import { LinkButton, may, useSession, useT } from '@cordee/web';

interface Props {
  readonly mayRun: boolean;
  readonly onPay: () => void;
  readonly onRun: () => void;
  readonly onReminders: () => void;
}

/** The one thing done every week comes last and filled; what is set up once a year stands quietly before it. */
export function DuesHeadingActions({ mayRun, onPay, onRun, onReminders }: Props) {
  const { t } = useT();
  const { viewer } = useSession();
  return (
    <>
      <LinkButton to="/cotisations/formules" variant="subtle">
        {t('admin.plans.title')}
      </LinkButton>
      <LinkButton to="/cotisations/adhesions" variant="subtle">
        {t('admin.memberships.title')}
      </LinkButton>
      {may(viewer, 'payments.read') && (
        <LinkButton to="/cotisations/paiements" variant="subtle">
          {t('admin.payments.title')}
        </LinkButton>
      )}
      {may(viewer, 'dues.manage') && (
        <Button variant="subtle" onClick={onReminders}>
          {t('admin.reminders.title')}
        </Button>
      )}
      {may(viewer, 'dues.manage') && mayRun && (
        <Button variant="default" onClick={onRun}>
          {t('admin.run.title')}
        </Button>
      )}
      {may(viewer, 'payments.record') && <Button onClick={onPay}>{t('admin.payment.title')}</Button>}
    </>
  );
}
