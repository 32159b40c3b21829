import { useEffect, useState, type ReactNode } from 'react';
import { useT } from '../i18n/useT';
import classes from './Skeleton.module.css';

/** Nothing for 150 ms, then the shape of what comes: a fast answer never flickers. */
export function AfterAWhile({ children, delayMs = 150 }: { children: ReactNode; delayMs?: number }) {
  const [late, setLate] = useState(delayMs === 0);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return late ? children : null;
}

export function Bone({ width = '100%', height = '1rem', round = false }: { width?: string; height?: string; round?: boolean }) {
  return <span className={classes['bone']} style={{ width, height, ...(round && { flex: 'none', borderRadius: '50%' }) }} />;
}

/** Lines of the final shape: `rows` rows, each with the widths of its cells. */
export function SkeletonRows({ rows = 8, widths = ['30%', '20%', '15%', '20%'], mark = false }: { rows?: number; widths?: readonly string[]; mark?: boolean }) {
  const { t } = useT();
  return (
    <div className={classes['reserve']} role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      <AfterAWhile>
        <div aria-hidden="true">
          {Array.from({ length: rows }, (_, row) => (
            <div key={row} className={classes['row']}>
              {mark && <Bone width="2.5rem" height="2.5rem" round />}
              {widths.map((width, cell) => (
                <Bone key={cell} width={width} />
              ))}
            </div>
          ))}
        </div>
      </AfterAWhile>
    </div>
  );
}

export function SkeletonText({ lines = 4 }: { lines?: number }) {
  return <SkeletonRows rows={lines} widths={['60%']} />;
}
