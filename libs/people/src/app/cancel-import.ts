import { Injectable } from '@nestjs/common';
import { Activity, Clock, isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { ImportsRepository } from '../data/imports.repository';
import type { ImportNotReady } from '../domain/errors';
import type { Import } from '../domain/import';

/** Lays a file aside that is not wanted after all. Once people are being brought in it is too late. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  of(importId: string): Promise<Import | NotFound | ImportNotReady> {
    return this.work.run(async () => {
      const one = await this.imports.lock(importId);
      if (!one) return new NotFound(['importId']);
      const refusal = one.cancel(this.clock.now());
      if (isDomainError(refusal)) return refusal;
      await this.imports.save(one);
      await this.activity.record('import.cancelled', { subject: one.id, audience: 'office' });
      return one;
    });
  }
}
