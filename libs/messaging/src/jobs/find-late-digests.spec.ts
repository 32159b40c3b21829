import { describe, expect, test } from '@jest/globals';
import { newId, outsideScope } from '@cordee/platform';
import { MINES, UFF, useDigestDesk } from '../testing';
import { CLOSE_JOB } from './close-due-digests.job';
import { FindLateDigests } from './find-late-digests.handler';

describe('digests that nobody closes', () => {
  const desk = useDigestDesk();

  async function timer(associationId: string, dueAt: string, firedAt: string | null, kind = 'digest.due'): Promise<void> {
    await desk.database.inspect('insert into timer (id, association_id, kind, key, due_at, fired_at) values ($1, $2, $3, $2, $4, $5)', [newId(), associationId, kind, dueAt, firedAt]);
  }

  test('are found by their timer that fired long ago, each in its own association', async () => {
    await timer(MINES, '2026-11-26T06:30:00Z', '2026-11-26T06:30:01Z');
    await timer(UFF, '2026-11-26T06:55:00Z', '2026-11-26T06:55:01Z');
    await timer(UFF, '2026-11-01T00:00:00Z', '2026-11-01T00:00:01Z', 'other.kind');
    await outsideScope(() => desk.bed.get(FindLateDigests).run());
    expect(desk.jobs).toEqual([{ associationId: MINES, name: CLOSE_JOB, ids: undefined }]);
  });

  test('are left to the sweeper while their timer has not fired', async () => {
    await timer(MINES, '2026-11-26T06:30:00Z', null);
    await outsideScope(() => desk.bed.get(FindLateDigests).run());
    expect(desk.jobs).toEqual([]);
  });
});
