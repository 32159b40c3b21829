import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@cordee/platform';
import { KnownPeopleRepository, type KnownPerson } from '../data/known-people.repository';
import type { StoredRow } from '../data/import-rows.repository';
import type { Import } from '../domain/import';
import { mergeFacts } from '../domain/merge';
import { planCluster, type ClusterPlan, type PlannedRow } from '../domain/plan';
import { Register } from '../domain/register';
import type { RowContext } from '../domain/row';

export interface Plans {
  plans: ClusterPlan[];
  known: Map<string, KnownPerson>;
}

/** Says what becomes of some clusters of rows, against the people who are there now. The same for the dry run and the run. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: KnownPeopleRepository,
    private readonly clock: Clock,
  ) {}

  /** How the rows of this import are read. */
  contextOf(one: Pick<Import, 'dateOrder' | 'school'>): RowContext {
    return { thisYear: this.clock.now().getUTCFullYear(), dateOrder: one.dateOrder, school: one.school };
  }

  /** @param clusters rows about one human each, in the order of the file */
  plan(importId: string, clusters: readonly (readonly PlannedRow[])[]): Promise<Plans> {
    return this.work.run(async () => {
      const sources = await this.people.sourcesOf(clusters.flatMap((rows) => rows.map((row) => row.hash)));
      const facts = clusters.map((rows) => mergeFacts(rows.map((row) => row.reading.facts)));
      const near = await this.people.near(facts, importId);
      const missing = [...new Set(sources.values())].filter((id) => !near.some((one) => one.id === id));
      const known = new Map([...near, ...(await this.people.byIds(missing))].map((one) => [one.id, one]));
      const register = new Register([...known.values()].map(({ id, facts: own }) => ({ id, facts: own })));
      return { plans: clusters.map((rows) => planCluster(rows, register, sources)), known };
    });
  }
}

/** The same for the very same row of an earlier import; two equal rows of one file differ by their count. */
export const hashOf = (said: string, occurrence: number): string => createHash('sha256').update(`${occurrence}\n${said}`).digest('hex');

/** Rows of several clusters, cut into one list each. */
export function byCluster<R extends Pick<StoredRow, 'cluster'>>(rows: readonly R[]): R[][] {
  const lists = new Map<number, R[]>();
  for (const row of rows) if (row.cluster !== null) lists.set(row.cluster, [...(lists.get(row.cluster) ?? []), row]);
  return [...lists.values()];
}
