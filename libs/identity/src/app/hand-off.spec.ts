import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDomainError, newId, runInScope } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { createMember, knownAssociations, memberScope, SignInWorld, type TestAssociation, type TestMember } from '../testing';
import { Arrive } from './arrive';
import { HandOff } from './hand-off';

const db = useDatabase();
const world = new SignInWorld();
let mines: TestAssociation;
let uff: TestAssociation;
let both: TestMember;

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(db));
  await world.open(db);
  both = await createMember(db, mines.id);
  await createMember(db, uff.id, { accountId: both.accountId, email: both.email });
});
afterAll(() => world.close());

const toward = (associationId: string, who = both) => runInScope(memberScope(who), () => world.bed.get(HandOff).toward(associationId));
const arrive = (associationId: string, token: string) => world.visiting(associationId, () => world.bed.get(Arrive).arrive(token, 'spec'));
const whose = (associationId: string, token: string) => world.visiting(associationId, () => world.bed.get(Arrive).whose(token));
const tokenOf = (answer: object) => ('url' in answer ? String(answer.url).split('/').at(-1)! : '');

describe('a passage', () => {
  it('leads to the other association’s host and opens a session of its own there', async () => {
    const answer = (await toward(uff.id)) as { url: string };
    expect(answer.url).toMatch(/^http:\/\/uff\.localhost:3000\/passerelle\/[\w-]{43}$/);
    expect(await arrive(uff.id, tokenOf(answer))).toMatchObject({ accountId: both.accountId });
  });

  it('shows whose it is without being used up', async () => {
    const token = tokenOf(await toward(uff.id));
    for (let n = 0; n < 3; n++) expect(await whose(uff.id, token)).toBe(both.email);
    expect(await arrive(uff.id, token)).toHaveProperty('sessionToken');
    expect(await whose(uff.id, token)).toBeNull();
  });

  it('opens nothing on another host', async () => {
    const token = tokenOf(await toward(uff.id));
    expect(await whose(mines.id, token)).toBeNull();
    expect(await arrive(mines.id, token)).toMatchObject({ code: 'LINK_OVER' });
    expect(await arrive(uff.id, token)).toHaveProperty('sessionToken');
  });

  it('opens one session of twenty tries at once', async () => {
    const token = tokenOf(await toward(uff.id));
    const answers = await Promise.all(Array.from({ length: 20 }, () => arrive(uff.id, token)));
    expect(answers.filter((answer) => !isDomainError(answer))).toHaveLength(1);
  });

  it('is over after 30 seconds', async () => {
    const token = tokenOf(await toward(uff.id));
    world.bed.clock.advance({ seconds: 30 });
    expect(await whose(uff.id, token)).toBeNull();
    expect(await arrive(uff.id, token)).toMatchObject({ code: 'LINK_OVER' });
  });

  it('leads nowhere that the account has no record in, and says so as for a random id', async () => {
    const here = await createMember(db, mines.id);
    expect(await toward(uff.id, here)).toMatchObject({ code: 'NOT_FOUND', path: ['associationId'] });
    expect(await toward(newId(), here)).toMatchObject({ code: 'NOT_FOUND', path: ['associationId'] });
    expect(await arrive(uff.id, 'x'.repeat(43))).toMatchObject({ code: 'LINK_OVER' });
  });
});
