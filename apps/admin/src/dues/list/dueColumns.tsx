import { Link } from '@tanstack/react-router';
import { fromList, type Column, type DueLineFragment, type Formats, type Translate } from '@cordee/web';
import { DueBadge } from '../badges';
import { isPositive, moneyOf } from '../money';
import { TwoLines } from '../../lists/TwoLines';
import { halves } from '../halves';
import { DueActions, type ActOnDue } from './DueActions';
import classes from './dues.module.css';

/** Those of the server's list, with the same keys. */
export const FIRST_COLUMNS: readonly string[] = ['name', 'studies', 'due', 'amount', 'state'];

/** All that the list can show of a due, in its natural order. */
export function dueColumns(t: Translate, format: Formats): readonly Column<DueLineFragment>[] {
  const plain = (key: string, header: string, text: (due: DueLineFragment) => string, numeric = false): Column<DueLineFragment> => ({ key, header, text, cell: text, ...(numeric && { numeric }) });
  const dated = (key: string, header: string, text: (due: DueLineFragment) => string): Column<DueLineFragment> => ({ ...plain(key, header, text), whole: true, named: true });
  const studies = ({ school, graduationYear }: DueLineFragment) => [school, graduationYear].filter(Boolean).join(' · ');
  const begun = ({ paid, remaining }: DueLineFragment) => isPositive(moneyOf(paid)) && isPositive(moneyOf(remaining));
  const amount = (due: DueLineFragment) => format.money(begun(due) ? due.remaining : due.amount);
  const whole = (due: DueLineFragment) => (begun(due) ? t('admin.dues.of', { amount: format.money(due.amount) }) : null);
  return [
    { key: 'name', header: t('common.person.name'), text: ({ personName }) => personName, cell: (due) => <Person due={due} /> },
    { key: 'studies', header: t('admin.dues.studies'), text: studies, cell: studies },
    { key: 'due', header: t('admin.dues.due'), text: ({ label }) => label, cell: ({ label, dueOn }) => <Label label={label} dueOn={t('admin.payment.dueOn', { date: format.shortDate(dueOn) })} /> },
    { key: 'amount', header: t('admin.dues.amount'), numeric: true, text: amount, cell: (due) => <TwoLines first={amount(due)} second={whole(due)} /> },
    { key: 'state', header: t('admin.dues.stateLabel'), text: ({ state }) => t(`admin.dues.state.${state}`), cell: (due) => <State due={due} /> },
    plain('school', t('common.person.school'), ({ school }) => school ?? ''),
    plain('year', t('common.person.year'), ({ graduationYear }) => String(graduationYear ?? '')),
    plain('plan', t('admin.dues.plan'), ({ planName }) => planName),
    dated('dueOn', t('admin.dues.dueOn'), ({ dueOn }) => format.shortDate(dueOn)),
    plain('paid', t('admin.dues.paid'), (due) => format.money(due.paid), true),
    plain('remaining', t('admin.dues.stillToPay'), (due) => format.money(due.remaining), true),
    plain('reference', t('admin.dues.reference'), ({ reference }) => reference),
    dated('issued', t('admin.dues.issuedOn'), ({ issuedAt }) => format.shortDate(issuedAt)),
    dated('paidOn', t('admin.dues.paidOn'), ({ paidAt }) => (paidAt ? format.shortDate(paidAt) : '')),
    plain('reason', t('admin.dues.reason'), ({ closeReason }) => closeReason ?? ''),
  ];
}

/** What can be done with a due: always the last column, for whoever may do any of it. */
export const dueActions = (t: Translate, act: ActOnDue): Column<DueLineFragment> => ({ key: 'act', header: t('common.actions'), text: () => '', cell: (due) => <DueActions due={due} act={act} /> });

function Person({ due: { personId, personName } }: { due: DueLineFragment }) {
  return (
    <Link to="/membres/$id" params={{ id: personId } as never} state={fromList('/cotisations')} className={classes['name'] ?? ''}>
      {personName}
    </Link>
  );
}

function Label({ label, dueOn }: { label: string; dueOn: string }) {
  const [first, more] = halves(label);
  return <TwoLines first={first} second={[more, dueOn].filter(Boolean).join(' · ')} />;
}

function State({ due: { state, closeReason } }: { due: DueLineFragment }) {
  return (
    <>
      <DueBadge state={state} />
      {closeReason && <span className={classes['reason']}>{closeReason}</span>}
    </>
  );
}
