import { useT, type CampaignFragment } from '@cordee/web';
import { today } from '../today';
import { curveOf, HEIGHT, WIDTH } from './curve';
import classes from './Campaign.module.css';

/** What has come in since the year began, against last year; the same as a table for whoever does not see lines. */
export function CampaignCurve({ campaign: { year, curve: points, called } }: { campaign: CampaignFragment }) {
  const { t, format } = useT();
  const curve = curveOf(points, today());
  const currency = called.currency;
  const last = points.filter(({ on }) => on <= today()).at(-1);
  if (points.length < 2) return null;
  return (
    <figure className={classes['curve']}>
      <figcaption className={classes['legend']}>
        <span className={classes['subtitle']}>{t('admin.dues.curve')}</span>
        <span data-line="now">{year}</span>
        <span data-line="before">{year - 1}</span>
      </figcaption>
      <div className={classes['drawing']}>
        <span className={classes['top']}>{format.money({ amount: curve.top.toFixed(2), currency })}</span>
        <svg role="img" viewBox={`0 -4 ${WIDTH} ${HEIGHT + 8}`} preserveAspectRatio="none" aria-label={last ? t('admin.dues.curveSaid', { on: format.date(last.on), paid: format.money(last.paid), lastYear: format.money(last.lastYear) }) : t('admin.dues.curve')}>
          <path d={`M0 ${HEIGHT}H${WIDTH}`} data-line="axis" />
          <path d={curve.lastYear} data-line="before" />
          <path d={curve.now} data-line="now" />
        </svg>
        <div className={classes['ends']}>
          <span>{format.shortDate(points[0]?.on ?? today())}</span>
          <span>{format.shortDate(points.at(-1)?.on ?? today())}</span>
        </div>
      </div>
      <details>
        <summary>{t('admin.dues.curveTable')}</summary>
        <table className={classes['table']}>
          <caption className="visually-hidden">{t('admin.dues.curve')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.dues.curveOn')}</th>
              <th scope="col" data-numeric>{year}</th>
              <th scope="col" data-numeric>{year - 1}</th>
            </tr>
          </thead>
          <tbody>
            {curve.months.map(({ on, paid, lastYear }) => (
              <tr key={on}>
                <th scope="row">{format.date(on)}</th>
                <td data-numeric>{on <= today() ? format.money(paid) : '–'}</td>
                <td data-numeric>{format.money(lastYear)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
