import { Link } from '@tanstack/react-router';
import { fromList, type Column, type Formats, type MembershipLineFragment, type Translate } from '@cordee/web';
import { MembershipBadge } from '../badges';
import classes from '../list/dues.module.css';
import { ApplicationActs } from './ApplicationActs';

/** Those of the server's list, with the same keys. */
export const FIRST_COLUMNS: readonly string[] = ['name', 'school', 'plan', 'status', 'applied', 'paidUntil'];

/** All that the list can show of a membership, in its natural order. */
export function membershipColumns(t: Translate, format: Formats): readonly Column<MembershipLineFragment>[] {
  const plain = (key: string, header: string, text: (membership: MembershipLineFragment) => string): Column<MembershipLineFragment> => ({ key, header, text, cell: text });
  const date = (key: string, header: string, at: (membership: MembershipLineFragment) => string | null | undefined): Column<MembershipLineFragment> => ({
    ...plain(key, header, (membership) => {
      const day = at(membership);
      return day ? format.shortDate(day) : '';
    }),
    whole: true,
    named: true,
  });
  return [
    { key: 'name', header: t('common.person.name'), text: ({ personName }) => personName, cell: (membership) => <Person membership={membership} /> },
    plain('school', t('common.person.school'), ({ school }) => school ?? ''),
    plain('year', t('common.person.year'), ({ graduationYear }) => String(graduationYear ?? '')),
    plain('plan', t('admin.dues.plan'), ({ planName }) => planName),
    { key: 'status', header: t('admin.dues.stateLabel'), text: ({ status }) => t(`admin.membership.status.${status}`), cell: ({ status }) => <MembershipBadge status={status} /> },
    date('applied', t('admin.memberships.applied'), ({ appliedAt }) => appliedAt),
    date('paidUntil', t('admin.memberships.paidUntil'), ({ paidUntil }) => paidUntil),
    date('ended', t('admin.memberships.ended'), ({ endedAt }) => endedAt),
  ];
}

/** Always the last column, for whoever may answer. */
export const membershipActions = (t: Translate, onSettled: () => void): Column<MembershipLineFragment> => ({
  key: 'act',
  header: t('common.actions'),
  text: () => '',
  cell: (membership) => membership.status === 'APPLIED' && <ApplicationActs membership={membership} onSettled={onSettled} />,
});

function Person({ membership: { personId, personName } }: { membership: MembershipLineFragment }) {
  return (
    <Link to="/membres/$id" params={{ id: personId } as never} state={fromList('/cotisations/adhesions')} className={classes['name'] ?? ''}>
      {personName}
    </Link>
  );
}
