import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AssociationScopes, newId, runInScope, ScopeResolver, watchReads, type Scope } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { permissionsOf } from '../domain/permissions';
import { caller, createMember, knownAssociations, SignInWorld, type TestAssociation, type TestMember } from '../testing';
import { AccessTokens } from './access-tokens';
import { ConfirmSignIn } from './confirm-sign-in';
import { RevokeRole } from './revoke-role';

const db = useDatabase();
const world = new SignInWorld();
let mines: TestAssociation;
let uff: TestAssociation;

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(db));
  await world.open(db);
});
afterAll(() => world.close());
beforeEach(() => world.bed.clock.advance({ hours: 2 }));

interface Secrets {
  host?: string;
  session?: string | null;
  bearer?: string | null;
  acceptLanguage?: string | null;
}

const resolve = ({ host = 'mines.localhost:3000', session = null, bearer = null, acceptLanguage = null }: Secrets = {}) =>
  world.bed.get(ScopeResolver as never as abstract new () => ScopeResolver).resolve({ host, sessionToken: session, bearer, acceptLanguage, ip: '192.0.2.9', requestId: 'r1' });

const scopeOf = async (secrets: Secrets): Promise<Scope> => {
  const scope = await resolve(secrets);
  if (scope === 'unknown-association') throw new Error(scope);
  return scope;
};

async function signIn(member: TestMember): Promise<string> {
  const { cookie, code } = await world.askAndDeliver(member.associationId, member.email);
  const answer = await world.visiting(member.associationId, () => world.bed.get(ConfirmSignIn).byCode(cookie, code, caller));
  return (answer as { sessionToken: string }).sessionToken;
}

const lastSeen = async (accountId: string) => (await db.inspect<{ last_seen_at: Date }>('select last_seen_at from session where account_id = $1', [accountId]))[0]!.last_seen_at;

describe('the host', () => {
  it.each([
    ['mines.localhost:3000', 'mines', 'http://mines.localhost:3000'],
    ['uff.localhost:3000', 'uff', 'http://uff.localhost:3000'],
    ['localhost:3000', null, 'http://localhost:3000'],
    ['127.0.0.1:4000', null, 'http://localhost:3000'],
  ])('%s is the site of %s', async (host, which, origin) => {
    const scope = await scopeOf({ host });
    expect(scope).toMatchObject({ associationId: which && { mines, uff }[which as 'mines' | 'uff'].id, origin, actor: null, accountId: null, system: false, ip: '192.0.2.9', requestId: 'r1' });
  });

  it.each(['nobody.localhost:3000', 'mines.evil.example', 'a.b.localhost:3000', '', 'localhost.evil.example'])('%s is nobody’s', async (host) => {
    expect(await resolve({ host })).toBe('unknown-association');
  });

  it('gives the language of the browser, or the association’s where it says none', async () => {
    expect((await scopeOf({ acceptLanguage: 'de, en;q=0.8, fr;q=0.5' })).locale).toBe('en');
    expect((await scopeOf({})).locale).toBe('fr');
  });
});

describe('how people are addressed', () => {
  const jobOf = (associationId: string) => world.bed.get(AssociationScopes as never as abstract new () => AssociationScopes).of(associationId);

  it('is the association’s choice, for requests and for jobs; vous on the site itself and before there is an association', async () => {
    await db.inspect(`update association set address_form = 'TU' where id = $1`, [mines.id]);
    world.bed.clock.advance({ seconds: 5 });
    const seen = [await scopeOf({}), await scopeOf({ session: await signIn(await createMember(db, mines.id)) }), await jobOf(mines.id), await scopeOf({ host: 'uff.localhost:3000' }), await jobOf(uff.id), await scopeOf({ host: 'localhost:3000' }), await jobOf(newId())];
    expect(seen.map(({ addressForm }) => addressForm)).toEqual(['TU', 'TU', 'TU', 'VOUS', 'VOUS', 'VOUS', 'VOUS']);
    await db.inspect(`update association set address_form = 'VOUS' where id = $1`, [mines.id]);
  });

  it('comes with the look of the association’s pages, and costs no statement of its own', async () => {
    await scopeOf({});
    const statements: string[] = [];
    const stop = watchReads((sql) => statements.push(sql));
    expect((await scopeOf({})).brand).toEqual({ name: mines.name, colour: mines.colour });
    await jobOf(mines.id);
    stop();
    expect((await scopeOf({ host: 'localhost:3000' })).brand).toBeUndefined();
    expect(statements).toEqual([]);
  });
});

describe('a session', () => {
  it('carries the account, the record, the roles and what they allow', async () => {
    const member = await createMember(db, mines.id, { roles: ['TREASURER', 'ORGANISER'] });
    const { actor, accountId } = await scopeOf({ session: await signIn(member) });
    expect(accountId).toBe(member.accountId);
    expect(actor).toMatchObject({ personId: member.personId, office: true });
    expect([...actor!.roles].sort()).toEqual(['MEMBER', 'ORGANISER', 'TREASURER']);
    expect(actor!.permissions).toEqual(permissionsOf(['TREASURER', 'ORGANISER']));
  });

  it('opens one association’s site only, even to somebody of both', async () => {
    const member = await createMember(db, mines.id);
    await createMember(db, uff.id, { accountId: member.accountId, email: member.email });
    const session = await signIn(member);
    expect((await scopeOf({ session })).accountId).toBe(member.accountId);
    expect(await scopeOf({ session, host: 'uff.localhost:3000' })).toMatchObject({ accountId: null, actor: null, associationId: uff.id });
    expect((await scopeOf({ session, host: 'localhost:3000' })).accountId).toBeNull();
  });

  it('is no session when a letter of it changed, or when its hash is sent', async () => {
    const session = await signIn(await createMember(db, mines.id));
    const [{ token_hash }] = (await db.inspect<{ token_hash: Buffer }>('select token_hash from session order by id desc limit 1')) as [{ token_hash: Buffer }];
    for (const forged of [`${session}x`, session.slice(1), token_hash.toString('hex'), token_hash.toString('base64url'), '\u0000', 'é'.repeat(40)]) {
      expect((await scopeOf({ session: forged })).accountId).toBeNull();
    }
  });

  it('speaks the language that its account has chosen', async () => {
    const member = await createMember(db, mines.id);
    const session = await signIn(member);
    await db.inspect(`update account set locale = 'en' where id = $1`, [member.accountId]);
    expect((await scopeOf({ session, acceptLanguage: 'fr' })).locale).toBe('en');
  });

  it('is noted as used once a minute at most', async () => {
    const member = await createMember(db, mines.id);
    const session = await signIn(member);
    const began = await lastSeen(member.accountId);
    world.bed.clock.advance({ seconds: 59 });
    await scopeOf({ session });
    expect(await lastSeen(member.accountId)).toEqual(began);
    world.bed.clock.advance({ seconds: 1 });
    await scopeOf({ session });
    expect(await lastSeen(member.accountId)).toEqual(world.bed.clock.now());
  });

  it('ends 14 days after a member last came, and 90 days after they signed in', async () => {
    const session = await signIn(await createMember(db, mines.id));
    for (let week = 1; week < 13; week++) {
      world.bed.clock.advance({ days: 7 });
      expect((await scopeOf({ session })).accountId).not.toBeNull();
    }
    world.bed.clock.advance({ days: 6 });
    expect((await scopeOf({ session })).accountId).toBeNull();
    const idle = await signIn(await createMember(db, mines.id));
    world.bed.clock.advance({ days: 14 });
    expect((await scopeOf({ session: idle })).accountId).toBeNull();
  });

  it('ends 12 hours after staff last came', async () => {
    const session = await signIn(await createMember(db, mines.id, { roles: ['COORDINATOR'] }));
    world.bed.clock.advance({ hours: 11, minutes: 59 });
    expect((await scopeOf({ session })).actor?.office).toBe(true);
    world.bed.clock.advance({ hours: 12 });
    expect((await scopeOf({ session })).accountId).toBeNull();
  });

  it('costs one statement', async () => {
    const session = await signIn(await createMember(db, mines.id));
    await scopeOf({ session });
    const statements: string[] = [];
    const stop = watchReads((sql) => statements.push(sql));
    await scopeOf({ session });
    stop();
    expect(statements).toHaveLength(1);
  });
});

describe('a lost role', () => {
  it('ends the person’s sessions and office tokens at the next request', async () => {
    const president = await createMember(db, mines.id, { roles: ['PRESIDENT'] });
    const treasurer = await createMember(db, mines.id, { roles: ['TREASURER'] });
    const [session, other] = [await signIn(treasurer), await signIn(president)];
    const scope = await scopeOf({ session });
    const made = (await runInScope(scope, () => world.bed.get(AccessTokens).create('script', 30))) as { token: string };
    expect((await scopeOf({ bearer: made.token })).actor?.office).toBe(true);
    const [grant] = await db.inspect<{ id: string }>('select id from role_grant where person_id = $1', [treasurer.personId]);
    await runInScope(await scopeOf({ session: other }), () => world.bed.get(RevokeRole).revoke(grant!.id));
    expect((await scopeOf({ session })).accountId).toBeNull();
    expect((await scopeOf({ bearer: made.token })).accountId).toBeNull();
    expect((await scopeOf({ session: other })).actor?.office).toBe(true);
  });

  it('by its end date ends the session that used it, and not one of a member', async () => {
    const member = await createMember(db, mines.id, { roles: ['ORGANISER'] });
    await db.inspect('update role_grant set until = $2 where person_id = $1', [member.personId, new Date(world.bed.clock.now().getTime() + 3_600_000)]);
    const session = await signIn(member);
    expect((await scopeOf({ session })).actor?.office).toBe(true);
    world.bed.clock.advance({ hours: 1 });
    expect((await scopeOf({ session })).accountId).toBeNull();
    expect((await scopeOf({ session: await signIn(member) })).actor).toMatchObject({ office: false, roles: ['MEMBER'] });
  });

  it('of one association takes nothing in another', async () => {
    const member = await createMember(db, mines.id, { roles: ['ORGANISER'] });
    await createMember(db, uff.id, { accountId: member.accountId, personId: member.personId, email: member.email, roles: ['PRESIDENT'] });
    const session = await signIn({ ...member, associationId: uff.id });
    await db.inspect('update role_grant set revoked_at = $2 where association_id = $1', [mines.id, world.bed.clock.now()]);
    expect((await scopeOf({ session, host: 'uff.localhost:3000' })).actor?.roles).toEqual(['PRESIDENT', 'MEMBER']);
  });
});
