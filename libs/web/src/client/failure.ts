import type { CombinedError } from '@urql/core';

/** What a screen can do about a failed request. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'forbidden'; readonly grantedBy: readonly string[] }
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'unexpected'; readonly reference: string | null };

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Top-level errors have a stable code; everything else is the network or a fault of ours. */
export function failureOf(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  const { code, requestId, id, retryAfterSeconds, grantedBy } = first?.extensions ?? {};
  if (code === 'UNAUTHENTICATED') return { kind: 'unauthenticated' };
  if (code === 'FORBIDDEN') return { kind: 'forbidden', grantedBy: Array.isArray(grantedBy) ? grantedBy.filter((name) => typeof name === 'string') : [] };
  if (code === 'RATE_LIMITED') return { kind: 'busy', retryAfterSeconds: typeof retryAfterSeconds === 'number' ? retryAfterSeconds : null };
  if (error.networkError && !navigator.onLine) return { kind: 'offline' };
  return { kind: 'unexpected', reference: text(requestId) ?? text(id) ?? requestIdOf(error) };
}

function requestIdOf(error: CombinedError): string | null {
  const response = error.response as Response | undefined;
  return text(response?.headers?.get?.('x-request-id'));
}
