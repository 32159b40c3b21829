import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT, type DuesPartFragment } from '@cordee/web';
import classes from './Campaign.module.css';

const SHOWN = 6;

interface Props {
  readonly title: string;
  readonly groups: readonly DuesPartFragment[];
  /** Leads to the dues of that school or class. */
  readonly onChoose: (value: string) => void;
}

/** How far each school, or each class, has come: in words, with a bar for the eye. */
export function GroupTable({ title, groups, onChoose }: Props) {
  const { t, format } = useT();
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, SHOWN);
  // One school alone says again what the sentence above says of all.
  if (groups.length < 2) return null;
  return (
    <div>
      <table className={classes['table']}>
        <caption className={classes['subtitle']}>{title}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t('admin.dues.groupPaid')}</th>
            <th scope="col">{t('admin.dues.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => (
            <tr key={group.value}>
              <th scope="row">
                {group.value === '' ? (
                  t('common.empty')
                ) : (
                  <button type="button" className={classes['group']} onClick={() => onChoose(group.value)} aria-label={t('admin.dues.groupShow', { value: group.value })}>
                    {group.value}
                  </button>
                )}
              </th>
              <td>
                <span className={classes['bar']} aria-hidden="true">
                  <span style={{ width: `calc(100% * ${group.paidCount} / ${Math.max(1, group.dueCount)})` }} />
                </span>
                {t('admin.dues.groupCount', { paid: format.number(group.paidCount), total: format.number(group.dueCount) })}
              </td>
              <td data-numeric>{format.money(group.paid)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('admin.dues.groupFew') : t('admin.dues.groupAll', { count: groups.length })}
        </Button>
      )}
    </div>
  );
}
