import { Card, useT, type HelpFiguresQuery } from '@cordee/web';
import classes from './help.module.css';

type Loops = NonNullable<NonNullable<HelpFiguresQuery['association']>['office']>['introductionFigures']['closedLoops'];

/** The figure for the board: of those who helped, how many were thanked and heard what became of it. */
export function ClosedLoops({ loops }: { loops: Loops }) {
  const { t, format } = useT();
  const steps = [
    { label: t('admin.help.begun'), count: loops.begun },
    { label: t('admin.help.thanked'), count: loops.thanked },
    { label: t('admin.help.withNews'), count: loops.withNews },
    { label: t('admin.help.closed'), count: loops.closed },
  ];
  return (
    <Card title={t('admin.help.loops')} note={t('admin.help.loopsNote')}>
      {loops.begun === 0 && <p>{t('admin.help.noLoop')}</p>}
      {loops.begun > 0 && (
        <>
          <p className={classes['rate']}>
            {loops.rate === null || loops.rate === undefined ? t('admin.help.tooFew') : t('admin.help.rate', { share: format.number(Math.round(loops.rate * 100)) })}
          </p>
          <ol className={classes['funnel']}>
            {steps.map(({ label, count }) => (
              <li key={label}>
                <span className={classes['bar']} aria-hidden="true" style={{ inlineSize: `${Math.round((count / loops.begun) * 100)}%` }} />
                <span>{label}</span>
                <strong className="tabular">{format.number(count)}</strong>
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}
