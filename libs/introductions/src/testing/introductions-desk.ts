import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation, memberScope, onSiteOf, type TestAssociation } from '@cordee/identity/testing';
import { MessagingModule } from '@cordee/messaging';
import { type MailSink, parsed, useMailSink } from '@cordee/messaging/testing';
import { PeopleModule } from '@cordee/people';
import { createPeople } from '@cordee/people/testing';
import { isDomainError, JobWorker, newId, type Scope, systemScope } from '@cordee/platform';
import { buildTestBed, until, useDatabase, type TestBed, type TestDatabase } from '@cordee/platform/testing';
import { ReciprocityModule } from '@cordee/reciprocity';
import { createHelper } from '@cordee/reciprocity/testing';
import { RequestIntroduction, type Requested } from '../app/request-introduction';
import { IntroductionsModule } from '../introductions.module';

/** Invented people, all of one class, so that each knows the others; Sam asks, Cora passes on, Tom and Tina are asked. Olga has the office. */
const CAST = {
  sam: { firstName: 'Sam', lastName: 'Aubert', email: 'sam@mines.example', school: 'Mines Paris', graduationYear: 2009, city: 'Lyon', sector: 'Énergie' },
  cora: { firstName: 'Cora', lastName: 'Lenoir', email: 'cora@mines.example', school: 'Mines Paris', graduationYear: 2009, city: 'Lyon', sector: 'Conseil' },
  tom: { firstName: 'Tom', lastName: 'Vidal', email: 'tom@mines.example', school: 'Mines Paris', graduationYear: 1998, city: 'Nantes', sector: 'Ciment' },
  tina: { firstName: 'Tina', lastName: 'Morel', email: 'tina@mines.example', school: 'Mines Paris', graduationYear: 1998, city: 'Nantes', sector: 'Ciment' },
  olga: { firstName: 'Olga', lastName: 'Serre', email: 'olga@mines.example', school: 'Mines Nancy', graduationYear: 1990, city: 'Nancy', sector: 'Santé' },
  dora: { firstName: 'Dora', lastName: 'Collet', email: 'dora@mines.example', school: 'Mines Paris', graduationYear: 2009, city: 'Lyon', sector: 'Énergie' },
} as const;
export type Somebody = keyof typeof CAST;
export const addressOf = (who: Somebody): string => CAST[who].email;

export const WHY = 'Vous avez dirigé la transition d’une usine de ciment, ce que je prépare pour un site comparable.';
export const WORDS = 'Nous avons travaillé deux ans ensemble : Sam va au fond des choses et ne vous fera pas perdre votre temps.';

/** Introductions of one association, with a worker that really works and a mail server. */
export class IntroductionsDesk {
  bed: TestBed;
  mines: TestAssociation;
  people: Record<Somebody, string>;
  private keys = 0;

  constructor(
    readonly database: TestDatabase,
    readonly sink: MailSink,
  ) {}

  key = (): string => `key of a spec ${++this.keys}`;
  get: TestBed['get'] = ((token: never) => this.bed.get(token)) as TestBed['get'];

  within<T>(scope: Scope, fn: () => Promise<T>): Promise<T> {
    return onSiteOf(this.mines, scope, fn);
  }
  as<T>(who: Somebody, fn: () => Promise<T>): Promise<T> {
    return this.within(memberScope({ associationId: this.mines.id, personId: this.people[who] }), fn);
  }
  asOffice<T>(fn: () => Promise<T>): Promise<T> {
    return this.within(actorScope({ associationId: this.mines.id, personId: this.people.olga }, ['PRESIDENT']), fn);
  }
  asWorker<T>(fn: () => Promise<T>): Promise<T> {
    return this.within(systemScope(this.mines.id), fn);
  }

  /** Who asks whom through whom; Tom accepts direct asks. Answers the id. @throws where it was refused */
  async ask(facts: { from?: Somebody; of?: Somebody; through?: Somebody | null } & Partial<Requested> = {}): Promise<string> {
    const outcome = await this.tryAsk(facts);
    if (isDomainError(outcome)) throw new Error(`${outcome.code} ${outcome.reason ?? ''} ${outcome.path?.join('.') ?? ''}`);
    return outcome.id;
  }

  tryAsk({ from = 'sam', of = 'tom', through = 'cora', ...facts }: { from?: Somebody; of?: Somebody; through?: Somebody | null } & Partial<Requested> = {}, key = this.key()): ReturnType<RequestIntroduction['run']> {
    const wished: Requested = { personId: this.people[of], connectorId: through && this.people[through], askType: 'EXPERIENCE', why: WHY, draftId: null, ...facts };
    return this.as(from, () => this.bed.get(RequestIntroduction).run(wished, key));
  }

  async row<T extends object = { state: string }>(id: string, columns = 'state'): Promise<T> {
    return (await this.database.inspect<T>(`select ${columns} from introduction where id = $1`, [id]))[0]!;
  }
  async state(id: string): Promise<string> {
    return (await this.row<{ state: string }>(id)).state;
  }

  /** Until the worker has done it. */
  until(condition: () => Promise<boolean>): Promise<void> {
    return until(condition, 25_000);
  }

  /** The newest mail of this subject to somebody, once the worker has sent it. */
  async mail(who: Somebody, subject: RegExp): Promise<{ subject: string; text: string; html: string; token: string }> {
    const found = async () => {
      for (const one of [...this.sink.to(addressOf(who))].reverse()) {
        const read = await parsed(one);
        if (subject.test(read.subject ?? '')) return read;
      }
      return null;
    };
    await until(async () => (await found()) !== null, 25_000);
    const { subject: line = '', text = '', html = '' } = (await found())!;
    return { subject: line, text, html, token: /\/mise-en-relation\/(\S+)/.exec(text)?.[1] ?? '' };
  }
  async subjects(who: Somebody): Promise<string[]> {
    return Promise.all(this.sink.to(addressOf(who)).map(async (one) => (await parsed(one)).subject ?? ''));
  }
}

/** At the top of a spec file. @param work starts the worker: outbox, timers and jobs run as they do in production */
export function useIntroductionsDesk({ work = false, more = [] }: { work?: boolean; more?: readonly Type[] } = {}): IntroductionsDesk {
  const desk = new IntroductionsDesk(useDatabase(), useMailSink());
  beforeAll(async () => {
    const imports = [IdentityModule, PeopleModule, MessagingModule, ReciprocityModule, IntroductionsModule, ...more];
    desk.bed = await buildTestBed(desk.database, { imports }, { SMTP_URL: desk.sink.url });
    if (work) await desk.bed.get(JobWorker).start([]);
  }, 60_000);
  afterAll(() => desk.bed?.close());
  beforeEach(async () => {
    desk.bed.clock.set('2026-11-23T09:00:00Z');
    desk.sink.mails.length = 0;
    desk.mines = await createAssociation(desk.database);
    desk.people = await createPeople(desk.database, desk.mines.id, CAST);
    await joinAll(desk);
    await createHelper(desk.database, desk.mines.id, desk.people.tom, { acceptsDirect: true });
  });
  return desk;
}

/** Everybody has an account, a line and an offer; Olga the office. In one statement: it runs before each test. */
async function joinAll({ database, mines, people }: IntroductionsDesk): Promise<void> {
  const rows = (Object.keys(CAST) as Somebody[]).map((who) => ({ person: people[who], account: newId(), link: newId(), line: newId(), offer: newId(), address: `${who}.${mines.subdomain}@mines.example`, office: who === 'olga', grant: newId() }));
  await database.inspect(
    `with r as materialized (select * from jsonb_to_recordset($2::jsonb) as r(person uuid, account uuid, link uuid, line uuid, offer uuid, address text, office boolean, "grant" uuid)),
    a as (insert into account (id, created_at) select account, $3 from r),
    e as (insert into account_email (address, account_id, verified_at) select address, account, $3 from r),
    p as (insert into account_person (association_id, id, account_id, person_id, linked_at) select $1, link, account, person, $3 from r),
    g as (insert into role_grant (association_id, id, person_id, role, scope_kind, since) select $1, "grant", person, 'PRESIDENT', 'association', $3 from r where office),
    l as (insert into positioning (association_id, id, person_id, line, since) select $1, line, person, 'Ingénieure procédés : je réduis la consommation des fours industriels', $3 from r)
    insert into help_offer (association_id, id, person_id, kind, since) select $1, offer, person, 'TALK', $3 from r`,
    [mines.id, JSON.stringify(rows), new Date('2026-10-01T09:00:00Z')],
  );
}
