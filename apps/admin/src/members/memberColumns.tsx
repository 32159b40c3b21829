import { Link } from '@tanstack/react-router';
import { fromList, StatusBadge, useT, type Column, type Formats, type MembersQuery, type Translate } from '@cordee/web';
import { AccountBadge } from './AccountBadge';
import classes from './MembersTable.module.css';

export type Member = NonNullable<NonNullable<MembersQuery['association']>['office']>['members']['nodes'][number];

/** Those of the server's list, with the same keys. */
export const FIRST_COLUMNS: readonly string[] = ['name', 'email', 'school', 'year', 'city', 'sector', 'account'];

type Plain = 'email' | 'phone' | 'school' | 'city' | 'sector' | 'employer' | 'jobTitle';

/** All that the list can show of a person, in its natural order. */
export function memberColumns(t: Translate, format: Formats): readonly Column<Member>[] {
  const plain = (key: Plain, more: Partial<Column<Member>> = {}): Column<Member> => ({ key, header: t(`common.person.${key}`), text: (member) => member[key] ?? '', cell: (member) => member[key], ...more });
  const joined = ({ joinedAt }: Member) => (joinedAt ? format.date(joinedAt) : '');
  return [
    { key: 'name', header: t('common.person.name'), sorted: 'ascending', text: ({ displayName }) => displayName, cell: (member) => <Name member={member} /> },
    plain('email', { breaks: true }),
    plain('phone'),
    plain('school'),
    { key: 'year', header: t('common.person.year'), text: ({ graduationYear }) => String(graduationYear ?? ''), cell: ({ graduationYear }) => graduationYear },
    plain('city', { whole: true }),
    plain('sector'),
    plain('employer'),
    plain('jobTitle'),
    { key: 'account', header: t('admin.members.account'), text: ({ accountState }) => t(`admin.account.${accountState}`), cell: (member) => <State member={member} /> },
    { key: 'joined', header: t('admin.members.joined'), text: joined, cell: joined, whole: true, named: true },
  ];
}

function State({ member: { accountState, deceased } }: { member: Member }) {
  const { t } = useT();
  if (!deceased) return <AccountBadge state={accountState} />;
  return (
    <StatusBadge meaning="pending" icon="person">
      {t('admin.member.deceased')}
    </StatusBadge>
  );
}

function Name({ member }: { member: Member }) {
  return (
    <Link to="/membres/$id" params={{ id: member.id } as never} state={fromList('/membres')} className={classes['name'] ?? ''}>
      {member.displayName}
    </Link>
  );
}
