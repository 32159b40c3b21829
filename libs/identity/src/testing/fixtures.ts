import { newId } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';
import { skeleton } from '../domain/look-alike';
import type { StaffRole } from '../domain/roles';

export interface TestAssociation {
  id: string;
  name: string;
  subdomain: string;
  colour: string;
}

export interface TestMember {
  associationId: string;
  accountId: string;
  personId: string;
  email: string;
}

const AT = new Date('2026-11-01T08:00:00Z');

/** An association, written past the policies. */
export async function createAssociation(db: TestDatabase, facts: Partial<TestAssociation> = {}): Promise<TestAssociation> {
  const subdomain = facts.subdomain ?? `a${newId().slice(-12)}`;
  const association = { id: newId(), name: `Association ${subdomain}`, colour: '#1f5a7a', ...facts, subdomain };
  await db.inspect(
    `insert into association (id, name, subdomain, colour, locale, address_form, name_skeleton, subdomain_skeleton, version, created_at, changed_at)
    values ($1, $2, $3, $4, 'fr', 'VOUS', $5, $6, 1, $7, $7)`,
    [association.id, association.name, subdomain, association.colour, skeleton(association.name), skeleton(subdomain), AT],
  );
  return association;
}

/** The two associations of the known world. */
export async function knownAssociations(db: TestDatabase): Promise<{ mines: TestAssociation; uff: TestAssociation }> {
  const mines = await createAssociation(db, { name: 'Mines Alumni', subdomain: 'mines', colour: '#1f4e79' });
  const uff = await createAssociation(db, { name: 'L’Union fait la force', subdomain: 'uff', colour: '#b4472a' });
  return { mines, uff };
}

/** An account with a verified address, linked to a record, with or without staff roles. The record itself is the caller's. */
export async function createMember(db: TestDatabase, associationId: string, facts: Partial<Omit<TestMember, 'associationId'>> & { roles?: readonly StaffRole[] } = {}): Promise<TestMember> {
  const { roles = [], ...given } = facts;
  const member = { accountId: newId(), personId: newId(), email: `${newId()}@example.org`, ...given, associationId };
  await db.inspect('insert into account (id, created_at) values ($1, $2) on conflict do nothing', [member.accountId, AT]);
  await db.inspect('insert into account_email (address, account_id, verified_at) values ($1, $2, $3) on conflict do nothing', [member.email, member.accountId, AT]);
  await db.inspect('insert into account_person (association_id, id, account_id, person_id, linked_at) values ($1, $2, $3, $4, $5)', [associationId, newId(), member.accountId, member.personId, AT]);
  for (const role of roles) {
    await db.inspect(
      `insert into role_grant (association_id, id, person_id, role, scope_kind, since) values ($1, $2, $3, $4, 'association', $5)`,
      [associationId, newId(), member.personId, role, AT],
    );
  }
  return member;
}
