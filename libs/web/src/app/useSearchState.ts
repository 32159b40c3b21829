import { useCallback } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { tidy } from '../lists/filters';

/** The filters of a list, which live in the address: one may share it, reload it and go back. */
export function useSearchState<T extends object>(): readonly [search: T, set: (patch: Partial<T>) => void, clear: () => void, replace: (search: T) => void] {
  const search = useSearch({ strict: false }) as T;
  const navigate = useNavigate();
  const set = useCallback((patch: Partial<T>) => void navigate({ to: '.', replace: true, search: ((before: T) => tidy({ ...before, ...patch })) as never }), [navigate]);
  const clear = useCallback(() => void navigate({ to: '.', replace: true, search: {} as never }), [navigate]);
  const replace = useCallback((next: T) => void navigate({ to: '.', search: tidy(next) as never }), [navigate]);
  return [search, set, clear, replace];
}
