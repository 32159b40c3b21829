import type { ColumnGuess } from './columns';
import type { DateOrder } from './dates';
import { ImportNotReady, ColumnsUnclear } from './errors';
import { REPEATABLE, type ImportField } from './import-fields';

export const IMPORT_STATES = ['UPLOADED', 'READING', 'MAPPING', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const ROW_OUTCOMES = ['ADDED', 'MERGED', 'SET_ASIDE', 'REFUSED', 'UNCHANGED'] as const;
/** What became of a row: each row has exactly one. `SET_ASIDE`: its person is kept, a fact of it is not. */
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export interface ImportCounts {
  added: number;
  merged: number;
  setAside: number;
  refused: number;
  unchanged: number;
  /** New records, rows with a fact set aside included: what the members list grows by. */
  people: number;
}
export const NO_COUNTS: ImportCounts = { added: 0, merged: 0, setAside: 0, refused: 0, unchanged: 0, people: 0 };

export interface ImportColumn extends ColumnGuess {
  header: string;
  samples: string[];
}

export interface ImportIssue {
  kind: string;
  count: number;
  examples: string[];
}

/** The only ways from one state to another; anything else is a refusal. */
const WAYS: Readonly<Record<ImportState, readonly ImportState[]>> = {
  UPLOADED: ['READING', 'FAILED', 'CANCELLED'],
  READING: ['READING', 'MAPPING', 'FAILED', 'CANCELLED'],
  MAPPING: ['CHECKING', 'CANCELLED'],
  CHECKING: ['CHECKED', 'FAILED', 'CANCELLED'],
  CHECKED: ['CHECKING', 'RUNNING', 'CANCELLED'],
  RUNNING: ['RUNNING', 'DONE', 'FAILED'],
  DONE: [],
  FAILED: [],
  CANCELLED: [],
};
export const mayGo = (from: ImportState, to: ImportState): boolean => WAYS[from].includes(to);

/** One file on its way into the association. */
export class Import {
  associationId: string;
  id: string;
  state: ImportState;
  fileId: string;
  fileName: string;
  createdAt: Date;
  createdBy: string;
  sheet: string | null;
  encoding: string | null;
  separator: string | null;
  columns: ImportColumn[];
  sampleRows: string[][];
  school: string | null;
  dateOrder: DateOrder;
  rowCount: number;
  clusterCount: number;
  /** People of the file that are done; a killed worker goes on from here. */
  doneClusters: number;
  counts: ImportCounts;
  issues: ImportIssue[];
  errorCode: string | null;
  checkedAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;

  static of(file: { associationId: string; id: string; fileId: string; fileName: string; createdAt: Date; createdBy: string }): Import {
    return Object.assign(new Import(), file, {
      state: 'UPLOADED', sheet: null, encoding: null, separator: null, columns: [], sampleRows: [], school: null, dateOrder: 'dmy', rowCount: 0,
      clusterCount: 0, doneClusters: 0, counts: NO_COUNTS, issues: [], errorCode: null, checkedAt: null, startedAt: null, finishedAt: null,
    });
  }

  /** 0 to 1, of what the worker is doing now. */
  get progress(): number {
    if (this.state === 'RUNNING') return this.clusterCount === 0 ? 1 : this.doneClusters / this.clusterCount;
    return this.state === 'DONE' || this.state === 'CHECKED' || this.state === 'MAPPING' ? 1 : 0;
  }

  get fields(): (ImportField | null)[] {
    return this.columns.map((column) => column.field);
  }

  startReading(): void | ImportNotReady {
    return this.go('READING');
  }

  offerColumns(table: Pick<Import, 'columns' | 'sampleRows' | 'rowCount' | 'sheet' | 'encoding' | 'separator'>): void | ImportNotReady {
    Object.assign(this, table);
    return this.go('MAPPING');
  }

  /** The office says what each column means; columns it does not name are left out. */
  chooseColumns(choice: readonly { index: number; field: ImportField }[], school: string | null): void | ImportNotReady | ColumnsUnclear {
    const fields = this.columns.map((column) => choice.find((one) => one.index === column.index)?.field ?? 'IGNORE');
    const wrong = trouble(fields, choice, this.columns.length);
    if (wrong) return wrong;
    this.columns = this.columns.map((column, at) => ({ ...column, field: fields[at]! }));
    this.school = school;
    return this.go('CHECKING');
  }

  /** The dry run is over: what a run would do now. */
  settle(dryRun: Pick<Import, 'counts' | 'issues' | 'clusterCount' | 'dateOrder'>, at: Date): void | ImportNotReady {
    Object.assign(this, dryRun, { checkedAt: at });
    return this.go('CHECKED');
  }

  start(at: Date): void | ImportNotReady {
    const refusal = this.go('RUNNING');
    if (refusal) return refusal;
    this.startedAt = at;
    this.doneClusters = 0;
    this.counts = { ...NO_COUNTS, refused: this.counts.refused };
  }

  advance(clusters: number, counts: ImportCounts): void {
    this.doneClusters = clusters;
    this.counts = counts;
  }

  finish(at: Date): void | ImportNotReady {
    this.finishedAt = at;
    return this.go('DONE');
  }

  fail(code: string, at: Date): void | ImportNotReady {
    this.errorCode = code;
    this.finishedAt = at;
    return this.go('FAILED');
  }

  cancel(at: Date): void | ImportNotReady {
    this.finishedAt = at;
    return this.go('CANCELLED');
  }

  private go(to: ImportState): void | ImportNotReady {
    if (!mayGo(this.state, to)) return new ImportNotReady();
    this.state = to;
  }
}

function trouble(fields: readonly ImportField[], choice: readonly { index: number; field: ImportField }[], width: number): ColumnsUnclear | null {
  if (choice.some(({ index }) => !Number.isInteger(index) || index < 0 || index >= width)) return new ColumnsUnclear('noSuchColumn');
  if (new Set(choice.map(({ index }) => index)).size < choice.length) return new ColumnsUnclear('columnTwice');
  const single = fields.filter((field) => !REPEATABLE.has(field));
  if (new Set(single).size < single.length) return new ColumnsUnclear('fieldTwice');
  const named = fields.some((field) => field === 'LAST_NAME' || field === 'FULL_NAME' || field === 'FIRST_NAME');
  return named ? null : new ColumnsUnclear('nameMissing');
}
