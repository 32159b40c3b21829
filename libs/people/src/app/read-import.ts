import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type JobContext } from '@cordee/platform';
import { readImportFile } from '../data/file.reader';
import { ImportRowsRepository } from '../data/import-rows.repository';
import { ImportsRepository } from '../data/imports.repository';
import { samplesOf } from '../domain/assessment';
import { guessColumns } from '../domain/columns';
import { findTable, type Table } from '../domain/layout';
import { ImportFiles } from './import-files';

/** Rows that one statement writes. */
const CHUNK = 2_000;
/** More than any association has; a file beyond it is another file than one thinks. */
export const MOST_ROWS = 250_000;
const SAMPLE_ROWS = 5;
const SAMPLES_SHOWN = 5;

/** Reads the file into rows and guesses what its columns mean. Runs again from the beginning when it was interrupted. */
@Injectable()
export class ReadImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly files: ImportFiles,
    private readonly clock: Clock,
  ) {}

  async run(importId: string, context: Pick<JobContext, 'breathe'>): Promise<void> {
    const fileId = await this.begin(importId);
    if (!fileId) return;
    const file = await readImportFile(await this.files.read(fileId));
    await context.breathe();
    const table = file && findTable(file.sheets);
    const trouble = !file ? 'NOT_READABLE' : !table ? 'NO_TABLE' : table.rows.length > MOST_ROWS ? 'TOO_MANY_ROWS' : null;
    if (trouble) return this.fail(importId, trouble);
    for (let from = 0; from < table!.rows.length; from += CHUNK) {
      await this.add(importId, table!, from);
      await context.breathe();
    }
    await this.offer(importId, table!, { encoding: file!.encoding, separator: file!.separator });
  }

  private begin(importId: string): Promise<string | null> {
    return this.work.run(async () => {
      const one = await this.imports.lock(importId);
      if (!one || one.startReading()) return null;
      await this.rows.clear(importId);
      await this.imports.save(one);
      return one.fileId;
    });
  }

  private async add(importId: string, table: Table, from: number): Promise<void> {
    await this.work.run(async () => {
      if ((await this.imports.lock(importId))?.state === 'READING') await this.rows.add(importId, table.rows.slice(from, from + CHUNK), from);
    });
  }

  private async fail(importId: string, code: string): Promise<void> {
    await this.work.run(async () => {
      const one = await this.imports.lock(importId);
      if (one && !one.fail(code, this.clock.now())) await this.imports.save(one);
    });
  }

  private async offer(importId: string, table: Table, file: { encoding: string | null; separator: string | null }): Promise<void> {
    const samples = samplesOf(table.headers, table.rows);
    const guesses = guessColumns(samples, this.clock.now().getUTCFullYear());
    const columns = guesses.map((guess, at) => ({ ...guess, header: table.headers[at]!, samples: samples[at]!.samples.slice(0, SAMPLES_SHOWN) }));
    const sampleRows = table.rows.slice(0, SAMPLE_ROWS).map((row) => row.values);
    await this.work.run(async () => {
      const one = await this.imports.lock(importId);
      const refusal = one?.offerColumns({ columns, sampleRows, rowCount: table.rows.length, sheet: table.sheets.join(', ') || null, ...file });
      if (one && !refusal) await this.imports.save(one);
    });
  }
}
