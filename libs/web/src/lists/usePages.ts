import { useCallback, useEffect, useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { failureOf, type Failure } from '../client/failure';
import { useScreen, type Screen, type ScreenOptions } from '../client/useScreen';

export interface Page<N> {
  readonly nodes: readonly N[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

export interface Pages<N, T> extends Screen<T> {
  readonly rows: readonly N[];
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly moreFailure: Failure | null;
  readonly loadMore: () => void;
}

interface Later<N> {
  readonly key: string;
  readonly pages: readonly Page<N>[];
  readonly loading: boolean;
  readonly failure: Failure | null;
}

/** A keyset list: the first page follows the filters, the next ones are added under it on demand. */
export function usePages<T, V extends AnyVariables & { after?: string | null | undefined }, N>(query: TypedDocumentNode<T, V>, variables: V, pick: (data: T) => Page<N> | null | undefined, options?: ScreenOptions<T>): Pages<N, T> {
  const client = useClient();
  const key = JSON.stringify(variables);
  const screen = useScreen(query, variables, options);
  const none: Later<N> = { key, pages: [], loading: false, failure: null };
  const [stored, setLater] = useState<Later<N>>(none);
  const later = stored.key === key ? stored : none;
  useEffect(() => setLater((now) => (now.key === key ? now : { key, pages: [], loading: false, failure: null })), [key]);

  const first = screen.data ? pick(screen.data) : null;
  const last = later.pages.at(-1) ?? first;
  const cursor = last?.pageInfo.endCursor ?? null;
  const update = useCallback((change: (now: Later<N>) => Later<N>) => setLater((now) => (now.key === key ? change(now) : now)), [key]);
  const loadMore = useCallback(async () => {
    update((now) => ({ ...now, loading: true, failure: null }));
    const { data, error } = await client.query(query, { ...variables, after: cursor }).toPromise();
    const page = data ? pick(data) : null;
    update((now) => ({ ...now, loading: false, failure: error ? failureOf(error) : null, pages: page ? [...now.pages, page] : now.pages }));
  }, [client, query, key, cursor, update]);

  return {
    ...screen,
    rows: [...(first?.nodes ?? []), ...later.pages.flatMap((page) => page.nodes)],
    total: first?.totalCount ?? null,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    loadingMore: later.loading,
    moreFailure: later.failure,
    loadMore: () => void loadMore(),
  };
}
