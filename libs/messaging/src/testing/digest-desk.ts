import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Jobs, requireAssociation } from '@cordee/platform';
import { buildTestBed, inAssociation, type TestBed, type TestDatabase, useDatabase } from '@cordee/platform/testing';
import { CloseDueDigests } from '../app/close-due-digests';
import { DeliverDigests } from '../app/deliver-digests';
import { type DigestContributor, DigestContributors } from '../app/digest-contributors';
import { digestEngine } from '../digest-engine';
import type { DigestItem } from '../domain/digest-item';
import { enrolAll, makePersons, MINES, testWorld, TestRecipients } from './digest-world';
import { type MailSink, useMailSink } from './mail-sink';

export interface CapturedJob {
  readonly associationId: string;
  readonly name: string;
  readonly ids: string[];
}

/** What would have gone to the queue. */
class CapturedJobs {
  readonly jobs: CapturedJob[] = [];

  enqueue(name: string, { ids }: { ids: string[] }): Promise<void> {
    this.jobs.push({ associationId: requireAssociation(), name, ids });
    return Promise.resolve();
  }
}

/** Offers what a test tells it to. */
class SpecContributor implements DigestContributor {
  readonly name = 'spec';
  readonly offers = new Map<string, DigestItem[]>();

  contribute(personIds: readonly string[]): Promise<Map<string, DigestItem[]>> {
    return Promise.resolve(new Map(personIds.flatMap((personId) => (this.offers.has(personId) ? [[personId, this.offers.get(personId)!]] : []))));
  }
}

@Module({ providers: [...digestEngine, ...testWorld, { provide: Jobs, useClass: CapturedJobs }] })
class DeskModule {}

export const THURSDAY = '2026-11-26T07:00:00Z';
export const breathe = () => Promise.resolve();
export const waiting = (key: string): DigestItem => ({ block: 'WAITING', key, text: { key: 'messaging.digest.items.access' }, path: '/connexion', score: 1 });
export const addressOf = (personId: string) => `${personId}@example.org`;

/** The digest engine on a database and a mail server, with a clock that stands still and a queue that a test empties by hand. */
export class DigestDesk {
  readonly contributor = new SpecContributor();
  bed: TestBed;

  constructor(
    readonly database: TestDatabase,
    readonly sink: MailSink,
  ) {}

  get jobs(): CapturedJob[] {
    return (this.bed.module.select(DeskModule).get(Jobs) as unknown as CapturedJobs).jobs;
  }

  get recipients(): TestRecipients {
    return this.bed.get(TestRecipients, { strict: false });
  }

  async open(): Promise<void> {
    this.bed = await buildTestBed(this.database, { imports: [DeskModule] }, { SMTP_URL: this.sink.url });
    this.bed.get(DigestContributors).add(this.contributor);
  }

  async clear(): Promise<void> {
    await this.database.inspect('truncate person cascade; truncate suppression, mail_message, timer, activity cascade');
    this.sink.mails.length = 0;
    this.sink.dead.clear();
    this.contributor.offers.clear();
    this.jobs.length = 0;
    this.bed.clock.set(THURSDAY);
  }

  /** Members with something that waits for them, whose digest falls due this Thursday. */
  async members(count: number, associationId = MINES): Promise<string[]> {
    const ids = await makePersons(this.database, associationId, count);
    await enrolAll(this.database, associationId, ids, '2026-11-26T06:35:00Z');
    for (const personId of ids) {
      this.recipients.register(associationId, { personId });
      this.contributor.offers.set(personId, [waiting('spec.ask')]);
    }
    return ids;
  }

  close(associationId = MINES): Promise<void> {
    return inAssociation(associationId, () => this.bed.get(CloseDueDigests).run(breathe));
  }

  async deliver(claimant = 'job-1', last = false): Promise<void> {
    for (const job of this.jobs.splice(0)) await this.run(job, claimant, last);
  }

  run(job: Pick<CapturedJob, 'ids'> & { associationId?: string }, claimant: string, last = false, pause = breathe): Promise<void> {
    return inAssociation(job.associationId ?? MINES, () => this.bed.get(DeliverDigests).run(job.ids, { claimant, last, breathe: pause }));
  }

  states(): Promise<{ person_id: string; state: string; reason: string | null; window_start: string }[]> {
    return this.database.inspect('select person_id, state, reason, window_start::text from digest order by id');
  }
}

/** At the top of a describe block. */
export function useDigestDesk(): DigestDesk {
  const desk = new DigestDesk(useDatabase(), useMailSink());
  beforeAll(() => desk.open(), 60_000);
  afterAll(() => desk.bed?.close());
  beforeEach(() => desk.clear());
  return desk;
}
