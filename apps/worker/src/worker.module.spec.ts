import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { allJobs, Clock } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { timetable } from './recurring';
import { WorkerModule } from './worker.module';

describe('the worker knows', () => {
  const database = useDatabase();
  let module: TestingModule;

  beforeAll(async () => {
    module = await Test.createTestingModule({ imports: [WorkerModule.forRoot(database.config(), new Clock())] }).compile();
    database.beforeDrop.push(() => module.close());
  }, 60_000);
  afterAll(() => module?.close());

  it('a provider for every job', () => {
    expect(allJobs().length).toBeGreaterThan(8);
    for (const job of allJobs()) expect([job.name, typeof module.get(job.handler, { strict: false }).run]).toEqual([job.name, 'function']);
  });

  it('a provider for every line of its timetable, each named once', () => {
    for (const line of timetable) expect([line.name, typeof module.get(line.handler, { strict: false }).run]).toEqual([line.name, 'function']);
    expect(new Set(timetable.map(({ name }) => name)).size).toBe(timetable.length);
  });

  it('jobs by the name of their library', () => {
    for (const job of allJobs()) expect(job.name).toMatch(/^(platform|identity|people|messaging|ledger|membership|events|reciprocity|introductions)\.[a-z]\w+$/);
  });
});
