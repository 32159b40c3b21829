import { useCallback } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useAction, type Action, type Outcome } from './useAction';
import { useIdempotencyKey } from './useIdempotencyKey';

type Keyed = { readonly input: { readonly idempotencyKey: string } };
type Wish<V extends Keyed> = Omit<V['input'], 'idempotencyKey'>;
type ResultOf<A> = A extends Action<infer R, never> ? R : never;

/** A mutation that takes effect once, however often it is sent: a wish that may not have arrived keeps its key. */
export function useSend<D extends object, V extends Keyed>(document: TypedDocumentNode<D, V>, options: { readonly changes?: readonly string[] } = {}) {
  const action = useAction<D, V>(document, options);
  const { run } = action;
  const { keyFor, renew } = useIdempotencyKey();
  const send = useCallback(
    async (wish: Wish<V>): Promise<Outcome<ResultOf<typeof action>>> => {
      const outcome = await run({ input: { ...wish, idempotencyKey: keyFor(wish) } } as unknown as V);
      if (outcome.done || outcome.errors.length > 0) renew();
      return outcome as Outcome<ResultOf<typeof action>>;
    },
    [run, keyFor, renew],
  );
  return { ...action, send };
}
