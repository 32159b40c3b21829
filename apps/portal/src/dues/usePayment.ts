import { useEffect } from 'react';
import { navigation, PayDuesDocument, useAction, useIdempotencyKey, type ActionError, type Failure } from '@cordee/web';

export interface Paying {
  readonly pay: (dueIds: readonly string[]) => void;
  readonly running: boolean;
  readonly errors: readonly ActionError[];
  readonly failure: Failure | null;
}

/** Opens the page on which dues are paid; pressed twice, it is one payment. */
export function usePayment(): Paying {
  const { run, running, errors, failure } = useAction(PayDuesDocument);
  const { keyFor, renew } = useIdempotencyKey();
  useEffect(() => {
    // Back from a payment that was given up, on the page as it was left: the next press is another payment.
    window.addEventListener('pageshow', renew);
    return () => window.removeEventListener('pageshow', renew);
  }, [renew]);
  const pay = async (dueIds: readonly string[]) => {
    const outcome = await run({ input: { dueIds: [...dueIds], idempotencyKey: keyFor(dueIds) } });
    if (outcome.done) navigation.assign(outcome.result.url);
    else if (outcome.errors.length > 0) renew();
  };
  return { pay: (dueIds) => void pay(dueIds), running, errors, failure };
}
