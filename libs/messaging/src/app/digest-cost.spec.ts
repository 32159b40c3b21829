import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { MemberFacts, WaitingList } from '@cordee/identity';
import { DigestFacts } from '@cordee/people';
import { DataSource } from 'typeorm';
import { Clock, UnitOfWork, watchReads } from '@cordee/platform';
import { buildTestBed, inAssociation, type TestBed, useDatabase } from '@cordee/platform/testing';
import { DigestRepository } from '../data/digest.repository';
import { digestEngine } from '../digest-engine';
import { Digest } from '../domain/digest';
import { makePersons, MINES, TestLetterheads, useMailSink } from '../testing';
import { CollectDigests } from './collect-digests';
import { JoinedContributor } from './contributors/joined.contributor';
import { StillRightContributor } from './contributors/still-right.contributor';
import { WaitingContributor } from './contributors/waiting.contributor';
import { DeliverDigests } from './deliver-digests';
import { KnownRecipients } from './known-recipients';
import { Letterheads } from './letterhead';
import { Recipients } from './recipients';

@Module({
  providers: [
    ...digestEngine, DigestFacts, MemberFacts, WaitingList, WaitingContributor, StillRightContributor, JoinedContributor,
    { provide: Letterheads, useClass: TestLetterheads }, { provide: Recipients, useClass: KnownRecipients },
  ],
})
class SpecModule {}

const MEMBERS = 5_000;
const CHUNK = 500;
const breathe = () => Promise.resolve();

describe('what a digest costs', () => {
  const database = useDatabase();
  const sink = useMailSink();
  let bed: TestBed;
  let people: string[];

  beforeAll(async () => {
    bed = await buildTestBed(database, { imports: [SpecModule] }, { SMTP_URL: sink.url });
    people = await makePersons(database, MINES, MEMBERS);
    await database.inspect(`insert into person_email (association_id, person_id, address, kind, place, added_at) select $1, id, id || '@example.org', 'personal', 1, now() from person`.replace('$1', `'${MINES}'`));
    await database.inspect(
      `insert into affiliation (association_id, id, person_id, place, school, school_key, graduation_year)
      select association_id, gen_random_uuid(), id, 1, 'Mines', 'mines', 1980 + (row_number() over () % 40) from person`);
    await database.inspect(`update person set city = 'Ville ' || (abs(hashtext(id::text)) % 300), city_key = 'ville ' || (abs(hashtext(id::text)) % 300)`);
    await database.inspect(
      `insert into association (id, name, subdomain, colour, locale, address_form, name_skeleton, subdomain_skeleton, version, created_at, changed_at)
      values ($1, 'Mines', 'mines', '#7a1f4b', 'fr', 'VOUS', 'mines', 'mines', 1, '2026-01-01', '2026-01-01')`, [MINES]);
    await database.inspect(
      `with a as (insert into account (id, created_at) select id, '2026-01-01' from person returning id)
      insert into account_person (association_id, id, account_id, person_id, linked_at)
      select '${MINES}', gen_random_uuid(), id, id, timestamptz '2026-11-19' - (abs(hashtext(id::text)) % 20 - 1) * interval '1 day' from a`);
    await database.inspect(
      `insert into digest_preference (association_id, person_id, frequency, weekday, hour, zone, last_sent_at, created_at, updated_at)
      select association_id, id, 'WEEKLY', 4, 7, 'Europe/Paris', '2026-11-19', '2026-01-01', '2026-01-01' from person`);
    await database.inspect(`update person set still_right_asked_at = '2026-10-01' where abs(hashtext(id::text)) % 10 > 0`);
    await database.inspect('analyze');
    bed.clock.set('2026-11-26T07:00:00Z');
  }, 60_000);
  afterAll(() => bed?.close());

  const planned = (personIds: readonly string[]) =>
    personIds.map((personId) => Digest.plan({ id: bed.get(Clock).newId(), associationId: MINES, personId, stream: 'digest', windowStart: '2026-11-23', plannedAt: bed.clock.now() }));

  test('choosing is a few statements for a chunk, whatever its size', async () => {
    const count = async (size: number) => {
      let statements = 0;
      const stop = watchReads(() => (statements += 1));
      await inAssociation(MINES, () => bed.get(CollectDigests).run(planned(people.slice(0, size))));
      stop();
      return statements;
    };
    await count(1);
    const [small, large] = [await count(10), await count(CHUNK)];
    expect(large).toBe(small);
    expect(large).toBeLessThanOrEqual(12);
  }, 30_000);

  test('choosing costs the same for each member of a small association and of a large one', async () => {
    /** Members chosen per second, and microseconds of this process for each. */
    const rate = async (members: number): Promise<{ perSecond: number; micros: number }> => {
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      let letters = 0;
      for (let at = 0; at < members; at += CHUNK) letters += (await inAssociation(MINES, () => bed.get(CollectDigests).run(planned(people.slice(at, at + CHUNK))))).letters.length;
      expect(letters).toBeGreaterThan(members / 2);
      const { user, system } = process.cpuUsage(cpu);
      return { perSecond: members / ((performance.now() - start) / 1_000), micros: (user + system) / members };
    };
    await rate(MEMBERS);
    const { perSecond, micros } = await rate(MEMBERS);
    process.stdout.write(`digest: ${Math.round(perSecond).toLocaleString('en')} members/s chosen, node ${Math.round(micros)} µs each\n`);
    expect(perSecond).toBeGreaterThan(200);
  }, 60_000);

  test('delivering writes the states of a chunk in a number of statements that does not grow with it', async () => {
    const writes = async (from: number, size: number) => {
      const digests = planned(people.slice(from, from + size));
      await inAssociation(MINES, () => bed.get(UnitOfWork).run(() => bed.get(DigestRepository).plan(digests)));
      const statements = await countStatements(bed, /^\s*(update digest|insert into digest)/, () =>
        inAssociation(MINES, () => bed.get(DeliverDigests).run(digests.map(({ id }) => id), { claimant: `c${from}`, last: false, breathe })));
      return statements;
    };
    expect(await writes(0, 40)).toBe(await writes(100, 20));
    expect(sink.mails.length).toBeGreaterThan(30);
  }, 60_000);
});

/** Statements of the app's own connection that match, while `work` runs. */
async function countStatements(bed: TestBed, pattern: RegExp, work: () => Promise<void>): Promise<number> {
  const source = bed.module.get(DataSource, { strict: false });
  const create = source.createQueryRunner.bind(source);
  let matching = 0;
  source.createQueryRunner = (...args) => {
    const runner = create(...args);
    const query = runner.query.bind(runner) as (...all: unknown[]) => Promise<unknown>;
    Object.assign(runner, {
      query: (sql: string, ...more: unknown[]) => {
        if (pattern.test(sql)) matching += 1;
        return query(sql, ...more);
      },
    });
    return runner;
  };
  try {
    await work();
  } finally {
    source.createQueryRunner = create;
  }
  return matching;
}
