import { GraphQLError } from 'graphql';

/** The only codes of top-level errors. Expected failures are values in payloads, never these. */
export type RequestErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_REQUEST' | 'RATE_LIMITED' | 'INTERNAL';

const refuse = (code: RequestErrorCode, message: string, extensions: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...extensions } });

/** The caller's request is wrong in itself. */
export const badRequest = (message: string): GraphQLError => refuse('BAD_REQUEST', message);
/** The same, for what is refused before execution: nothing ran, so HTTP says 400. */
export const refusedRequest = (message: string): GraphQLError => refuse('BAD_REQUEST', message, { http: { status: 400 } });
export const unauthenticated = (): GraphQLError => refuse('UNAUTHENTICATED', 'Sign in first.');
export const forbidden = (): GraphQLError => refuse('FORBIDDEN', 'Your role does not allow this.');

export const rateLimited = (retryAfterSeconds: number): GraphQLError =>
  refuse('RATE_LIMITED', `Too many requests. Try again in ${retryAfterSeconds} s.`, {
    retryAfterSeconds,
    http: { status: 429, headers: new Map([['retry-after', String(retryAfterSeconds)]]) },
  });
