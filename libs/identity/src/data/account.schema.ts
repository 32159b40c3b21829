import { defineEntity } from '@cordee/platform';
import { AccessToken, Account, AccountEmail, AccountPerson, Handoff } from '../domain/account';

export const AccountSchema = defineEntity<Account>({
  name: 'Account',
  target: Account,
  tableName: 'account',
  columns: {
    id: { type: 'uuid', primary: true },
    locale: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});

export const AccountEmailSchema = defineEntity<AccountEmail>({
  name: 'AccountEmail',
  target: AccountEmail,
  tableName: 'account_email',
  columns: {
    address: { type: 'text', primary: true },
    accountId: { type: 'uuid', name: 'account_id' },
    verifiedAt: { type: 'timestamptz', name: 'verified_at' },
  },
});

export const AccountPersonSchema = defineEntity<AccountPerson>({
  name: 'AccountPerson',
  target: AccountPerson,
  tableName: 'account_person',
  columns: {
    associationId: { type: 'uuid', primary: true, name: 'association_id' },
    id: { type: 'uuid', primary: true },
    accountId: { type: 'uuid', name: 'account_id' },
    personId: { type: 'uuid', name: 'person_id' },
    linkedAt: { type: 'timestamptz', name: 'linked_at' },
  },
});

export const AccessTokenSchema = defineEntity<AccessToken>({
  name: 'AccessToken',
  target: AccessToken,
  tableName: 'access_token',
  columns: {
    id: { type: 'uuid', primary: true },
    associationId: { type: 'uuid', name: 'association_id' },
    accountId: { type: 'uuid', name: 'account_id' },
    name: { type: 'text' },
    tokenHash: { type: 'bytea', name: 'token_hash' },
    office: { type: 'boolean' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    lastUsedAt: { type: 'timestamptz', name: 'last_used_at', nullable: true },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
  },
});

export const HandoffSchema = defineEntity<Handoff>({
  name: 'Handoff',
  target: Handoff,
  tableName: 'handoff',
  columns: {
    id: { type: 'uuid', primary: true },
    tokenHash: { type: 'bytea', name: 'token_hash' },
    accountId: { type: 'uuid', name: 'account_id' },
    associationId: { type: 'uuid', name: 'association_id' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    usedAt: { type: 'timestamptz', name: 'used_at', nullable: true },
  },
});
