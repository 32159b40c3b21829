import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, outsideScope, runInScope, type Scope } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { createMember, knownAssociations, memberScope, SignInWorld, visitorScope, type TestAssociation, type TestMember } from '../testing';
import { ForgetStaleJob } from '../jobs/forget-stale.job';
import { AccessTokens } from './access-tokens';
import { ClaimRecord } from './claim-record';
import { Invitations } from './invitations';
import { MemberFacts } from './member-facts';
import { MyAccount } from './my-account';
import { Sessions } from './sessions';
import { SetLocale } from './set-locale';

const db = useDatabase();
const world = new SignInWorld();
let mines: TestAssociation;
let uff: TestAssociation;

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(db));
  await world.open(db);
});
afterAll(() => world.close());

async function addSession(associationId: string, accountId: string): Promise<string> {
  const id = newId();
  const now = world.bed.clock.now();
  await db.inspect(
    `insert into session (id, token_hash, association_id, account_id, created_at, last_seen_at, office) values ($1::uuid, sha256($1::uuid::text::bytea), $2, $3, $4, $4, false)`,
    [id, associationId, accountId, now],
  );
  return id;
}
const open = async (accountId: string) => (await db.inspect<{ id: string }>('select id from session where account_id = $1 and ended_at is null order by id', [accountId])).map(({ id }) => id);

describe('sessions', () => {
  it('are listed, ended one by one, or all but this one', async () => {
    const member = await createMember(db, mines.id);
    const [here, phone, there] = [await addSession(mines.id, member.accountId), await addSession(mines.id, member.accountId), await addSession(uff.id, member.accountId)];
    const scope: Scope = { ...memberScope(member), sessionId: here };
    const sessions = world.bed.get(Sessions);
    expect((await runInScope(scope, () => world.bed.get(MyAccount).sessions())).map(({ id }) => id).sort()).toEqual([here, phone, there].sort());
    expect(await runInScope(scope, () => sessions.revoke(phone))).toBe(true);
    expect(await runInScope(scope, () => sessions.revoke(phone))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await open(member.accountId)).toEqual([here, there].sort());
    expect(await runInScope(scope, () => sessions.revokeOthers())).toBe(1);
    await runInScope(scope, () => sessions.signOut());
    expect(await open(member.accountId)).toEqual([]);
  });

  it('of somebody else are not there', async () => {
    const [member, other] = [await createMember(db, mines.id), await createMember(db, mines.id)];
    const theirs = await addSession(mines.id, other.accountId);
    expect(await runInScope(memberScope(member), () => world.bed.get(Sessions).revoke(theirs))).toMatchObject({ code: 'NOT_FOUND', path: ['sessionId'] });
    expect(await runInScope(memberScope(member), () => world.bed.get(MyAccount).sessions())).toEqual([]);
    expect(await open(other.accountId)).toEqual([theirs]);
  });
});

describe('access tokens', () => {
  const make = (member: TestMember, name: string, days: number) => runInScope(memberScope(member), () => world.bed.get(AccessTokens).create(name, days));

  it('are shown once, kept as a hash, and revoked', async () => {
    const member = await createMember(db, mines.id);
    const made = (await make(member, ' Mon   script ', 30)) as { token: string; accessToken: { id: string; name: string } };
    expect(made.accessToken.name).toBe('Mon script');
    expect(JSON.stringify(await db.inspect(`select *, encode(token_hash, 'escape') from access_token`))).not.toContain(made.token);
    const list = () => runInScope(memberScope(member), () => world.bed.get(MyAccount).accessTokens());
    expect(await list()).toMatchObject([{ name: 'Mon script', lastUsedAt: null }]);
    expect(await runInScope(memberScope(await createMember(db, mines.id)), () => world.bed.get(AccessTokens).revoke(made.accessToken.id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await runInScope(memberScope(member), () => world.bed.get(AccessTokens).revoke(made.accessToken.id))).toBe(true);
    expect(await list()).toEqual([]);
  });

  it.each([['', 30, 'name'], ['\u0007', 30, 'name'], ['a'.repeat(81), 30, 'name'], ['x', 0, 'days'], ['x', 366, 'days']])('named %j for %d days are refused', async (name, days, field) => {
    expect(await make(await createMember(db, mines.id), name, days)).toMatchObject({ code: 'INVALID_INPUT', path: [field] });
  });

  it('are twenty at most', async () => {
    const member = await createMember(db, mines.id);
    for (let n = 0; n < 20; n++) expect(await make(member, `n${n}`, 1)).toHaveProperty('token');
    expect(await make(member, 'one more', 1)).toMatchObject({ reason: 'tooManyTokens' });
    world.bed.clock.advance({ days: 1 });
    expect(await make(member, 'one more', 1)).toHaveProperty('token');
  });
});

describe('claiming a record', () => {
  /** An account with a verified address and no record yet. */
  async function newcomer(email: string): Promise<Scope> {
    const accountId = newId();
    await db.inspect('insert into account (id, created_at) values ($1, now())', [accountId]);
    await db.inspect('insert into account_email (address, account_id, verified_at) values ($1, $2, now())', [email, accountId]);
    return visitorScope(mines.id, { accountId });
  }
  const claim = (scope: Scope, fact: object) => runInScope(scope, () => world.bed.get(ClaimRecord).claim(fact));
  const refusal = { code: 'RECORD_NOT_RECOGNISED' };

  it('needs the verified address and one more fact', async () => {
    const { id } = world.persons.add(mines.id, { email: 'lea@example.org', graduationYear: 2011, lastName: 'Lefèvre' });
    const scope = await newcomer('lea@example.org');
    expect(await claim(scope, {})).toMatchObject({ reason: 'factMissing' });
    expect(await claim(scope, { graduationYear: 2012 })).toMatchObject(refusal);
    expect(await claim(scope, { graduationYear: 2011, lastName: 'Martin' })).toMatchObject(refusal);
    expect(await claim(scope, { lastName: 'LEFEVRE' })).toEqual({ personId: id });
    const facts = await runInScope(memberScope({ associationId: mines.id, personId: id }), () => world.bed.get(MemberFacts).of([id, newId()]));
    expect(facts).toEqual([{ personId: id, linkedAt: world.bed.clock.now(), locale: null, lastSeenAt: null }]);
    expect(await db.inspect(`select actor_person_id as by from activity where verb = 'record.claimed' and subject_id = $1`, [id])).toEqual([{ by: id }]);
  });

  it('is tried ten times a day, each later than the one before', async () => {
    world.persons.add(mines.id, { email: 'essais@example.org', graduationYear: 2011 });
    const scope = await newcomer('essais@example.org');
    world.pauses.length = 0;
    for (let year = 1990; year < 2000; year++) expect(await claim(scope, { graduationYear: year })).toMatchObject(refusal);
    expect(await claim(scope, { graduationYear: 2011 })).toMatchObject({ code: 'SLOW_DOWN' });
    expect(world.pauses).toEqual([0, 0, 0, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
    world.bed.clock.advance({ days: 1 });
    expect(await claim(scope, { graduationYear: 2011 })).toHaveProperty('personId');
  });

  it('is for the office when two records share the address', async () => {
    for (const graduationYear of [1999, 2004]) world.persons.add(mines.id, { email: 'famille@example.org', graduationYear });
    expect(await claim(await newcomer('famille@example.org'), { graduationYear: 1999 })).toMatchObject(refusal);
  });

  it('takes no record that another account has, and none of another association', async () => {
    const { id } = world.persons.add(mines.id, { email: 'pris@example.org', graduationYear: 2001 });
    await createMember(db, mines.id, { personId: id });
    expect(await claim(await newcomer('pris@example.org'), { graduationYear: 2001 })).toMatchObject(refusal);
    world.persons.add(uff.id, { email: 'ailleurs@example.org', graduationYear: 2001 });
    expect(await claim(await newcomer('ailleurs@example.org'), { graduationYear: 2001 })).toMatchObject(refusal);
    expect(await claim(await newcomer('sans-fiche@example.org'), { graduationYear: 2001 })).toMatchObject(refusal);
  });
});

describe('the language of an account', () => {
  it('is chosen for itself only', async () => {
    const [member, other] = [await createMember(db, mines.id), await createMember(db, mines.id)];
    expect(await runInScope(memberScope(member), () => world.bed.get(SetLocale).set('en'))).toBe(true);
    expect(await runInScope(memberScope(member), () => world.bed.get(SetLocale).set('de'))).toMatchObject({ path: ['locale'] });
    const rows = await db.inspect('select locale from account where id = any($1) order by locale', [[member.accountId, other.accountId]]);
    expect(rows).toEqual([{ locale: 'en' }, { locale: null }]);
  });
});

describe('the night', () => {
  it('forgets who asked when, and no session that is open', async () => {
    const member = await createMember(db, mines.id);
    const old = world.bed.clock.now();
    await world.ask(mines.id, member.email);
    const [open, ended] = [await addSession(mines.id, member.accountId), await addSession(mines.id, member.accountId)];
    await db.inspect('update session set ended_at = $2 where id = $1', [ended, old]);
    world.bed.clock.advance({ days: 2 });
    await world.ask(mines.id, member.email);
    await outsideScope(() => world.bed.get(ForgetStaleJob).run());
    const challenges = await db.inspect<{ created_at: Date }>('select created_at from sign_in_challenge where email = $1', [member.email]);
    expect(challenges.map(({ created_at }) => created_at)).toEqual([world.bed.clock.now()]);
    expect(await db.inspect('select from session where id = any($1)', [[open, ended]])).toHaveLength(2);
    world.bed.clock.advance({ days: 90 });
    await outsideScope(() => world.bed.get(ForgetStaleJob).run());
    expect(await db.inspect('select id from session where id = any($1)', [[open, ended]])).toEqual([{ id: open }]);
  });
});

describe('an invitation', () => {
  it('fills the address in for 14 days, on its own site', async () => {
    const invitations = world.bed.get(Invitations);
    const link = await world.visiting(mines.id, () => invitations.linkFor('lea@example.org'));
    const token = link.replace('http://mines.localhost:3000/connexion/invitation/', '');
    const read = (associationId: string) => world.visiting(associationId, async () => invitations.addressOf(token));
    expect(await read(mines.id)).toBe('lea@example.org');
    expect(await read(uff.id)).toBeNull();
    world.bed.clock.advance({ days: 14 });
    expect(await read(mines.id)).toBeNull();
  });
});
