import { Injectable } from '@nestjs/common';
import { CSV_BOM, csvLine, currentScope, NotFound, t } from '@cordee/platform';
import { ImportsReads, type ImportListRow, type ImportRowRow } from '../data/imports.reads';
import { reasonText } from './reason-text';

const PAGE = 2_000;

/** Every row of an imported file with what became of it and why: CSV, UTF-8, no cell that a spreadsheet would run. */
@Injectable()
export class ImportReport {
  constructor(private readonly reads: ImportsReads) {}

  async of(importId: string): Promise<{ name: string; lines: AsyncIterable<string> } | NotFound> {
    const one = await this.reads.byId(importId);
    if (!one) return new NotFound(['id']);
    const name = t(currentScope().locale, 'people.report.fileName', { file: one.fileName.replace(/\.[^.]*$/, '') });
    return { name: `${name}.csv`, lines: this.lines(one) };
  }

  private async *lines(one: ImportListRow): AsyncGenerator<string> {
    const say = (key: string) => t(currentScope().locale, `people.report.${key}`);
    yield CSV_BOM + csvLine([say('line'), say('outcome'), say('reason'), ...one.columns.map((column) => column.header)]);
    for (let after = -1; ; ) {
      const rows = await this.reads.rows(one.id, null, after, PAGE);
      if (rows.length === 0) return;
      yield rows.map((row) => csvLine(cells(row))).join('');
      after = rows.at(-1)!.place;
    }
  }
}

function cells(row: ImportRowRow): string[] {
  const outcome = t(currentScope().locale, `people.outcome.${row.outcome}`);
  return [String(row.line), outcome, row.reasons.map(reasonText).join(' ; '), ...(row.cells ?? [])];
}
