import { Injectable } from '@nestjs/common';
import { Activity, isDomainError, NotFound, tidy, UnitOfWork } from '@cordee/platform';
import { ImportsRepository } from '../data/imports.repository';
import type { ColumnsUnclear, ImportNotReady } from '../domain/errors';
import type { Import } from '../domain/import';
import type { ImportField } from '../domain/import-fields';

/** The office says what the columns mean; a worker then does a dry run. */
@Injectable()
export class ChooseColumns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly activity: Activity,
  ) {}

  /** @param school of everybody in the file, where no column says it */
  for(importId: string, choice: readonly { index: number; field: ImportField }[], school?: string | null): Promise<Import | NotFound | ImportNotReady | ColumnsUnclear> {
    return this.work.run(async () => {
      const one = await this.imports.lock(importId);
      if (!one) return new NotFound(['importId']);
      const refusal = one.chooseColumns(choice, school ? tidy(school) || null : null);
      if (isDomainError(refusal)) return refusal;
      await this.imports.save(one);
      await this.activity.record('import.columnsChosen', { subject: one.id, audience: 'office' });
      return one;
    });
  }
}
