import type { Meaning } from '@cordee/platform/kernel';
import { Icon } from '../layout/Icon';
import type { IconName } from '../layout/icons';
import classes from './StatusBadge.module.css';

const GLYPHS: Record<Meaning, IconName> = { paid: 'check', due: 'clock', lapsed: 'alert', pending: 'mail' };

/** A state by colour, shape and word: never by colour alone. */
export function StatusBadge({ meaning, children, icon }: { meaning: Meaning; children: string; icon?: IconName }) {
  return (
    <span className={classes['badge']} style={{ background: `var(--${meaning}-background)`, color: `var(--${meaning}-text)` }}>
      <Icon name={icon ?? GLYPHS[meaning]} size="1em" />
      {children}
    </span>
  );
}
