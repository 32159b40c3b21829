import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isDomainError, newId, runInScope } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { asRole, createAssociation, createMember, SignInWorld, type TestMember } from '../testing';
import { GrantRole } from './grant-role';
import { Identity } from './identity.facade';
import { RevokeRole } from './revoke-role';
import { RoleList } from './role-list';
import { WaitingList } from '../ports/waiting';
import { waitingView } from '../api/waiting-view';

const db = useDatabase();
const world = new SignInWorld();
let president: TestMember;
let member: TestMember;

beforeAll(() => world.open(db));
afterAll(() => world.close());
beforeEach(async () => {
  const { id } = await createAssociation(db);
  president = await createMember(db, id, { roles: ['PRESIDENT'] });
  member = await createMember(db, id);
  for (const { personId, email } of [president, member]) world.persons.add(id, { id: personId, email, displayName: email });
});

const as = <T>(who: TestMember, fn: () => Promise<T>) => runInScope(asRole(who, 'PRESIDENT'), fn);
const grant = (personId: string, role: string, until: Date | null = null) => as(president, () => world.bed.get(GrantRole).grant(personId, role, until));
const revoke = (grantId: string, who = president) => as(who, () => world.bed.get(RevokeRole).revoke(grantId));
const live = () => as(president, () => world.bed.get(RoleList).live());
const outcome = (answer: unknown) => (isDomainError(answer) ? answer.code : (answer as { role: string }).role);
const inDays = (days: number) => new Date(world.bed.clock.now().getTime() + days * 86_400_000);

describe('a role', () => {
  it('is granted, shown and revoked, each with a line for the office and the person', async () => {
    const granted = await grant(member.personId, 'TREASURER', inDays(365));
    expect(granted).toMatchObject({ role: 'TREASURER', grantedBy: president.personId, scopeKind: 'association', scopeId: null });
    expect((await live()).map(({ role, personId }) => [role, personId])).toEqual([['PRESIDENT', president.personId], ['TREASURER', member.personId]]);
    expect(outcome(await revoke((granted as { id: string }).id))).toBe('TREASURER');
    expect((await live()).map(({ role }) => role)).toEqual(['PRESIDENT']);
    const lines = await db.inspect('select verb, audience, subject_id, parties from activity where association_id = $1 order by id', [member.associationId]);
    expect(lines.map(({ verb, audience, subject_id }) => [verb, audience, subject_id])).toEqual([['role.granted', 'office', member.personId], ['role.revoked', 'office', member.personId]]);
  });

  it('is not granted twice, even by two at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => grant(member.personId, 'ORGANISER')));
    expect(answers.map(outcome).sort()).toEqual([...Array<string>(1).fill('ORGANISER'), ...Array<string>(7).fill('ROLE_ALREADY_GRANTED')].sort());
    expect(await live()).toHaveLength(2);
  });

  it('is refused for a role that is not granted, a date that is past, and a person who is not there', async () => {
    expect(await grant(member.personId, 'MEMBER')).toMatchObject({ code: 'INVALID_INPUT', path: ['role'] });
    expect(await grant(member.personId, 'EMPEROR')).toMatchObject({ code: 'INVALID_INPUT', path: ['role'] });
    expect(await grant(member.personId, 'TREASURER', world.bed.clock.now())).toMatchObject({ code: 'INVALID_INPUT', path: ['until'], reason: 'dateInPast' });
    expect(outcome(await grant(newId(), 'TREASURER'))).toBe('NOT_FOUND');
  });

  it('of another association is not there', async () => {
    const stranger = await createMember(db, (await createAssociation(db)).id, { roles: ['PRESIDENT', 'TREASURER'] });
    world.persons.add(stranger.associationId, { id: stranger.personId });
    const [theirs] = await db.inspect<{ id: string }>(`select id from role_grant where person_id = $1 and role = 'TREASURER'`, [stranger.personId]);
    expect(outcome(await revoke(theirs!.id))).toBe('NOT_FOUND');
    expect(outcome(await grant(stranger.personId, 'ORGANISER'))).toBe('NOT_FOUND');
    expect(await db.inspect('select from role_grant where association_id = $1 and revoked_at is not null', [stranger.associationId])).toHaveLength(0);
  });

  it('can be told by person, once in force', async () => {
    await grant(member.personId, 'COORDINATOR');
    const roles = await as(president, () => world.bed.get(Identity).rolesAmong([member.personId, newId()]));
    expect([...roles]).toEqual([[member.personId, ['COORDINATOR']]]);
  });

  it('that ends within a month waits for its holder, and for nobody else', async () => {
    await grant(member.personId, 'COORDINATOR', inDays(20));
    await grant(president.personId, 'TREASURER', inDays(40));
    const waiting = await as(member, () => world.bed.get(WaitingList).of([member.personId, president.personId]));
    expect([...waiting.keys()]).toEqual([member.personId]);
    expect(waiting.get(member.personId)).toMatchObject([{ kind: 'role.ending', until: inDays(20) }]);
    expect(await as(member, async () => waiting.get(member.personId)?.map(waitingView))).toEqual([
      { kind: 'role.ending', text: 'Votre rôle arrive à son terme dans le mois\u00A0: Coordination', path: '/admin/reglages/roles' },
    ]);
  });

  it('of another association waits for nobody here', async () => {
    await grant(member.personId, 'COORDINATOR', inDays(20));
    const stranger = await createMember(db, (await createAssociation(db)).id, { roles: ['PRESIDENT'] });
    expect([...(await as(stranger, () => world.bed.get(WaitingList).of([member.personId])))]).toEqual([]);
  });
});

describe('the last president', () => {
  const grantOf = async (who: TestMember) => (await db.inspect<{ id: string }>(`select id from role_grant where person_id = $1 and role = 'PRESIDENT'`, [who.personId]))[0]!.id;

  it('stays', async () => {
    expect(outcome(await revoke(await grantOf(president)))).toBe('LAST_PRESIDENT');
    await grant(member.personId, 'PRESIDENT', inDays(10));
    expect(outcome(await revoke(await grantOf(president)))).toBe('LAST_PRESIDENT');
  });

  it('goes once another presides', async () => {
    await grant(member.personId, 'PRESIDENT');
    expect(outcome(await revoke(await grantOf(president)))).toBe('PRESIDENT');
  });

  it('is left when two revoke each other at once', async () => {
    await grant(member.personId, 'PRESIDENT');
    const [first, second] = [await grantOf(president), await grantOf(member)];
    const answers = await Promise.all([revoke(second, president), revoke(first, member)]);
    expect(answers.map(outcome).sort()).toEqual(['LAST_PRESIDENT', 'PRESIDENT']);
    expect((await live()).filter(({ role }) => role === 'PRESIDENT')).toHaveLength(1);
  });
});
