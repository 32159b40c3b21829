import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { BackLink, Card, EmptyFirst, ErrorState, ErrorSummary, LinkButton, MyLeavingDocument, PageHeading, ResignMembershipDocument, SkeletonText, useAction, useScreen, useSession, useT, useToast, type MyLeavingQuery } from '@cordee/web';
import classes from './dues.module.css';

const DUES = '/moi/cotisations';
type Leaving = NonNullable<NonNullable<MyLeavingQuery['viewer']>['membership']>;

/** One leaves here, after having read what that changes. */
export function LeavePage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MyLeavingDocument, {});
  const membership = data?.viewer?.membership;
  const runs = membership?.decisions.includes('RESIGN');
  return (
    <>
      <PageHeading title={t('portal.dues.leave.title')} back={<BackLink to={DUES}>{t('portal.me.dues')}</BackLink>} note={runs ? t('portal.dues.leave.note') : undefined} />
      {failure && !data && <ErrorState failure={failure} onRetry={retry} what={t('portal.dues.leave.failed')} />}
      {!data && !failure && <SkeletonText lines={5} />}
      {data && !runs && (
        <EmptyFirst icon="wallet" title={t('portal.dues.leave.over')} actions={<Link to={DUES}>{t('portal.me.dues')}</Link>} />
      )}
      {membership && runs && <Consequences membership={membership} />}
    </>
  );
}

function Consequences({ membership: { id, planName, paidUntil, duesIfEnded } }: { membership: Leaving }) {
  const { t, format } = useT();
  const { association } = useSession();
  const toast = useToast();
  const navigate = useNavigate();
  const { run, running, errors, failure } = useAction(ResignMembershipDocument, { changes: ['Membership', 'Due', 'RenewalOffer'] });
  const leave = async () => {
    const outcome = await run({ input: { membershipId: id } });
    if (!outcome.done) return;
    toast({ message: t('portal.dues.leave.done') });
    await navigate({ to: DUES });
  };
  const { cancelled, kept } = duesIfEnded;
  return (
    <Card title={t('portal.dues.leave.what')}>
      <ErrorSummary errors={errors} failure={failure} fieldId={() => null} />
      <ul className={classes['changes']}>
        <li>{t('portal.dues.leave.today', { plan: planName, association: association.name })}</li>
        {paidUntil && <li>{t('portal.dues.leave.notGivenBack', { date: format.date(paidUntil) })}</li>}
        {cancelled > 0 && <li>{t('portal.dues.leave.cancelled', { count: cancelled })}</li>}
        {kept > 0 && <li>{t('portal.dues.leave.kept', { count: kept })}</li>}
        <li>{t('portal.dues.leave.stays')}</li>
      </ul>
      <div className={classes['leave']}>
        <LinkButton to={DUES}>{t('portal.dues.leave.stay')}</LinkButton>
        <Button variant="default" loading={running} onClick={() => void leave()}>
          {t('portal.dues.leave.act')}
        </Button>
      </div>
    </Card>
  );
}
