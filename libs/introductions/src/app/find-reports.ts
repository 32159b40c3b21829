import { Injectable } from '@nestjs/common';
import { Clock } from '@cordee/platform';
import { type CardRow, FindPeople } from '@cordee/people';
import { type ReportKey, type ReportRow, ReportsReads } from '../data/reports.reads';

export type { ReportKey } from '../data/reports.reads';

const MONTH_MS = 30 * 86_400_000;

export interface FoundReport {
  readonly row: ReportRow;
  /** Cards of those it names, by id. */
  readonly people: ReadonlyMap<string, CardRow>;
  /** Requests of the same seeker in the last 30 days. */
  readonly asked: number;
}

/** Reports with those they name, in four statements for a page. */
@Injectable()
export class FindReports {
  constructor(
    private readonly reads: ReportsReads,
    private readonly people: FindPeople,
    private readonly clock: Clock,
  ) {}

  async page(open: boolean, after: ReportKey | null, limit: number): Promise<FoundReport[]> {
    return this.withPeople(await (open ? this.reads.open(after, limit) : this.reads.settled(after, limit)));
  }

  count(open: boolean): Promise<number> {
    return this.reads.count(open);
  }

  async byId(id: string): Promise<FoundReport | null> {
    const row = await this.reads.one(id);
    return row && ((await this.withPeople([row]))[0] ?? null);
  }

  private async withPeople(rows: readonly ReportRow[]): Promise<FoundReport[]> {
    if (rows.length === 0) return [];
    const ids = rows.flatMap((row) => [row.reporterId, row.seekerId, row.targetId, row.connectorId, row.settledBy]).filter((id): id is string => id !== null);
    const people = new Map((await this.people.cards([...new Set(ids)])).map((card) => [card.id, card]));
    const asked = await this.reads.askedSince(rows.map(({ seekerId }) => seekerId), new Date(this.clock.now().getTime() - MONTH_MS));
    return rows.map((row) => ({ row, people, asked: asked.get(row.seekerId) ?? 0 }));
  }
}
