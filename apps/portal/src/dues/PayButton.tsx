import { Button } from '@mantine/core';
import { Icon, useT, type MyDueFragment } from '@cordee/web';
import classes from './dues.module.css';
import { sumOf } from './standing';
import { usePayment } from './usePayment';

/** "Payer 60,00 €", and there one is. */
export function PayButton({ dues, all = false, quiet = false }: { dues: readonly MyDueFragment[]; all?: boolean; quiet?: boolean }) {
  const { t, format } = useT();
  const { pay, running, errors, failure } = usePayment();
  const amount = format.money(sumOf(dues));
  return (
    <div className={classes['pay']}>
      <Button variant={quiet ? 'default' : 'filled'} loading={running} onClick={() => pay(dues.map(({ id }) => id))}>
        {t(all ? 'portal.dues.payAll' : 'portal.dues.pay', { amount })}
      </Button>
      {(errors.length > 0 || failure) && (
        <p role="alert" className={classes['refused']}>
          <Icon name="alert" />
          {failure ? t(failure.kind === 'offline' ? 'common.error.offline' : 'portal.dues.notOpened') : errors.map(({ message }) => message).join(' ')}
        </p>
      )}
    </div>
  );
}

/** The page on which one renews: no field, one button. */
export function RenewLink({ path, amount }: { path: string; amount: { amount: string; currency: string } }) {
  const { t, format } = useT();
  return (
    <Button component="a" href={path}>
      {t('portal.dues.renew', { amount: format.money(amount) })}
    </Button>
  );
}
