import { Injectable } from '@nestjs/common';
import { Activity, Clock, UnitOfWork } from '@cordee/platform';
import { ImportsRepository } from '../data/imports.repository';

/** Reading or checking fails again and again for a reason of ours: the office is told instead of waiting for ever. */
@Injectable()
export class GiveUpImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async of(importId: string): Promise<void> {
    await this.work.run(async () => {
      const one = await this.imports.lock(importId);
      if (!one || one.fail('INTERNAL', this.clock.now())) return;
      await this.imports.save(one);
      await this.activity.record('import.failed', { subject: one.id, audience: 'office', parties: [one.createdBy] });
    });
  }
}
