import { describe, expect, jest, test } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { IdempotencyMismatch, InvalidInput, newId, NotFound, ReadScope } from '@cordee/platform';
import { ReportsRepository } from '../data/reports.repository';
import { type ReportDecision, ReportSettled } from '../domain/report';
import { useIntroductionsDesk, WORDS } from '../testing';
import { AcceptIntroduction } from './accept-introduction';
import { FindReports } from './find-reports';
import { ForwardIntroduction } from './forward-introduction';
import { ReportIntroduction } from './report-introduction';
import { SettleReport } from './settle-report';
import { WithdrawIntroduction } from './withdraw-introduction';

const desk = useIntroductionsDesk();
const act = (introductionId: string) => ({ introductionId, key: desk.key() });
const report = (id: string, who: 'cora' | 'tom' = 'cora') => desk.as(who, () => desk.get(ReportIntroduction).run(act(id), 'SELLING', 'C’est une offre commerciale.'));
const reports = (open = true) => desk.asOffice(() => desk.get(FindReports).page(open, null, 20));
const settle = async (decision: ReportDecision, more: { message?: string | null; personId?: string | null; key?: string; reportId?: string } = {}) => {
  const reportId = more.reportId ?? (await reports())[0]!.row.id;
  const message = more.message === undefined ? (decision === 'RESUMED' ? null : 'Une demande plus précise aura plus de chances.') : more.message;
  return desk.asOffice(() => desk.get(SettleReport).settle({ reportId, decision, message, personId: more.personId ?? null }, more.key ?? desk.key()));
};
const asked = async (): Promise<string> => {
  const id = await desk.ask();
  await report(id);
  return id;
};

describe('a report', () => {
  test('shows a moderator the words that a party has put before them, and closes them again once it is settled', async () => {
    const id = await asked();
    const [found] = await reports();
    expect(found).toMatchObject({ asked: 1, row: { reason: 'SELLING', reporterRole: 'connector', state: 'WITH_CONNECTOR', others: 0 } });
    expect(found!.row.why).toMatch(/ciment/);
    await settle('RESUMED');
    expect(await desk.state(id)).toBe('WITH_CONNECTOR');
    const [settled] = await reports(false);
    expect(settled!.row).toMatchObject({ why: null, connectorWords: null, decision: 'RESUMED', settledBy: desk.people.olga });
    expect(settled!.people.get(desk.people.sam)).toMatchObject({ firstName: 'Sam' });
    expect(await reports()).toEqual([]);
  });

  test('of an introduction that nobody reported shows the office nothing, neither row nor word', async () => {
    const id = await desk.ask();
    const seen = await desk.asOffice(() => desk.get(ReadScope).run(() => desk.get(ReadScope).query('select 1 from introduction where id = $1 union all select 1 from introduction_words where introduction_id = $1', [id])));
    expect(seen).toEqual([]);
  });

  test('stands still until it is settled, then whoever is asked has their whole time again', async () => {
    const id = await asked();
    desk.bed.clock.advance({ days: 3 });
    expect(await desk.as('cora', () => desk.get(ForwardIntroduction).run(act(id), WORDS))).toMatchObject({ code: 'INTRODUCTION_REFUSED' });
    await settle('RESUMED');
    expect((await desk.row<{ due: Date }>(id, 'due_at as due')).due.toISOString()).toBe('2026-12-03T09:00:00.000Z');
    expect(await desk.as('cora', () => desk.get(ForwardIntroduction).run(act(id), WORDS))).toEqual({ id });
  });

  test('given back is a draft of its seeker again, which neither connector nor target sees, with the moderator’s words', async () => {
    const id = await asked();
    await settle('RETURNED');
    const row = await desk.row<Record<string, unknown>>(id, 'state, submitted_at, due_at, release_at');
    expect(row).toEqual({ state: 'DRAFT', submitted_at: null, due_at: null, release_at: null });
    const said = await desk.database.inspect<{ moderator_words: string }>('select moderator_words from introduction_words where introduction_id = $1', [id]);
    expect(said).toEqual([{ moderator_words: 'Une demande plus précise aura plus de chances.' }]);
    const open = await desk.database.inspect(`select 1 from load_entry where source_id = $1 and open_until > $2`, [id, desk.bed.clock.now()]);
    expect(open).toEqual([]);
  });

  test('closed is told at once: the seeker’s place is free', async () => {
    const id = await asked();
    await settle('CLOSED');
    const row = await desk.row<{ state: string; at: Date; place: Date }>(id, 'state, release_at as at, place_until as place');
    expect([row.state, row.at, row.place]).toEqual(['NOT_POSSIBLE', desk.bed.clock.now(), desk.bed.clock.now()]);
  });

  test('directed elsewhere leaves a draft to the person who is named', async () => {
    const id = await asked();
    await settle('REDIRECTED', { personId: desk.people.tina });
    expect(await desk.state(id)).toBe('REDIRECTED');
    const drafts = await desk.database.inspect('select target_id, connector_id, route, state from introduction where from_introduction_id = $1', [id]);
    expect(drafts).toEqual([{ target_id: desk.people.tina, connector_id: null, route: 'DIRECT', state: 'DRAFT' }]);
  });

  test('asks for what is missing, and leaves everything as it was', async () => {
    const id = await asked();
    expect(await settle('CLOSED', { message: ' ' })).toEqual(new InvalidInput(['message'], 'required'));
    expect(await settle('REDIRECTED')).toEqual(new InvalidInput(['personId'], 'required'));
    expect(await settle('REDIRECTED', { personId: desk.people.tom })).toEqual(new InvalidInput(['personId'], 'alreadyParty'));
    expect(await settle('REDIRECTED', { personId: newId() })).toBeInstanceOf(NotFound);
    expect(await settle('CLOSED', { message: 'x'.repeat(1_001) })).toBeInstanceOf(InvalidInput);
    expect(await desk.state(id)).toBe('UNDER_REVIEW');
  });

  test('between two who are connected cannot be sent back to before', async () => {
    const id = await desk.ask({ through: null });
    await desk.as('tom', () => desk.get(AcceptIntroduction).run(act(id), { channel: 'MAIL', contact: 'tom@mines.example', availability: null }));
    await report(id, 'tom');
    expect(await settle('RETURNED')).toEqual(new InvalidInput(['decision'], 'alreadyConnected'));
    expect(await settle('CLOSED')).toMatchObject({ reportId: expect.any(String) });
    expect(await desk.state(id)).toBe('NOT_POSSIBLE');
  });

  test('of a request that its seeker took back meanwhile ends it, whatever is decided', async () => {
    const id = await asked();
    expect(await desk.as('sam', () => desk.get(WithdrawIntroduction).run(act(id)))).toEqual({ id });
    expect(await desk.state(id)).toBe('UNDER_REVIEW');
    await settle('RESUMED');
    expect(await desk.state(id)).toBe('WITHDRAWN');
  });

  test('is settled once: the same press again hears the same, another decision that it is settled', async () => {
    await asked();
    const reportId = (await reports())[0]!.row.id;
    const first = await settle('CLOSED', { key: 'pressed once and again', reportId });
    expect(await settle('CLOSED', { key: 'pressed once and again', reportId })).toEqual(first);
    expect(await settle('RETURNED', { key: 'pressed once and again', reportId })).toBeInstanceOf(IdempotencyMismatch);
    expect(await settle('RESUMED', { reportId })).toBeInstanceOf(ReportSettled);
  });

  test('made by both sides is decided on once', async () => {
    const id = await asked();
    await desk.as('sam', () => desk.get(ReportIntroduction).run(act(id), 'UNKIND', null));
    expect(await reports()).toHaveLength(2);
    await settle('CLOSED');
    expect(await reports()).toEqual([]);
    expect((await reports(false)).map(({ row }) => [row.decision, row.reporterRole])).toEqual(expect.arrayContaining([['CLOSED', 'connector'], ['CLOSED', 'seeker']]));
    expect(await desk.state(id)).toBe('NOT_POSSIBLE');
  });

  test('about a moderator does not exist for them: somebody else of the office decides', async () => {
    const id = await desk.ask({ from: 'olga', through: null });
    await report(id, 'tom');
    expect(await reports()).toEqual([]);
    expect(await desk.asOffice(() => desk.get(FindReports).count(true))).toBe(0);
    const [{ id: reportId }] = (await desk.database.inspect<{ id: string }>('select id from introduction_report where introduction_id = $1', [id])) as [{ id: string }];
    expect(await settle('RESUMED', { reportId })).toEqual(new NotFound(['reportId']));
  });

  test('of another association does not exist', async () => {
    await asked();
    const reportId = (await reports())[0]!.row.id;
    const mines = desk.mines;
    desk.mines = await createAssociation(desk.database);
    expect(await settle('CLOSED', { reportId })).toEqual(new NotFound(['reportId']));
    expect(await reports()).toEqual([]);
    desk.mines = mines;
  });
});

describe('two moderators at once', () => {
  const both = async () => {
    await asked();
    const reportId = (await reports())[0]!.row.id;
    const outcomes = await Promise.allSettled([settle('CLOSED', { reportId }), settle('RETURNED', { reportId })]);
    return outcomes.map((one) => (one.status === 'fulfilled' ? one.value : one.reason));
  };

  test('decide once: the second hears that it is settled', async () => {
    const outcomes = await both();
    expect(outcomes.filter((one) => one instanceof ReportSettled)).toHaveLength(1);
    expect(outcomes.filter((one) => 'reportId' in one)).toHaveLength(1);
  });

  test('would both decide without the lock: that is what it is for', async () => {
    const lock = jest.spyOn(ReportsRepository.prototype, 'lock').mockImplementation(async function (this: ReportsRepository, id) {
      const rows = await this['db'].query('select id, introduction_id as "introductionId", seeker_id as "seekerId", settled_at as "settledAt" from introduction_report where id = $1', [id]);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return rows[0] as never;
    });
    const outcomes = await both();
    lock.mockRestore();
    expect(outcomes.filter((one) => one instanceof ReportSettled)).toHaveLength(0);
  });
});
