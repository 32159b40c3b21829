import { Button } from '@mantine/core';
import { may, useSession, useT } from '@cordee/web';

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
