import { useCallback, useState } from 'react';
import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import { failureOf, type Failure } from './failure';

export interface ActionError {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[] | null;
  readonly currentVersion?: number;
  readonly changedBy?: string | null;
  readonly changedAt?: string | null;
  readonly current?: unknown;
  /** From when on it would be taken. */
  readonly availableAgainOn?: string | null;
  readonly changeableOn?: string;
  /** Of someone who is already there. */
  readonly personId?: string;
}

interface Payload<R> {
  readonly result: R | null;
  readonly userErrors: readonly object[];
}

export type Outcome<R> = { readonly done: true; readonly result: R } | { readonly done: false; readonly errors: readonly ActionError[]; readonly failure: Failure | null };

export interface Action<R, I> {
  readonly run: (variables: I) => Promise<Outcome<R>>;
  readonly running: boolean;
  /** What the server refused, in words; empty again at the next try. */
  readonly errors: readonly ActionError[];
  readonly failure: Failure | null;
  readonly clear: () => void;
}

type Answer = Record<string, Payload<unknown>>;
type ResultOf<D> = D[keyof D & string] extends Payload<infer R> ? NonNullable<R> : never;

interface Options {
  /** Types of things that it changes besides those in its result: screens that show them ask again. */
  readonly changes?: readonly string[];
}

/** One mutation with its payload unwrapped: a result, or errors that say what to do next. */
export function useAction<D extends object, V extends AnyVariables>(document: TypedDocumentNode<D, V>, { changes }: Options = {}): Action<ResultOf<D>, V> {
  const [{ fetching }, execute] = useMutation(document);
  const [refusal, setRefusal] = useState<{ errors: readonly ActionError[]; failure: Failure | null }>({ errors: [], failure: null });
  const run = useCallback(
    async (variables: V): Promise<Outcome<ResultOf<D>>> => {
      const { data, error } = await execute(variables, changes && { additionalTypenames: [...changes] });
      const [payload] = Object.values((data ?? {}) as Answer);
      const errors = (payload?.userErrors ?? []) as readonly ActionError[];
      const refused = { errors, failure: error ? failureOf(error) : null };
      setRefusal(refused);
      const result = payload?.result as ResultOf<D> | null | undefined;
      if (refused.failure || errors.length > 0 || result === null || result === undefined) return { done: false, ...refused };
      return { done: true, result };
    },
    [execute, changes],
  );
  const clear = useCallback(() => setRefusal({ errors: [], failure: null }), []);
  return { run, running: fetching, errors: refusal.errors, failure: refusal.failure, clear };
}
