import { useT, type ImportDetailFragment, type Key } from '@cordee/web';
import classes from './ImportPage.module.css';

const FIGURES: readonly (readonly [keyof ImportDetailFragment['counts'], Key])[] = [
  ['added', 'admin.imports.outcomes.ADDED'],
  ['merged', 'admin.imports.outcomes.MERGED'],
  ['unchanged', 'admin.imports.outcomes.UNCHANGED'],
  ['setAside', 'admin.imports.outcomes.SET_ASIDE'],
  ['refused', 'admin.imports.outcomes.REFUSED'],
];

/** Every row of the file is in one of these. */
export function Figures({ counts }: { counts: ImportDetailFragment['counts'] }) {
  const { t, format } = useT();
  return (
    <>
    <dl className={classes['figures']}>
      {FIGURES.filter(([part]) => part !== 'unchanged' || counts.unchanged > 0).map(([part, key]) => (
        <div key={part}>
          <dt>{t(key)}</dt>
          <dd>{format.number(counts[part])}</dd>
        </div>
      ))}
    </dl>
    {counts.people > 0 && <p className={classes['quiet']}>{t('admin.imports.people', { count: counts.people })}</p>}
    </>
  );
}
