import { Injectable } from '@nestjs/common';
import { ImportsReads, type ImportListRow, type ImportRowRow } from '../data/imports.reads';
import type { RowOutcome } from '../domain/import';

export type { ImportListRow, ImportRowRow };

/** Imports and their rows, to be shown. */
@Injectable()
export class ImportList {
  constructor(private readonly reads: ImportsReads) {}

  find(importId: string): Promise<ImportListRow | null> {
    return this.reads.byId(importId);
  }

  /** Newest first. */
  page(beforeId: string | null, limit: number): Promise<ImportListRow[]> {
    return this.reads.page(beforeId, limit);
  }

  count(): Promise<number> {
    return this.reads.count();
  }

  rows(importId: string, outcome: RowOutcome | null, afterPlace: number, limit: number): Promise<ImportRowRow[]> {
    return this.reads.rows(importId, outcome, afterPlace, limit);
  }

  countRows(importId: string, outcome: RowOutcome | null): Promise<number> {
    return this.reads.countRows(importId, outcome);
  }
}
