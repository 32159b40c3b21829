import { Icon, useT, type ImportState, type Key } from '@cordee/web';
import classes from './Steps.module.css';

const STEPS: readonly Key[] = ['admin.imports.step.file', 'admin.imports.step.columns', 'admin.imports.step.check', 'admin.imports.step.run'];
const AT: Record<ImportState, number> = { UPLOADED: 0, READING: 0, MAPPING: 1, CHECKING: 2, CHECKED: 2, RUNNING: 3, DONE: 4, FAILED: -1, CANCELLED: -1 };

/** Where one is among the four steps, by place, shape and word. */
export function Steps({ state }: { state: ImportState }) {
  const { t } = useT();
  const at = AT[state];
  if (at < 0) return null;
  return (
    <ol className={classes['steps']} aria-label={t('admin.imports.steps')}>
      {STEPS.map((label, index) => (
        <li key={label} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
          <span className={classes['number']}>{index < at ? <Icon name="check" size="1rem" /> : index + 1}</span>
          <span className={classes['label']}>{t(label)}</span>
          {index < at && <span className="visually-hidden">{t('admin.imports.stepDone')}</span>}
        </li>
      ))}
    </ol>
  );
}
