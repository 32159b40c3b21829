import { createContext, useContext } from 'react';
import type { BootQuery } from '../gql/graphql';

export type Viewer = NonNullable<BootQuery['viewer']>;
export type Association = NonNullable<BootQuery['site']['association']>;

export interface Session {
  readonly viewer: Viewer;
  readonly association: Association;
  /** Asks the server again who is here: after a change of name, colour or roles. */
  readonly refresh: () => void;
}

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in, and where. Only inside `SignedIn`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of SignedIn');
  return session;
}

const STAFF = ['PRESIDENT', 'TREASURER', 'ORGANISER', 'COORDINATOR'];

export const isStaff = ({ roles }: Pick<Viewer, 'roles'>): boolean => roles.some((role) => STAFF.includes(role));
export const may = ({ permissions }: Pick<Viewer, 'permissions'>, permission: string): boolean => permissions.includes(permission);
