import { useState } from 'react';
import { Card, FailedPart, MemberMembershipDocument, SkeletonText, useScreen, useT, type DueLineFragment, type MemberMembershipQuery } from '@cordee/web';
import { MembershipBadge } from '../badges';
import { CallDueDialog, CloseDueDialog, EndDialog, GrantPeriodDialog, RecordPaymentDialog, SuspendDialog } from '../lazyDialogs';
import { useReinstate } from '../list/useReinstate';
import { CHANGES, isPositive, moneyOf } from '../money';
import type { PaymentStart } from '../payment/usePaymentForm';
import { Application } from './Application';
import { MemberDues } from './MemberDues';
import { MemberPayments } from './MemberPayments';
import { MemberPeriods } from './MemberPeriods';
import { MembershipActions } from './MembershipActions';
import classes from './member.module.css';
import type { End } from './useEnding';
import { useLift } from './useLift';

export type Membership = NonNullable<NonNullable<NonNullable<NonNullable<MemberMembershipQuery['association']>['office']>['member']>['membership']>;

/** On a member's sheet: since when and until when, what is due, what was paid, and what can be done. Asks for itself. */
export function MembershipCard({ person }: { person: { readonly id: string; readonly name: string } }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MemberMembershipDocument, { id: person.id }, { touchedBy: CHANGES });
  const [dialog, setDialog] = useState<'call' | 'grant' | 'suspend' | null>(null);
  const [end, setEnd] = useState<End | null>(null);
  const [paying, setPaying] = useState<PaymentStart | null>(null);
  const [closing, setClosing] = useState<DueLineFragment | null>(null);
  const reinstate = useReinstate(retry);
  const lift = useLift(person.name, retry);
  const member = data?.association?.office?.member;
  const membership = member?.membership ?? null;
  const endBy = (way: End['way']) => setEnd({ way, membershipId: membership?.id ?? null, dues: membership?.duesIfEnded ?? { cancelled: 0, kept: 0 } });
  const pay = (due: DueLineFragment | null) => setPaying({ person, dueIds: due && [due.id] });
  return (
    <Card title={t('admin.membership.title')} note={membership && <Standing membership={membership} />}>
      {failure && !data && <FailedPart failure={failure} what={t('admin.membership.failed')} onRetry={retry} />}
      {!data && !failure && <SkeletonText lines={3} />}
      {data && !membership && <p className={classes['quiet']}>{t('admin.membership.none')}</p>}
      {membership?.status === 'APPLIED' && <Application membershipId={membership.id} name={person.name} onSettled={retry} />}
      {membership?.note && <p className={classes['quiet']}>{t('admin.membership.ends.note', { note: membership.note })}</p>}
      {data && (
        <MembershipActions
          membership={membership}
          deceased={member?.deceased ?? false}
          onPay={() => pay(null)}
          onCall={() => setDialog('call')}
          onGrant={() => setDialog('grant')}
          onSuspend={() => setDialog('suspend')}
          onLift={() => membership && void lift(membership)}
          onEnd={endBy}
        />
      )}
      {membership && <MemberDues dues={membership.dues} act={{ pay, close: setClosing, reinstate }} />}
      {data && <MemberPayments personId={person.id} />}
      {membership && <MemberPeriods periods={membership.periods} />}
      <RecordPaymentDialog start={paying} onClose={() => setPaying(null)} onRecorded={retry} />
      <CloseDueDialog due={closing} onClose={() => setClosing(null)} onChanged={retry} onUndo={reinstate} />
      <CallDueDialog opened={dialog === 'call'} person={person} onClose={() => setDialog(null)} onCalled={retry} />
      <GrantPeriodDialog opened={dialog === 'grant'} person={person} planId={membership?.planId ?? null} onClose={() => setDialog(null)} onGranted={retry} />
      <SuspendDialog membershipId={dialog === 'suspend' ? (membership?.id ?? null) : null} name={person.name} onClose={() => setDialog(null)} onChanged={retry} />
      <EndDialog end={end} person={person} onClose={() => setEnd(null)} onEnded={retry} />
    </Card>
  );
}

function Standing({ membership: { status, planName, paidUntil, suspendedUntil, endedOn, countsAsMember, credit } }: { membership: Membership }) {
  const { t, format } = useT();
  const until = endedOn
    ? t('admin.membership.ends.endedOn', { date: format.date(endedOn) })
    : suspendedUntil
      ? t('admin.membership.ends.suspendedUntil', { date: format.date(suspendedUntil) })
      : paidUntil && t('admin.membership.paidUntil', { date: format.date(paidUntil) });
  return (
    <span className={classes['standing']}>
      <MembershipBadge status={status} />
      <span>{[planName, until].filter(Boolean).join(' · ')}</span>
      {status === 'GRACE' && <span>{t(countsAsMember ? 'admin.membership.stillCounts' : 'admin.membership.countsNoMore')}</span>}
      {isPositive(moneyOf(credit)) && <span>{t('admin.payment.hasCredit', { amount: format.money(credit) })}</span>}
    </span>
  );
}
