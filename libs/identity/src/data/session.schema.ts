import { defineEntity } from '@cordee/platform';
import { Session } from '../domain/session';
import { SignInChallenge } from '../domain/sign-in-challenge';

export const SessionSchema = defineEntity<Session>({
  name: 'Session',
  target: Session,
  tableName: 'session',
  columns: {
    id: { type: 'uuid', primary: true },
    tokenHash: { type: 'bytea', name: 'token_hash' },
    associationId: { type: 'uuid', name: 'association_id' },
    accountId: { type: 'uuid', name: 'account_id' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    lastSeenAt: { type: 'timestamptz', name: 'last_seen_at' },
    office: { type: 'boolean' },
    userAgent: { type: 'text', name: 'user_agent', nullable: true },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
  },
});

export const SignInChallengeSchema = defineEntity<SignInChallenge>({
  name: 'SignInChallenge',
  target: SignInChallenge,
  tableName: 'sign_in_challenge',
  columns: {
    associationId: { type: 'uuid', primary: true, name: 'association_id' },
    id: { type: 'uuid', primary: true },
    email: { type: 'text' },
    cookieHash: { type: 'bytea', name: 'cookie_hash' },
    nextPath: { type: 'text', name: 'next_path', nullable: true },
    locale: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    muted: { type: 'boolean' },
    mailedAt: { type: 'timestamptz', name: 'mailed_at', nullable: true },
    wrongTries: { type: 'integer', name: 'wrong_tries', default: 0 },
    consumedAt: { type: 'timestamptz', name: 'consumed_at', nullable: true },
  },
});
