import type { ReactNode } from 'react';
import { useT } from '../i18n/useT';
import classes from './EditableField.module.css';

/** A list of labelled values; `EditableField` is the row one may change. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl>{children}</dl>;
}

export function Fact({ label, children }: { label: string; children?: ReactNode }) {
  const { t } = useT();
  return (
    <div className={classes['row']}>
      <dt>{label}</dt>
      <dd>{children || <span className={classes['none']}>{t('common.empty')}</span>}</dd>
    </div>
  );
}
