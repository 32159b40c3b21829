import { useT, type EventSheetFragment } from '@cordee/web';
import classes from './EventAnswers.module.css';

type Days = EventSheetFragment['answersByDay'];

const [WIDTH, HEIGHT] = [600, 96];
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** How many had said yes by each day: a line to look at, the same as a table to read. */
export function AnswersCurve({ days }: { days: Days }) {
  const { t, format } = useT();
  const points = summed(days);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const path = pathOf(points);
  const words = t('admin.event.curveOf', { count: last.total, from: format.date(first.on), to: format.date(last.on) });
  return (
    <figure className={classes['curve']} aria-label={t('admin.event.curve')}>
      <svg role="img" aria-label={words} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        <path className={classes['area']} d={`${path} L${WIDTH} ${HEIGHT} L0 ${HEIGHT} Z`} />
        <path className={classes['line']} d={path} />
        <line className={classes['base']} x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <div className={classes['ends']} aria-hidden="true">
        <span>{format.shortDate(first.on)}</span>
        <span>{format.shortDate(last.on)}</span>
      </div>
      <details>
        <summary>{t('admin.event.asTable')}</summary>
        <table>
          <caption className="visually-hidden">{t('admin.event.curve')}</caption>
          <thead>
            <tr>
              {([t('admin.event.day'), t('admin.event.yes'), t('admin.event.no'), t('admin.event.total')] as const).map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ on, going, notGoing, total }) => (
              <tr key={on}>
                <th scope="row">{format.shortDate(on)}</th>
                <td>{format.number(going)}</td>
                <td>{format.number(notGoing)}</td>
                <td>{format.number(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const summed = (days: Days) => days.map((day, index) => ({ ...day, total: days.slice(0, index + 1).reduce((sum, { going }) => sum + going, 0) }));

function pathOf(points: ReturnType<typeof summed>): string {
  const [start, end] = [dayNumber(points[0]?.on ?? ''), dayNumber(points.at(-1)?.on ?? '')];
  const most = Math.max(1, points.at(-1)?.total ?? 1);
  const place = ({ on, total }: (typeof points)[number]) => `${Math.round(((dayNumber(on) - start) / Math.max(1, end - start)) * WIDTH)} ${Math.round(HEIGHT - (total / most) * (HEIGHT - 4))}`;
  return `M${points.map(place).join(' L')}`;
}
