import { describe, expect, test } from '@jest/globals';
import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { failureOf } from './failure';
import { signInUrl } from './signIn';

const withCode = (extensions: Record<string, unknown>) => new CombinedError({ graphQLErrors: [new GraphQLError('x', { extensions })] });

describe('a failed request', () => {
  test('of someone who is not signed in leads to sign-in and back to the same place', () => {
    expect(failureOf(withCode({ code: 'UNAUTHENTICATED' }))).toEqual({ kind: 'unauthenticated' });
    expect(signInUrl({ pathname: '/reseau', search: '?q=petit&year=2011' })).toBe('/connexion?suite=%2Freseau%3Fq%3Dpetit%26year%3D2011');
  });

  test('that is forbidden names who can grant it, when the server says so', () => {
    expect(failureOf(withCode({ code: 'FORBIDDEN', grantedBy: ['Claire'] }))).toEqual({ kind: 'forbidden', grantedBy: ['Claire'] });
    expect(failureOf(withCode({ code: 'FORBIDDEN' }))).toEqual({ kind: 'forbidden', grantedBy: [] });
  });

  test('of an overloaded server waits', () => {
    expect(failureOf(withCode({ code: 'RATE_LIMITED', retryAfterSeconds: 3 }))).toEqual({ kind: 'busy', retryAfterSeconds: 3 });
  });

  test('that no one expected keeps the id which the log also has', () => {
    expect(failureOf(withCode({ code: 'INTERNAL', requestId: 'abc' }))).toEqual({ kind: 'unexpected', reference: 'abc' });
    expect(failureOf(new CombinedError({ networkError: new Error('reset') }))).toEqual({ kind: 'unexpected', reference: null });
  });
});
