import { beforeAll, beforeEach } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation, createMember, type TestAssociation } from '@cordee/identity/testing';
import { LedgerModule } from '@cordee/ledger';
import { MembershipModule } from '@cordee/membership';
import { MessagingModule } from '@cordee/messaging';
import { type MailSink, useMailSink } from '@cordee/messaging/testing';
import { type Audience, PeopleModule } from '@cordee/people';
import { createPeople, MINES } from '@cordee/people/testing';
import { outsideScope, runInScope, systemScope, type Scope } from '@cordee/platform';
import { buildTestBed, type TestBed, type TestDatabase, useDatabase } from '@cordee/platform/testing';
import { DeliverMailing } from '../app/deliver-mailing';
import { EventsModule } from '../events.module';
import { createTestEvent } from './known-events';

type Name = keyof typeof MINES;
export const NOON = '2026-11-23T09:00:00Z';

/** The real modules over a real database and mail server; for each test a new association with its people, one event and an organiser, Claire. */
export class OrganiserDesk {
  bed: TestBed;
  mines: TestAssociation;
  people: Record<Name, string>;
  event: string;
  private keys = 0;

  constructor(
    readonly database: TestDatabase,
    readonly sink: MailSink,
  ) {}

  async open(): Promise<void> {
    this.bed = await buildTestBed(this.database, { imports: [IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule, EventsModule] }, { SMTP_URL: this.sink.url });
  }

  async begin(): Promise<void> {
    this.sink.mails.splice(0);
    this.bed.clock.set(NOON);
    this.mines = await createAssociation(this.database);
    this.people = await createPeople(this.database, this.mines.id, MINES);
    await createMember(this.database, this.mines.id, { personId: this.people.claire, roles: ['ORGANISER'] });
    this.event = await createTestEvent(this.database, this.mines.id);
  }

  within<T>(scope: Scope, fn: () => Promise<T>): Promise<T> {
    return outsideScope(() => runInScope({ ...scope, origin: 'http://mines.test' }, fn));
  }

  asClaire<T>(fn: () => Promise<T>): Promise<T> {
    return this.within(actorScope({ associationId: this.mines.id, personId: this.people.claire }, ['ORGANISER']), fn);
  }

  asWorker<T>(fn: () => Promise<T>): Promise<T> {
    return this.within(systemScope(this.mines.id), fn);
  }

  some(...who: Name[]): Audience {
    return { personIds: who.map((name) => this.people[name]) };
  }

  key(): string {
    return `intention ${++this.keys}`;
  }

  /** The worker's part for whatever may leave; answers how many chunks that was. */
  async deliver(): Promise<number> {
    const released = await this.database.inspect<{ id: string }>(`select subject_id as id from activity where association_id = $1 and verb in ('event.invited', 'event.messaged')`, [this.mines.id]);
    const chunks = (await Promise.all(released.map(({ id }) => this.asWorker(() => this.bed.get(DeliverMailing).chunks(id))))).flat();
    for (const chunk of chunks) await this.asWorker(() => this.bed.get(DeliverMailing).send(chunk, { breathe: async () => undefined }));
    return chunks.length;
  }

  receivers(): string[] {
    return this.sink.mails.map(({ to }) => to).sort();
  }

  async states(): Promise<string[]> {
    return (await this.database.inspect<{ state: string }>('select distinct state from event_mailing_recipient where association_id = $1 order by state', [this.mines.id])).map(({ state }) => state);
  }
}

export const linksOf = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));

/** At the top of a spec file. */
export function useOrganiserDesk(): OrganiserDesk {
  const database = useDatabase();
  const sink = useMailSink();
  const desk = new OrganiserDesk(database, sink);
  beforeAll(() => desk.open(), 60_000);
  beforeEach(() => desk.begin());
  return desk;
}
