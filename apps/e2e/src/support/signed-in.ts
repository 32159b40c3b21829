import { createHash } from 'node:crypto';
import { createMember, type TestAssociation } from '@cordee/identity/testing';
import type { StaffRole } from '@cordee/identity';
import { newId } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';
import { NOW } from './real-app';

/** Somebody with a record here who has signed in. `name` is the token of their session, and the local part of their address. */
export async function signedIn(database: TestDatabase, association: TestAssociation, personId: string, name: string, role?: StaffRole): Promise<void> {
  const { accountId } = await createMember(database, association.id, { personId, email: `${name}@example.org`, roles: role ? [role] : [] });
  await database.inspect(
    `insert into session (id, token_hash, association_id, account_id, created_at, last_seen_at, office) values ($1, $2, $3, $4, $5, $5, $6)`,
    [newId(), createHash('sha256').update(name).digest(), association.id, accountId, NOW, role !== undefined],
  );
}
