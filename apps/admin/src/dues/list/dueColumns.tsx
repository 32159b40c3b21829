import { Link } from '@tanstack/react-router';
import { fromList, type Column, type DueLineFragment, type Formats, type Translate } from '@cordee/web';
import { DueBadge } from '../badges';
import { isPositive, moneyOf } from '../money';
import { DueActions, type ActOnDue } from './DueActions';
import classes from './dues.module.css';

/** `act` is null for whoever may only look. */
export function dueColumns(t: Translate, format: Formats, act: ActOnDue | null): readonly Column<DueLineFragment>[] {
  const studies = ({ school, graduationYear }: DueLineFragment) => [school, graduationYear].filter(Boolean).join(' · ');
  const begun = ({ paid, remaining }: DueLineFragment) => isPositive(moneyOf(paid)) && isPositive(moneyOf(remaining));
  const amount = (due: DueLineFragment) => format.money(begun(due) ? due.remaining : due.amount);
  const whole = (due: DueLineFragment) => (begun(due) ? t('admin.dues.of', { amount: format.money(due.amount) }) : null);
  return [
    { key: 'name', header: t('common.person.name'), text: ({ personName }) => personName, cell: (due) => <Person due={due} /> },
    { key: 'studies', header: t('admin.dues.studies'), text: studies, cell: studies },
    { key: 'label', header: t('admin.dues.due'), text: ({ label }) => label, cell: ({ label, dueOn }) => <TwoLines first={label} second={t('admin.payment.dueOn', { date: format.shortDate(dueOn) })} /> },
    { key: 'amount', header: t('admin.dues.amount'), numeric: true, text: amount, cell: (due) => <TwoLines first={amount(due)} second={whole(due)} /> },
    { key: 'state', header: t('admin.dues.stateLabel'), text: ({ state }) => t(`admin.dues.state.${state}`), cell: (due) => <State due={due} /> },
    ...(act ? [{ key: 'act', header: t('common.actions'), text: () => '', cell: (due: DueLineFragment) => <DueActions due={due} act={act} /> }] : []),
  ];
}

function Person({ due: { personId, personName } }: { due: DueLineFragment }) {
  return (
    <Link to="/membres/$id" params={{ id: personId } as never} state={fromList('/cotisations')} className={classes['name'] ?? ''}>
      {personName}
    </Link>
  );
}

function TwoLines({ first, second }: { first: string; second: string | null }) {
  return (
    <span className={classes['lines']}>
      {first}
      {second && <span className={classes['reason']}>{second}</span>}
    </span>
  );
}

function State({ due: { state, closeReason } }: { due: DueLineFragment }) {
  return (
    <>
      <DueBadge state={state} />
      {closeReason && <span className={classes['reason']}>{closeReason}</span>}
    </>
  );
}
