import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, isDomainError, NotFound, UnitOfWork, type InvalidInput } from '@cordee/platform';
import { DuesRepository } from '../data/dues.repository';
import type { Due } from '../domain/due';
import { DueAlreadyCalled, type DueNotOpen } from '../domain/errors';
import { checkReason } from './check-reason';

/** The office gives up on a due with a reason, and may take that back. */
@Injectable()
export class CloseDue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly dues: DuesRepository,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** It should never have been asked for. */
  cancel(dueId: string, reason: string): Promise<{ dueId: string } | NotFound | InvalidInput | DueNotOpen> {
    return this.close(dueId, 'due.cancelled', reason, (due, text, at, by) => due.cancel(text, at, by));
  }

  /** It will not be paid. */
  writeOff(dueId: string, reason: string): Promise<{ dueId: string } | NotFound | InvalidInput | DueNotOpen> {
    return this.close(dueId, 'due.writtenOff', reason, (due, text, at, by) => due.writeOff(text, at, by));
  }

  reinstate(dueId: string): Promise<{ dueId: string } | NotFound | DueNotOpen | DueAlreadyCalled> {
    return this.work.run(async () => {
      const [due] = await this.dues.lock([dueId]);
      if (!due) return new NotFound(['dueId']);
      const refusal = due.reinstate();
      if (isDomainError(refusal)) return refusal;
      const twin = await this.dues.twinOf(due);
      if (twin) return new DueAlreadyCalled(twin);
      return this.keep(due, 'due.reinstated');
    });
  }

  private async close(dueId: string, verb: string, reason: string, act: (due: Due, reason: string, at: Date, by: string | null) => void | DueNotOpen): Promise<{ dueId: string } | NotFound | InvalidInput | DueNotOpen> {
    const fault = checkReason(reason);
    if (fault) return fault;
    return this.work.run(async () => {
      const [due] = await this.dues.lock([dueId]);
      if (!due) return new NotFound(['dueId']);
      const refusal = act(due, reason.trim(), this.clock.now(), currentScope().actor?.personId ?? null);
      if (isDomainError(refusal)) return refusal;
      return this.keep(due, verb);
    });
  }

  private async keep(due: Due, verb: string): Promise<{ dueId: string }> {
    await this.dues.save(due);
    await this.activity.record(verb, { subject: due.id, audience: 'office', parties: [due.personId], changed: ['state'], after: { state: due.state, reason: due.closeReason } });
    return { dueId: due.id };
  }
}
