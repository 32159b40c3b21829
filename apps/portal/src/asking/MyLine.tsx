import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LongText, useT, type GivingFragment } from '@cordee/web';
import classes from '../help/help.module.css';

export const LINE_MOST = 140;

/** Who I am in one line: taken from my profile, or written here when it is missing. */
export function MyLine({ id, giving, value, onChange, children }: { id: string; giving: GivingFragment; value: string; onChange: (line: string) => void; children: ReactNode }) {
  const { t } = useT();
  if (!giving.positioning) {
    return (
      <div>
        <LongText id={id} label={t('portal.giving.line')} note={t('portal.giving.lineExample')} rows={2} max={LINE_MOST} value={value} onChange={onChange} />
        {children}
      </div>
    );
  }
  return (
    <div>
      <p className={classes['strong']}>{t('portal.giving.line')}</p>
      <p>{giving.positioning.line}</p>
      <Link id={id} to="/moi/entraide" className={classes['link'] ?? ''}>
        {t('portal.asking.changeLine')}
      </Link>
      {children}
    </div>
  );
}
