import { cacheExchange, createClient, fetchExchange, mapExchange, type Client } from '@urql/core';
import { failureOf } from './failure';
import { goToSignIn } from './signIn';

/** One client an app, same origin, POST only; tests bring their own `fetch`. A lost session leads to sign-in and back to the same place. */
export function createApiClient(transport?: typeof fetch): Client {
  const sessionGuard = mapExchange({
    onError(error) {
      if (failureOf(error).kind === 'unauthenticated') goToSignIn();
    },
  });
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { accept: 'application/json' } },
    exchanges: [cacheExchange, sessionGuard, fetchExchange],
    ...(transport && { fetch: transport }),
  });
}
