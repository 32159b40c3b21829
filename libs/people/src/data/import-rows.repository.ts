import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import type { TableRow } from '../domain/layout';
import type { Reason } from '../domain/plan';
import type { RowOutcome } from '../domain/import';

export interface StoredRow extends TableRow {
  place: number;
  /** Hex; null until the dry run. */
  hash: string | null;
  cluster: number | null;
  reasons: Reason[];
}

export interface RowVerdict {
  place: number;
  outcome: RowOutcome;
  reasons: Reason[];
  cluster: number | null;
  /** Hex. */
  hash: string | null;
  personId: string | null;
}

const COLUMNS = `place, sheet, line as row, cells as values, encode(row_hash, 'hex') as hash, cluster, reasons`;

/** Rows of imported files as they came. Written and read in chunks. */
@Injectable()
export class ImportRowsRepository {
  constructor(private readonly db: Db) {}

  async clear(importId: string): Promise<void> {
    await this.db.query('delete from import_row where association_id = $1 and import_id = $2', [requireAssociation(), importId]);
  }

  async add(importId: string, rows: readonly TableRow[], from: number): Promise<void> {
    const lines = rows.map((row, at) => ({ place: from + at, sheet: row.sheet, line: row.row, cells: row.values }));
    await this.db.query(
      `insert into import_row (association_id, import_id, place, sheet, line, cells)
      select $1, $2, r.place, r.sheet, r.line, r.cells from jsonb_to_recordset($3::jsonb) as r(place integer, sheet text, line integer, cells jsonb)`,
      [requireAssociation(), importId, JSON.stringify(lines)],
    );
  }

  page(importId: string, after: number, limit: number): Promise<StoredRow[]> {
    return this.db.query<StoredRow>(`select ${COLUMNS} from import_row where association_id = $1 and import_id = $2 and place > $3 order by place limit $4`, [
      requireAssociation(), importId, after, limit,
    ]);
  }

  /** Rows of the clusters from `from` to before `before`. */
  ofClusters(importId: string, from: number, before: number): Promise<StoredRow[]> {
    return this.db.query<StoredRow>(
      `select ${COLUMNS} from import_row where association_id = $1 and import_id = $2 and cluster >= $3 and cluster < $4 order by cluster, place`,
      [requireAssociation(), importId, from, before],
    );
  }

  /** @param appliedAt null for a dry run: what is written is what would happen */
  async judge(importId: string, verdicts: readonly RowVerdict[], appliedAt: Date | null): Promise<void> {
    await this.db.query(
      `update import_row i set outcome = r.outcome, reasons = r.reasons, cluster = r.cluster, row_hash = decode(r.hash, 'hex'), person_id = r."personId", applied_at = $4
      from jsonb_to_recordset($3::jsonb) as r(place integer, outcome text, reasons jsonb, cluster integer, hash text, "personId" uuid)
      where i.association_id = $1 and i.import_id = $2 and i.place = r.place`,
      [requireAssociation(), importId, JSON.stringify(verdicts), appliedAt],
    );
  }

  /** Keeps the rows as sources of their people. A row that was added before, by an earlier import of the same file, is not kept twice. */
  async keepSources(importId: string, from: number, before: number, at: Date): Promise<void> {
    await this.db.query(
      `insert into person_source (association_id, import_id, place, person_id, sheet, line, cells, row_hash, added_at)
      select i.association_id, i.import_id, i.place, i.person_id, i.sheet, i.line, i.cells, i.row_hash, $5
      from import_row i
      where i.association_id = $1 and i.import_id = $2 and i.cluster >= $3 and i.cluster < $4 and i.person_id is not null
        and not exists (select from person_source s where s.association_id = i.association_id and s.row_hash = i.row_hash and s.person_id = i.person_id)
      on conflict do nothing`,
      [requireAssociation(), importId, from, before, at],
    );
  }

  /** Erasure: nothing that a file said of this person is left, in its rows or in its sources. */
  async erase(personId: string): Promise<void> {
    const params = [requireAssociation(), personId];
    await this.db.query(`update import_row set cells = null, row_hash = null, person_id = null, reasons = '[]' where association_id = $1 and person_id = $2`, params);
    await this.db.query('delete from person_source where association_id = $1 and person_id = $2', params);
  }
}
