import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { failureOf, type Failure } from './failure';

export interface Screen<T> {
  /** The last good answer: kept while the next one loads, and when it fails. */
  readonly data: T | undefined;
  readonly failure: Failure | null;
  readonly fetching: boolean;
  readonly retry: () => void;
}

export interface ScreenOptions<T> {
  readonly pause?: boolean;
  /** Asks again that often while it is set; may depend on the last good answer. */
  readonly everyMs?: number | null | ((data: T | undefined) => number | null);
  /** Types of things after whose change by this app it asks again, though its last answer held none. */
  readonly touchedBy?: readonly string[];
}

/**
 * What a screen needs from the server, with the previous rows kept while the next ones load.
 * A screen about another person is another screen: give it that person's id as its React key.
 */
export function useScreen<T, V extends AnyVariables>(query: TypedDocumentNode<T, V>, variables: V, { pause = false, everyMs = null, touchedBy }: ScreenOptions<T> = {}): Screen<T> {
  const touches = touchedBy?.join(' ');
  const context = useMemo(() => ({ ...(touches && { additionalTypenames: touches.split(' ') }) }), [touches]);
  const [{ data, error, fetching }, execute] = useQuery({ query, variables, pause, context, requestPolicy: 'cache-and-network' } as Parameters<typeof useQuery<T, V>>[0]);
  const kept = useRef<T | undefined>(undefined);
  if (data) kept.current = data;
  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const pace = typeof everyMs === 'function' ? everyMs(kept.current) : everyMs;
  useEffect(() => {
    if (pace === null) return undefined;
    const timer = setInterval(retry, pace);
    return () => clearInterval(timer);
  }, [pace, retry]);
  return { data: kept.current, failure: error && !fetching ? failureOf(error) : null, fetching, retry };
}
