import { useState } from 'react';
import { Card, FailedPart, MemberMembershipDocument, SkeletonText, useScreen, useT, type DueLineFragment, type MemberMembershipQuery } from '@cordee/web';
import { MembershipBadge } from '../badges';
import { CallDueDialog, CloseDueDialog, GrantPeriodDialog, RecordPaymentDialog } from '../lazyDialogs';
import { useReinstate } from '../list/useReinstate';
import { CHANGES, isPositive, moneyOf } from '../money';
import type { PaymentStart } from '../payment/usePaymentForm';
import { Application } from './Application';
import { MemberDues } from './MemberDues';
import { MemberPayments } from './MemberPayments';
import { MemberPeriods } from './MemberPeriods';
import { MembershipActions } from './MembershipActions';
import classes from './member.module.css';

export type Membership = NonNullable<NonNullable<NonNullable<NonNullable<MemberMembershipQuery['association']>['office']>['member']>['membership']>;

/** On a member's sheet: since when and until when, what is due, what was paid, and the three acts. Asks for itself. */
export function MembershipCard({ person }: { person: { readonly id: string; readonly name: string } }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MemberMembershipDocument, { id: person.id }, { touchedBy: CHANGES });
  const [dialog, setDialog] = useState<'call' | 'grant' | null>(null);
  const [paying, setPaying] = useState<PaymentStart | null>(null);
  const [closing, setClosing] = useState<DueLineFragment | null>(null);
  const reinstate = useReinstate(retry);
  const membership = data?.association?.office?.member?.membership ?? null;
  const pay = (due: DueLineFragment | null) => setPaying({ person, dueIds: due && [due.id] });
  return (
    <Card title={t('admin.membership.title')} note={membership && <Standing membership={membership} />}>
      {failure && !data && <FailedPart failure={failure} what={t('admin.membership.failed')} onRetry={retry} />}
      {!data && !failure && <SkeletonText lines={3} />}
      {data && !membership && <p className={classes['quiet']}>{t('admin.membership.none')}</p>}
      {membership?.status === 'APPLIED' && <Application membershipId={membership.id} name={person.name} onSettled={retry} />}
      {data && <MembershipActions onPay={() => pay(null)} onCall={() => setDialog('call')} onGrant={() => setDialog('grant')} />}
      {membership && <MemberDues dues={membership.dues} act={{ pay, close: setClosing, reinstate }} />}
      {data && <MemberPayments personId={person.id} />}
      {membership && <MemberPeriods periods={membership.periods} />}
      <RecordPaymentDialog start={paying} onClose={() => setPaying(null)} onRecorded={retry} />
      <CloseDueDialog due={closing} onClose={() => setClosing(null)} onChanged={retry} onUndo={reinstate} />
      <CallDueDialog opened={dialog === 'call'} person={person} onClose={() => setDialog(null)} onCalled={retry} />
      <GrantPeriodDialog opened={dialog === 'grant'} person={person} planId={membership?.planId ?? null} onClose={() => setDialog(null)} onGranted={retry} />
    </Card>
  );
}

function Standing({ membership: { status, planName, paidUntil, credit } }: { membership: Membership }) {
  const { t, format } = useT();
  return (
    <span className={classes['standing']}>
      <MembershipBadge status={status} />
      <span>{[planName, paidUntil && t('admin.membership.paidUntil', { date: format.date(paidUntil) })].filter(Boolean).join(' · ')}</span>
      {isPositive(moneyOf(credit)) && <span>{t('admin.payment.hasCredit', { amount: format.money(credit) })}</span>}
    </span>
  );
}
