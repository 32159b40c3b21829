import { useCallback, useEffect, useRef } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { failureOf, type Failure } from './failure';

export interface Screen<T> {
  /** The last good answer: kept while the next one loads, and when it fails. */
  readonly data: T | undefined;
  readonly failure: Failure | null;
  readonly fetching: boolean;
  readonly retry: () => void;
}

interface Options {
  readonly pause?: boolean;
  /** Asks again that often while it is set. */
  readonly everyMs?: number | null;
}

/**
 * What a screen needs from the server, with the previous rows kept while the next ones load.
 * A screen about another person is another screen: give it that person's id as its React key.
 */
export function useScreen<T, V extends AnyVariables>(query: TypedDocumentNode<T, V>, variables: V, { pause = false, everyMs = null }: Options = {}): Screen<T> {
  const [{ data, error, fetching }, execute] = useQuery({ query, variables, pause, requestPolicy: 'cache-and-network' } as Parameters<typeof useQuery<T, V>>[0]);
  const kept = useRef<T | undefined>(undefined);
  if (data) kept.current = data;
  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useEffect(() => {
    if (everyMs === null) return undefined;
    const timer = setInterval(retry, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, retry]);
  return { data: kept.current, failure: error && !fetching ? failureOf(error) : null, fetching, retry };
}
