import { useCallback, useState } from 'react';
import type { DueLineFragment } from '@cordee/web';

/** Rows as they are now: what an act has just answered stands in for the row until the list says something newer. */
export function useLatest(rows: readonly DueLineFragment[]): { rows: readonly DueLineFragment[]; changed: (dues: readonly DueLineFragment[]) => void } {
  const [news, setNews] = useState<ReadonlyMap<string, DueLineFragment>>(new Map());
  const changed = useCallback((dues: readonly DueLineFragment[]) => setNews((now) => new Map([...now, ...dues.map((due) => [due.id, due] as const)])), []);
  const latest = rows.map((row) => {
    const known = news.get(row.id);
    return known && known.version > row.version ? known : row;
  });
  return { rows: latest, changed };
}
