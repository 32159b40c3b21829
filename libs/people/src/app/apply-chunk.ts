import { Injectable } from '@nestjs/common';
import { Activity, Clock } from '@cordee/platform';
import { ImportRowsRepository, type RowVerdict, type StoredRow } from '../data/import-rows.repository';
import { ImportsRepository } from '../data/imports.repository';
import type { KnownPerson } from '../data/known-people.repository';
import { PeopleWriter } from '../data/people-writer';
import type { Import } from '../domain/import';
import { count, type ClusterPlan } from '../domain/plan';

export interface Chunk {
  stored: StoredRow[][];
  plans: ClusterPlan[];
  known: Map<string, KnownPerson>;
  from: number;
  before: number;
}

/** Writes one planned chunk and the progress of its import. Inside the unit of work of `ApplyImport`. */
@Injectable()
export class ApplyChunk {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly writer: PeopleWriter,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async write(one: Import, { stored, plans, known, from, before }: Chunk): Promise<void> {
    const ids = plans.map((plan) => plan.known?.id ?? this.clock.newId());
    await this.writer.add(plans.flatMap((plan, at) => (plan.known ? [] : [{ id: ids[at]!, facts: plan.facts }])), one.createdBy, one.id);
    await this.writer.learn(learnt(plans, known), one.createdBy);
    const verdicts = plans.flatMap((plan, at) =>
      plan.verdicts.map((verdict, place): RowVerdict => ({ ...verdict, cluster: from + at, hash: stored[at]![place]!.hash, personId: ids[at]! })));
    await this.rows.judge(one.id, verdicts, this.clock.now());
    await this.rows.keepSources(one.id, from, before, this.clock.now());
    one.advance(before, count(one.counts, plans));
    if (before >= one.clusterCount) {
      one.finish(this.clock.now());
      await this.activity.record('import.finished', { subject: one.id, audience: 'office', parties: [one.createdBy], after: one.counts });
    }
    await this.imports.save(one);
  }
}

/** Two clusters of a chunk may be about one record: what is learnt last holds it all. */
function learnt(plans: readonly ClusterPlan[], known: ReadonlyMap<string, KnownPerson>) {
  const last = new Map<string, ClusterPlan>();
  for (const plan of plans) if (plan.known && plan.news) last.set(plan.known.id, plan);
  return [...last].map(([id, plan]) => ({ before: known.get(id)!, after: plan.sum }));
}
