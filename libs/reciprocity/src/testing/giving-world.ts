import { beforeAll, beforeEach } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { createAssociation, memberScope, onSiteOf, type TestAssociation } from '@cordee/identity/testing';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { createPeople, MINES } from '@cordee/people/testing';
import { type Scope, systemScope, UnitOfWork } from '@cordee/platform';
import { buildTestBed, useDatabase, type TestBed, type TestDatabase } from '@cordee/platform/testing';
import { ReciprocityModule } from '../reciprocity.module';

export type Somebody = keyof typeof MINES;
export const GIVING_MODULES = [IdentityModule, PeopleModule, MessagingModule, ReciprocityModule];

/** Reciprocity over a test database: for each test a new association with its known people, on a Monday of November. */
export class GivingWorld {
  bed: TestBed;
  mines: TestAssociation;
  people: Record<Somebody, string>;
  private keys = 0;

  constructor(readonly database: TestDatabase) {}

  async open(env: Record<string, string> = {}): Promise<void> {
    this.bed = await buildTestBed(this.database, { imports: GIVING_MODULES }, env);
  }

  async begin(): Promise<void> {
    this.bed.clock.set('2026-11-23T09:00:00Z');
    this.mines = await createAssociation(this.database);
    this.people = await createPeople(this.database, this.mines.id, MINES);
  }

  get: TestBed['get'] = ((token: never) => this.bed.get(token)) as TestBed['get'];
  key = (): string => `key of a spec ${++this.keys}`;
  within = <T>(scope: Scope, fn: () => Promise<T>): Promise<T> => onSiteOf(this.mines, scope, fn);
  as = <T>(who: Somebody, fn: () => Promise<T>): Promise<T> => this.within(memberScope({ associationId: this.mines.id, personId: this.people[who] }), fn);
  asWorker = <T>(fn: () => Promise<T>): Promise<T> => this.within(systemScope(this.mines.id), fn);
  /** In one unit of work of nobody in particular. */
  work = <T>(fn: () => Promise<T>): Promise<T> => this.asWorker(() => this.bed.get(UnitOfWork).run(fn));

  verbs(): Promise<string[]> {
    return this.database.inspect<{ verb: string }>('select verb from activity where association_id = $1 order by id', [this.mines.id]).then((rows) => rows.map(({ verb }) => verb));
  }
}

/** At the top of a spec file. */
export function useGivingWorld(env: Record<string, string> = {}): GivingWorld {
  const world = new GivingWorld(useDatabase());
  beforeAll(() => world.open(env), 60_000);
  beforeEach(() => world.begin());
  return world;
}
