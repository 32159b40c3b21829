import { useCallback, useRef } from 'react';

/**
 * The key of one wish: pressing twice, or again after a lost answer, has one effect; what was changed in between is another
 * wish. `renew` after it was done: the same once more is meant.
 */
export function useIdempotencyKey(): { keyFor: (wish: unknown) => string; renew: () => void } {
  const last = useRef<{ wish: string; key: string } | null>(null);
  const keyFor = useCallback((wish: unknown) => {
    const text = JSON.stringify(wish);
    if (last.current?.wish !== text) last.current = { wish: text, key: crypto.randomUUID() };
    return last.current.key;
  }, []);
  const renew = useCallback(() => {
    last.current = null;
  }, []);
  return { keyFor, renew };
}
