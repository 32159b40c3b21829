import { useCallback, useEffect, useMemo, useState } from 'react';

export interface Selection {
  /** Chosen by hand; what filters hide stays chosen and is counted. */
  readonly ids: ReadonlySet<string>;
  /** All that the filters match is chosen, loaded or not. */
  readonly everything: boolean;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly setAll: (ids: readonly string[], selected: boolean) => void;
  readonly chooseEverything: () => void;
  readonly clear: () => void;
}

interface Options {
  /** Rows on the screen: what stays chosen when one is taken out of everything. */
  readonly loaded?: readonly string[];
  /** What "everything" means now. When it changes, the choice of everything is given up. */
  readonly filters?: string;
  /** Somebody had chosen everything, and the filters have changed. */
  readonly onDropped?: () => void;
}

interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** The filters under which everything was chosen. */
  readonly everythingOf: string | null;
}

const NONE: Chosen = { ids: new Set(), everythingOf: null };
const byHand = (ids: Iterable<string>): Chosen => ({ ids: new Set(ids), everythingOf: null });

/** Kept while pages are added. Everything that matches is another kind of choice: it holds as long as the filters do. */
export function useSelection({ loaded = [], filters = '', onDropped }: Options = {}): Selection {
  const [{ ids, everythingOf }, choose] = useState(NONE);
  const everything = everythingOf === filters;
  const stale = everythingOf !== null && !everything;
  useEffect(() => {
    if (!stale) return;
    choose(NONE);
    onDropped?.();
  }, [stale, onDropped]);

  const toggle = useCallback((id: string) => choose((now) => byHand(toggled(now.everythingOf === null ? now.ids : new Set(loaded), id))), [loaded]);
  const setAll = useCallback((some: readonly string[], selected: boolean) => {
    choose((now) => {
      if (now.everythingOf !== null) return NONE;
      return byHand(selected ? [...now.ids, ...some] : [...now.ids].filter((id) => !some.includes(id)));
    });
  }, []);
  const chooseEverything = useCallback(() => choose({ ids: new Set(), everythingOf: filters }), [filters]);
  const clear = useCallback(() => choose(NONE), []);
  const has = useCallback((id: string) => everything || ids.has(id), [everything, ids]);
  return useMemo(() => ({ ids, everything, has, toggle, setAll, chooseEverything, clear }), [ids, everything, has, toggle, setAll, chooseEverything, clear]);
}

function toggled(ids: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
