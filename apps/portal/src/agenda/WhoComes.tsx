import { Card, useT } from '@cordee/web';
import classes from './agenda.module.css';

/** First names only: enough to know that one would not be alone. */
export function WhoComes({ firstNames, count }: { firstNames: readonly string[]; count: number }) {
  const { t } = useT();
  if (count === 0) {
    return (
      <Card title={t('portal.agenda.who')}>
        <p className={classes['quiet']}>{t('portal.agenda.nobodyYet')}</p>
      </Card>
    );
  }
  const others = count - firstNames.length;
  return (
    <Card title={t('portal.agenda.who')} note={t('portal.agenda.going', { count })}>
      <ul className={classes['names']}>
        {firstNames.map((name, place) => (
          <li key={`${place} ${name}`}>{name}</li>
        ))}
        {others > 0 && firstNames.length > 0 && <li className={classes['others']}>{t('portal.agenda.others', { count: others })}</li>}
      </ul>
    </Card>
  );
}
