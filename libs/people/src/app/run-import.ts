import { Injectable } from '@nestjs/common';
import { Activity, Clock, Idempotency, isDomainError, NotFound, UnitOfWork, type IdempotencyMismatch, type InvalidInput } from '@cordee/platform';
import { ImportsRepository } from '../data/imports.repository';
import type { ImportNotReady } from '../domain/errors';
import { checkKey } from './idempotency-key';

/** The office has seen the dry run and says go: a worker does the rest. */
@Injectable()
export class RunImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly idempotency: Idempotency,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** @returns the import's id */
  async of(importId: string, key: string): Promise<{ importId: string } | NotFound | InvalidInput | ImportNotReady | IdempotencyMismatch> {
    const wrongKey = checkKey(key);
    if (wrongKey) return wrongKey;
    return this.work.run(() =>
      this.idempotency.once('runImport', key, { importId }, async (): Promise<{ importId: string } | NotFound | ImportNotReady> => {
        const one = await this.imports.lock(importId);
        if (!one) return new NotFound(['importId']);
        const refusal = one.start(this.clock.now());
        if (isDomainError(refusal)) return refusal;
        await this.imports.save(one);
        await this.activity.record('import.confirmed', { subject: one.id, audience: 'office' });
        return { importId: one.id };
      }),
    );
  }
}
