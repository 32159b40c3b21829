import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Card, EmptyFirst, ErrorState, MyStandingDocument, SkeletonText, useScreen, useT, type MyStandingFragment } from '@cordee/web';
import { MyPage } from '../me/MyPages';
import classes from './dues.module.css';
import { DuesToPay } from './DuesToPay';
import { PastDues } from './PastDues';
import { Receipts } from './Receipts';
import { RenewLink } from './PayButton';
import { isZero, renewalOf, settled, toPay } from './standing';

/** What there is to pay, before all else; where my membership stands, what was paid, the receipts, and last the way out. */
export function MyDuesPage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MyStandingDocument, {});
  const me = data?.viewer;
  return (
    <MyPage title={t('portal.me.dues')} note={t('portal.dues.note')}>
      {failure && !me && <ErrorState failure={failure} onRetry={retry} what={t('portal.dues.failed')} />}
      {!me && !failure && <SkeletonText lines={6} />}
      {me && (
        <>
          <DuesToPay dues={toPay(me.dues)} />
          <Standing me={me} />
          <PastDues dues={settled(me.dues)} />
        </>
      )}
      <Receipts />
      {me?.membership?.decisions.includes('RESIGN') && (
        <p className={classes['actions']}>
          <Link to="/moi/cotisations/depart" className={classes['quiet'] ?? ''}>
            {t('portal.dues.leave.link')}
          </Link>
        </p>
      )}
    </MyPage>
  );
}

function Standing({ me }: { me: MyStandingFragment }) {
  const { t, format } = useT();
  const { membership } = me;
  const renewal = renewalOf(me);
  const paidUntil = membership?.paidUntil && format.date(membership.paidUntil);
  if (!membership && !renewal && me.dues.length === 0) {
    return (
      <EmptyFirst icon="wallet" title={t('portal.dues.none')} actions={<Button component="a" href="/adherer">{t('portal.dues.join')}</Button>}>
        {t('portal.dues.noneText')}
      </EmptyFirst>
    );
  }
  return (
    <Card title={t('portal.dues.membership')} note={membership?.planName}>
      {membership && <p className={classes['standing']}>{membership.standing}</p>}
      {paidUntil && !membership?.standing.includes(paidUntil) && <p className={classes['quiet']}>{t('portal.dues.paidUntil', { date: paidUntil })}</p>}
      {membership && !isZero(membership.credit) && <p className={classes['quiet']}>{t('portal.dues.credit', { amount: format.money(membership.credit) })}</p>}
      {membership?.status === 'RESIGNED' && (
        <div className={classes['actions']}>
          <Button component="a" href="/adherer" variant="light">
            {t('portal.dues.again')}
          </Button>
        </div>
      )}
      {renewal && (
        <div className={classes['actions']}>
          <RenewLink path={renewal.path} amount={renewal.amount} />
        </div>
      )}
    </Card>
  );
}
