import { AppLink, Card, FailedPart, useT, type MyStandingFragment, type MyStandingQuery, type Screen } from '@cordee/web';
import { PayButton, RenewLink } from '../dues/PayButton';
import { renewalOf, toPay } from '../dues/standing';
import classes from './Home.module.css';

/** Whether the card says what a reminder among the waiting things would say again. */
export const saysDues = (me: MyStandingFragment | null | undefined): me is MyStandingFragment => Boolean(me && (me.membership || me.renewal || toPay(me.dues).length > 0));

/** Where my membership stands, and the one press that it needs. */
export function DuesState({ screen: { data, failure, retry } }: { screen: Screen<MyStandingQuery> }) {
  const { t } = useT();
  const me = data?.viewer;
  if (failure && !me) return <FailedPart failure={failure} what={t('portal.home.duesFailed')} onRetry={retry} />;
  if (!saysDues(me)) return null;
  return (
    <Card title={t('portal.home.dues')} actions={<AppLink path="/moi/cotisations" className={classes['more'] ?? ''}>{t('portal.home.duesLink')}</AppLink>}>
      <div className={classes['dues']}>
        <p>{me.membership?.standing ?? t('portal.home.toPay')}</p>
        <OneButton me={me} />
      </div>
    </Card>
  );
}

function OneButton({ me }: { me: MyStandingFragment }) {
  const renewal = renewalOf(me);
  const open = toPay(me.dues);
  if (renewal) return <RenewLink path={renewal.path} amount={renewal.amount} />;
  return open.length > 0 ? <PayButton dues={open} /> : null;
}
