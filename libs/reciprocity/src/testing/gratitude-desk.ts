import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation, memberScope, onSiteOf, type TestAssociation } from '@cordee/identity/testing';
import { MessagingModule } from '@cordee/messaging';
import { type MailSink, parsed, useMailSink } from '@cordee/messaging/testing';
import { PeopleModule } from '@cordee/people';
import { createPeople, MINES } from '@cordee/people/testing';
import { JobWorker, newId, type Scope, systemScope } from '@cordee/platform';
import { buildTestBed, type TestBed, type TestDatabase, until, useDatabase } from '@cordee/platform/testing';
import { Gratitude, type Help } from '../app/gratitude';
import { ReciprocityModule } from '../reciprocity.module';

export type Helper = keyof typeof MINES;
const GIVERS: Help['givers'][number]['kind'][] = ['TALK', 'INTRODUCTION'];

export interface LoopLine {
  id: string;
  giver_id: string;
  state: string;
  asked_step: string | null;
  next_at: Date | null;
  thanked_at: Date | null;
  outcome_at: Date | null;
  closed_at: Date | null;
  skip_reason: string | null;
  version: number;
}

export interface WordLine {
  id: string;
  giver_id: string;
  step: string;
  outcome: string | null;
  words: string | null;
  told_by: string | null;
}

/** People of one association who help each other, a mail server, and a worker that really works. */
export class GratitudeDesk {
  bed: TestBed;
  mines: TestAssociation;
  people: Record<Helper, string>;

  constructor(
    readonly database: TestDatabase,
    readonly sink: MailSink,
  ) {}

  within<T>(scope: Scope, fn: () => Promise<T>): Promise<T> {
    return onSiteOf(this.mines, scope, fn);
  }

  asMember<T>(who: Helper, fn: () => Promise<T>): Promise<T> {
    return this.within(memberScope({ associationId: this.mines.id, personId: this.people[who] }), fn);
  }

  /** Somebody of the office, who has helped nobody here. */
  asPresident<T>(who: Helper, fn: () => Promise<T>): Promise<T> {
    return this.within(actorScope({ associationId: this.mines.id, personId: this.people[who] }, ['PRESIDENT']), fn);
  }

  asWorker<T>(fn: () => Promise<T>): Promise<T> {
    return this.within(systemScope(this.mines.id), fn);
  }

  asVisitor<T>(fn: () => Promise<T>): Promise<T> {
    return this.within({ ...systemScope(this.mines.id), system: false }, fn);
  }

  /** A help that has happened: the first giver gave a talk, the second made the introduction. Answers its source. */
  async help(receiver: Helper, givers: readonly Helper[], by: Helper = receiver, sourceId = newId()): Promise<string> {
    const help: Help = {
      module: 'introductions', sourceId, receiverId: this.people[receiver], at: this.bed.clock.now(), givers: givers.map((who, n) => ({ personId: this.people[who], kind: GIVERS[n % 2]! })),
    };
    await this.asMember(by, () => this.bed.get(Gratitude).begin(help));
    return sourceId;
  }

  loops(sourceId: string): Promise<LoopLine[]> {
    return this.database.inspect<LoopLine & Record<string, unknown>>('select * from gratitude_loop where source_id = $1 order by id', [sourceId]);
  }

  async loop(sourceId: string, giver: Helper): Promise<LoopLine> {
    return (await this.loops(sourceId)).find(({ giver_id }) => giver_id === this.people[giver])!;
  }

  words(sourceId: string): Promise<WordLine[]> {
    return this.database.inspect<WordLine & Record<string, unknown>>('select w.* from gratitude_word w join gratitude_loop l on l.id = w.loop_id where l.source_id = $1 order by w.id', [sourceId]);
  }

  verbs(): Promise<string[]> {
    return this.database.inspect<{ verb: string }>('select verb from activity where association_id = $1 order by id', [this.mines.id]).then((rows) => rows.map(({ verb }) => verb));
  }

  timers(kind: string, key: string): Promise<{ due_at: Date; fired_at: Date | null }[]> {
    return this.database.inspect('select due_at, fired_at from timer where kind = $1 and key = $2', [kind, key]);
  }

  /** The nth mail to an address, once the worker has sent it, as its reader's program shows it. */
  async mail(to: string, nth: number): Promise<{ subject: string; text: string; token: string }> {
    await until(() => this.sink.to(to).length >= nth, 15_000);
    const { subject = '', text = '' } = await parsed(this.sink.to(to)[nth - 1]!);
    return { subject, text, token: /\/nouvelles\/(\S+)/.exec(text)?.[1] ?? '' };
  }
}

/** At the top of a spec file. @param work starts the worker: outbox, timers and jobs run as they do in production */
export function useGratitudeDesk({ work = false }: { work?: boolean } = {}): GratitudeDesk {
  const desk = new GratitudeDesk(useDatabase(), useMailSink());
  beforeAll(async () => {
    desk.bed = await buildTestBed(desk.database, { imports: [IdentityModule, PeopleModule, MessagingModule, ReciprocityModule] }, { SMTP_URL: desk.sink.url });
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
