import { useT, type ImportSummaryFragment, type Key } from '@cordee/web';
import classes from './CountsLine.module.css';

type Counts = ImportSummaryFragment['counts'];

const PARTS: readonly (readonly [keyof Counts, Key])[] = [
  ['added', 'admin.imports.counts.added'],
  ['merged', 'admin.imports.counts.merged'],
  ['unchanged', 'admin.imports.counts.unchanged'],
  ['setAside', 'admin.imports.counts.setAside'],
  ['refused', 'admin.imports.counts.refused'],
];

/** "1 210 ajoutées · 87 fusionnées · 14 refusées": every row is somewhere, what is zero is not said. */
export function CountsLine({ counts }: { counts: Counts }) {
  const { t } = useT();
  const said = PARTS.filter(([part]) => counts[part] > 0);
  if (said.length === 0) return null;
  return <span className={classes['counts']}>{said.map(([part, key]) => t(key, { count: counts[part] })).join(' · ')}</span>;
}
