import { Button } from '@mantine/core';
import { Disclosure } from '../app/Disclosure';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import { Check } from './Check';
import type { Column } from './DataTable';
import classes from './ListTool.module.css';

interface Props {
  /** All that the list has; the first names the row and always stands there. */
  readonly all: readonly Pick<Column<never>, 'key' | 'header'>[];
  readonly shown: readonly string[];
  /** Null: those of the beginning. */
  readonly onChange: (shown: readonly string[] | null) => void;
}

/** Which columns, and in which order: by boxes and arrows, so that no pointer is needed. */
export function ColumnsMenu({ all, shown, onChange }: Props) {
  const { t } = useT();
  const button = (
    <>
      <Icon name="columns" />
      {t('common.columns.menu')}
    </>
  );
  return (
    <Disclosure label={t('common.columns.menu')} button={button} side="start" className={classes['tool'] ?? ''} spreads>
      {() => (
        <>
          <p className={classes['title']}>{t('common.columns.title')}</p>
          <Columns all={all} shown={shown} onChange={onChange} />
          <div className={classes['foot']}>
            <Button variant="subtle" onClick={() => onChange(null)}>
              {t('common.columns.reset')}
            </Button>
          </div>
        </>
      )}
    </Disclosure>
  );
}

/** Those that are shown in their order, then the others in their natural one. */
function Columns({ all, shown, onChange }: Props) {
  const headers = new Map(all.map(({ key, header }) => [key, header]));
  const hidden = all.filter(({ key }) => !shown.includes(key)).map(({ key }) => key);
  const move = (from: number, by: -1 | 1) => {
    const next = [...shown];
    [next[from], next[from + by]] = [next[from + by]!, next[from]!];
    onChange(next);
  };
  return (
    <ul className={classes['list']}>
      {[...shown, ...hidden].map((key, at) => (
        <li key={key} className={classes['line']}>
          <Check checked={shown.includes(key)} disabled={key === all[0]?.key} onChange={(checked) => onChange(checked ? [...shown, key] : shown.filter((other) => other !== key))}>
            {headers.get(key)}
          </Check>
          {at > 0 && at < shown.length && <Arrows name={headers.get(key) ?? key} first={at === 1} last={at === shown.length - 1} onMove={(by) => move(at, by)} />}
        </li>
      ))}
    </ul>
  );
}

function Arrows({ name, first, last, onMove }: { name: string; first: boolean; last: boolean; onMove: (by: -1 | 1) => void }) {
  const { t } = useT();
  return (
    <>
      <button type="button" className="icon-button" aria-disabled={first} onClick={() => first || onMove(-1)} aria-label={t('common.columns.up', { name })}>
        <Icon name="up" />
      </button>
      <button type="button" className="icon-button" aria-disabled={last} onClick={() => last || onMove(1)} aria-label={t('common.columns.down', { name })}>
        <Icon name="down" />
      </button>
    </>
  );
}
