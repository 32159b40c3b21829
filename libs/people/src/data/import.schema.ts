import { defineEntity } from '@cordee/platform';
import { Import } from '../domain/import';

export const ImportSchema = defineEntity<Import>({
  name: 'Import',
  target: Import,
  tableName: 'import',
  columns: {
    associationId: { type: 'uuid', primary: true, name: 'association_id' },
    id: { type: 'uuid', primary: true },
    state: { type: 'text' },
    fileId: { type: 'uuid', name: 'file_id' },
    fileName: { type: 'text', name: 'file_name' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    createdBy: { type: 'uuid', name: 'created_by' },
    sheet: { type: 'text', nullable: true },
    encoding: { type: 'text', nullable: true },
    separator: { type: 'text', nullable: true },
    columns: { type: 'jsonb' },
    sampleRows: { type: 'jsonb', name: 'sample_rows' },
    school: { type: 'text', nullable: true },
    dateOrder: { type: 'text', name: 'date_order' },
    rowCount: { type: 'integer', name: 'row_count' },
    clusterCount: { type: 'integer', name: 'cluster_count' },
    doneClusters: { type: 'integer', name: 'done_clusters' },
    counts: { type: 'jsonb' },
    issues: { type: 'jsonb' },
    errorCode: { type: 'text', name: 'error_code', nullable: true },
    checkedAt: { type: 'timestamptz', name: 'checked_at', nullable: true },
    startedAt: { type: 'timestamptz', name: 'started_at', nullable: true },
    finishedAt: { type: 'timestamptz', name: 'finished_at', nullable: true },
  },
});
