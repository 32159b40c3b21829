import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import classes from './DayPicker.module.css';
import { dayAfter, monthAfter, monthOf, weeksOf } from './month';

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month to choose a day in: arrows move by days and weeks, Page keys by months, Enter chooses. */
export function DayPicker({ value, onChoose }: { value: string; onChoose: (day: string) => void }) {
  const { t, format } = useT();
  const [current, setCurrent] = useState(value || new Date().toISOString().slice(0, 10));
  const [moved, setMoved] = useState(0);
  const grid = useRef<HTMLTableElement>(null);
  const month = monthOf(current);
  useEffect(() => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [moved]);
  const turn = (months: number) => setCurrent(`${monthAfter(month, months)}-01`);
  const move = (day: string) => {
    setCurrent(day);
    setMoved((times) => times + 1);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    const page = { PageUp: -1, PageDown: 1 }[event.key];
    if (!step && !page) return;
    event.preventDefault();
    move(step ? dayAfter(current, step) : `${monthAfter(month, page ?? 0)}-01`);
  };
  return (
    <div className={classes['picker']}>
      <div className={classes['head']}>
        <button type="button" className="icon-button" aria-label={t('common.month.previous')} onClick={() => turn(-1)}>
          <Icon name="left" />
        </button>
        <span aria-live="polite">{format.month(month)}</span>
        <button type="button" className={`icon-button ${classes['next']}`} aria-label={t('common.month.next')} onClick={() => turn(1)}>
          <Icon name="left" />
        </button>
      </div>
      <table ref={grid} role="grid" aria-label={format.month(month)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <th key={weekday} scope="col" abbr={format.weekday(weekday)}>
                {format.weekday(weekday).slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} aria-selected={day === value}>
                  <button type="button" tabIndex={day === current ? 0 : -1} data-chosen={day === value || undefined} data-beside={monthOf(day) !== month || undefined} aria-label={format.date(day)} onClick={() => onChoose(day)}>
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
