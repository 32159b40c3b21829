import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Jobs, requireAssociation, UnitOfWork } from '@cordee/platform';
import { DigestRepository } from '../data/digest.repository';
import { PreferenceRepository } from '../data/preference.repository';
import { Digest } from '../domain/digest';
import { DIGEST_STREAM, type DigestPreference } from '../domain/preference';
import { Timetable } from '../domain/schedule';
import { DigestCalendar, RESCUE_MS } from './digest-calendar';

export const CHUNK = 500;
export const DELIVER_JOB = 'messaging.deliverDigests';

/**
 * Plans the digests of one association that have fallen due and hands them to the workers in chunks. Planning commits
 * before anything is enqueued; what a crash leaves in between is found again, because it is unfinished rows and not jobs.
 */
@Injectable()
export class CloseDueDigests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly preferences: PreferenceRepository,
    private readonly digests: DigestRepository,
    private readonly calendar: DigestCalendar,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(breathe: () => Promise<void>): Promise<void> {
    while ((await this.planChunk()) === CHUNK) await breathe();
    while ((await this.enqueueChunk()) === CHUNK) await breathe();
    await this.work.run(() => this.calendar.rearm());
  }

  /** Answers how many members were due. */
  private planChunk(): Promise<number> {
    return this.work.run(async () => {
      const now = this.clock.now();
      const due = await this.preferences.lockDue(now, CHUNK);
      if (due.length === 0) return 0;
      const timetable = new Timetable(now);
      const planned = due.map((preference) => this.plan(preference, timetable, now));
      await this.digests.plan(planned.flatMap(({ digest }) => digest ?? []));
      await this.preferences.advance(planned.map(({ next }) => next));
      return due.length;
    });
  }

  private plan(preference: DigestPreference, timetable: Timetable, now: Date): { digest: Digest | null; next: DigestPreference } {
    const slot = preference.due(timetable, now);
    if (!slot) return { digest: null, next: preference.scheduled(timetable) };
    const facts = { associationId: requireAssociation(), personId: preference.personId, stream: DIGEST_STREAM, plannedAt: now };
    const digest = Digest.plan({ ...facts, id: this.clock.newId(), windowStart: slot.windowStart });
    return { digest, next: preference.scheduled(timetable, slot.windowStart) };
  }

  /** Enqueued first and noted after: a crash in between asks twice, and the second job finds nothing to claim. */
  private async enqueueChunk(): Promise<number> {
    const now = this.clock.now();
    const ids = await this.digests.waitingIds(new Date(now.getTime() - RESCUE_MS), CHUNK);
    if (ids.length === 0) return 0;
    await this.jobs.enqueue(DELIVER_JOB, { ids }, { dedupe: fingerprint(ids) });
    await this.work.run(() => this.digests.noteEnqueued(ids, now));
    return ids.length;
  }
}

/** The same chunk asked for again while its job still waits is the same job. */
function fingerprint(ids: readonly string[]): string {
  return createHash('sha256').update(ids.join()).digest('base64url').slice(0, 22);
}
