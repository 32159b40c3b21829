import type { Scope } from './scope';

export interface ScopeRequest {
  /** The Host header with its port, lower case. */
  host: string;
  sessionToken: string | null;
  bearer: string | null;
  acceptLanguage: string | null;
  ip: string;
  requestId: string;
}

/** Port: host and session to scope. `identity` implements it; an unknown association stops here. */
export abstract class ScopeResolver {
  abstract resolve(request: ScopeRequest): Promise<Scope | 'unknown-association'>;
}
