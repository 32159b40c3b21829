import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation, memberScope, onSiteOf, type TestAssociation } from '@cordee/identity/testing';
import { LedgerModule } from '@cordee/ledger';
import { MembershipModule } from '@cordee/membership';
import { MessagingModule } from '@cordee/messaging';
import { type MailSink, useMailSink } from '@cordee/messaging/testing';
import { PeopleModule } from '@cordee/people';
import { createPeople, MINES } from '@cordee/people/testing';
import { isDomainError, JobWorker, type Scope, systemScope } from '@cordee/platform';
import { buildTestBed, useDatabase, type TestBed, type TestDatabase } from '@cordee/platform/testing';
import { AnswerEvent } from '../app/answer-event';
import type { Answered } from '../app/seat-answers';
import type { Standing } from '../domain/seating';
import { EventsModule } from '../events.module';
import { createTestEvent, type TestEvent } from './known-events';

export type Somebody = keyof typeof MINES;

/** Events of one association, its known people, a worker that really works, and a mail server. */
export class EventsDesk {
  bed: TestBed;
  mines: TestAssociation;
  people: Record<Somebody, string>;

  constructor(
    readonly database: TestDatabase,
    readonly sink: MailSink,
  ) {}

  get: TestBed['get'] = ((token: never) => this.bed.get(token)) as TestBed['get'];

  within<T>(scope: Scope, fn: () => Promise<T>): Promise<T> {
    return onSiteOf(this.mines, scope, fn);
  }

  asMember<T>(who: Somebody, fn: () => Promise<T>): Promise<T> {
    return this.within(memberScope({ associationId: this.mines.id, personId: this.people[who] }), fn);
  }

  asOrganiser<T>(fn: () => Promise<T>): Promise<T> {
    return this.within(actorScope({ associationId: this.mines.id, personId: this.people.aicha }, ['ORGANISER']), fn);
  }

  asVisitor<T>(fn: () => Promise<T>): Promise<T> {
    return this.within({ ...systemScope(this.mines.id), system: false }, fn);
  }

  asWorker<T>(fn: () => Promise<T>): Promise<T> {
    return this.within(systemScope(this.mines.id), fn);
  }

  event(facts: TestEvent = {}): Promise<string> {
    return createTestEvent(this.database, this.mines.id, { capacity: 2, ...facts });
  }

  say(eventId: string, who: Somebody, answer: 'GOING' | 'NOT_GOING' = 'GOING', key: string | null = null): Promise<Answered> {
    return this.asMember(who, () => this.bed.get(AnswerEvent).answer(eventId, { personId: this.people[who] }, answer, 'PORTAL', key));
  }

  /** Answers where they stand. @throws where the answer was refused */
  async stand(eventId: string, who: Somebody, answer: 'GOING' | 'NOT_GOING' = 'GOING'): Promise<Standing> {
    const outcome = await this.say(eventId, who, answer);
    if (isDomainError(outcome)) throw new Error(outcome.code);
    return outcome;
  }

  verbs(): Promise<string[]> {
    return this.database.inspect<{ verb: string }>('select verb from activity where association_id = $1 order by id', [this.mines.id]).then((rows) => rows.map(({ verb }) => verb));
  }
}

/** At the top of a spec file. @param work starts the worker: outbox, timers and jobs run as they do in production */
export function useEventsDesk({ work = false }: { work?: boolean } = {}): EventsDesk {
  const desk = new EventsDesk(useDatabase(), useMailSink());
  beforeAll(async () => {
    const imports = [IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule, EventsModule];
    desk.bed = await buildTestBed(desk.database, { imports }, { SMTP_URL: desk.sink.url });
    if (work) await desk.bed.get(JobWorker).start([]);
  }, 60_000);
  afterAll(() => desk.bed?.close());
  beforeEach(async () => {
    desk.bed.clock.set('2026-11-23T09:00:00Z');
    desk.sink.mails.length = 0;
    desk.mines = await createAssociation(desk.database);
    desk.people = await createPeople(desk.database, desk.mines.id, MINES);
  });
  return desk;
}
