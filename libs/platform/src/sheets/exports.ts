import { Injectable } from '@nestjs/common';
import { DomainError } from '../kernel/errors';
import { RateLimits } from '../limits/rate-limits';
import { requireActor, requireAssociation } from '../scope/scope';
import { CSV_TYPE, csvOf } from './csv';
import type { Sheet } from './sheet';
import { XLSX_TYPE, xlsxOf } from './xlsx';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Enough for anybody's work, and a brake on whoever empties the registers again and again. */
const PER_HOUR = 40;

export class TooManyExports extends DomainError {
  readonly code = 'TOO_MANY_EXPORTS';
  constructor(readonly retryAfterSeconds: number) {
    super();
  }
}

/** A table on its way to somebody, made while it is downloaded: nothing lies about on the server. */
export interface ExportedFile {
  name: string;
  mediaType: string;
  body: AsyncIterable<string | Buffer>;
}

/** @param name without its extension */
export const exportedFile = (format: ExportFormat, name: string, sheet: Sheet): ExportedFile =>
  format === 'csv' ? { name: `${name}.csv`, mediaType: CSV_TYPE, body: csvOf(sheet) } : { name: `${name}.xlsx`, mediaType: XLSX_TYPE, body: xlsxOf(sheet) };

/** How often one person takes tables away, whichever they are. */
@Injectable()
export class ExportBrake {
  constructor(private readonly limits: RateLimits) {}

  /** Counts one more. Null: go on. */
  async take(): Promise<TooManyExports | null> {
    const { allowed, retryAfterSeconds } = await this.limits.take(`export:${requireAssociation()}:${requireActor().personId}`, { limit: PER_HOUR, windowSeconds: 3_600 });
    return allowed ? null : new TooManyExports(retryAfterSeconds);
  }
}
