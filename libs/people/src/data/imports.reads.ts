import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Import, RowOutcome } from '../domain/import';
import type { Reason } from '../domain/plan';

export type ImportListRow = Pick<
  Import,
  | 'id' | 'fileName' | 'state' | 'createdAt' | 'rowCount' | 'clusterCount' | 'doneClusters' | 'counts' | 'columns' | 'issues' | 'sampleRows' | 'sheet' | 'encoding' | 'separator'
  | 'school' | 'errorCode' | 'finishedAt'
> & { createdByName: string | null };

export interface ImportRowRow {
  place: number;
  line: number;
  sheet: string | null;
  outcome: RowOutcome;
  reasons: Reason[];
  personId: string | null;
  cells: string[] | null;
}

const IMPORT = `
  select i.id, i.file_name as "fileName", i.state, i.created_at as "createdAt", i.row_count as "rowCount", i.cluster_count as "clusterCount", i.done_clusters as "doneClusters", i.counts,
    i.columns, i.issues, i.sample_rows as "sampleRows", i.sheet, i.encoding, i.separator, i.school, i.error_code as "errorCode", i.finished_at as "finishedAt",
    nullif(concat_ws(' ', c.first_name, c.last_name), '') as "createdByName"
  from import i left join person c on c.association_id = $1 and c.id = i.created_by
  where i.association_id = $1`;
const BY_ID = `${IMPORT} and i.id = $2`;
const PAGE = `${IMPORT} and ($2::uuid is null or i.id < $2) order by i.id desc limit $3`;
const ROWS = `
  select r.place, r.line, r.sheet, r.outcome, r.reasons, r.person_id as "personId", r.cells from import_row r
  where r.association_id = $1 and r.import_id = $2 and r.outcome is not null and r.place > $3`;
const ALL_ROWS = `${ROWS} order by r.place limit $4`;
const ROWS_OF = `${ROWS} and r.outcome = $5 order by r.place limit $4`;

@Injectable()
export class ImportsReads {
  constructor(private readonly reads: ReadScope) {}

  async byId(id: string): Promise<ImportListRow | null> {
    const [row] = await this.reads.query<ImportListRow>(BY_ID, [requireAssociation(), id]);
    return row ?? null;
  }

  page(beforeId: string | null, limit: number): Promise<ImportListRow[]> {
    return this.reads.query<ImportListRow>(PAGE, [requireAssociation(), beforeId, limit]);
  }

  async count(): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>('select count(*)::int as count from import where association_id = $1', [requireAssociation()]);
    return row!.count;
  }

  rows(importId: string, outcome: RowOutcome | null, afterPlace: number, limit: number): Promise<ImportRowRow[]> {
    return this.reads.query<ImportRowRow>(outcome ? ROWS_OF : ALL_ROWS, [requireAssociation(), importId, afterPlace, limit, ...(outcome ? [outcome] : [])]);
  }

  async countRows(importId: string, outcome: RowOutcome | null): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>(
      'select count(*)::int as count from import_row where association_id = $1 and import_id = $2 and outcome is not null and ($3::text is null or outcome = $3)',
      [requireAssociation(), importId, outcome],
    );
    return row!.count;
  }
}

const NOTHING = '00000000-0000-0000-0000-000000000000';
hotRead('people.import', BY_ID, (scope) => [scope.associationId, NOTHING]);
hotRead('people.imports', PAGE, (scope) => [scope.associationId, null, 21]);
hotRead('people.importRows', ALL_ROWS, (scope) => [scope.associationId, NOTHING, -1, 21]);
hotRead('people.importRowsOf', ROWS_OF, (scope) => [scope.associationId, NOTHING, -1, 21, 'REFUSED']);
