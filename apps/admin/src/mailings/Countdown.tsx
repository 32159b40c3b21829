import { useEffect, useState } from 'react';
import classes from './HeldBanner.module.css';

const SECOND = 1000;
const HOUR = 3600;

/** What is left, by the second, for those who look; the hour itself stands in words beside it, and is what is read out. */
export function Countdown({ until }: { until: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((Date.parse(until) - now) / SECOND);
  if (seconds < 0 || seconds >= HOUR) return null;
  return (
    <span aria-hidden="true" className={`tabular ${classes['left']}`}>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}
