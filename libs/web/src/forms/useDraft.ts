import { useCallback, useState } from 'react';

const PREFIX = 'cordee:draft:';

/**
 * What one has typed and not yet saved: kept in this browser, so that neither a reload nor an ended session loses it.
 * `name` says which form of which record.
 */
export function useDraft<T extends object>(name: string, initial: T): { draft: T; change: (patch: Partial<T>) => void; dropDraft: () => void; dirty: boolean } {
  const [patch, setPatch] = useState<Partial<T>>(() => read<T>(name));
  const change = useCallback(
    (more: Partial<T>) => {
      setPatch((now) => {
        const next = { ...now, ...more };
        keepDraft(name, next);
        return next;
      });
    },
    [name],
  );
  const dropDraft = useCallback(() => {
    keepDraft(name, null);
    setPatch({});
  }, [name]);
  const draft = { ...initial, ...patch };
  const dirty = (Object.keys(patch) as (keyof T)[]).some((key) => draft[key] !== initial[key]);
  return { draft, change, dropDraft, dirty };
}

/** At sign-out, nothing of one person stays for the next. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // No storage, no drafts.
  }
}

function read<T>(name: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}

/** As the form itself would: null forgets. */
export function keepDraft(name: string, value: object | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full or forbidden storage: the form still works.
  }
}
