import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope } from '@cordee/platform';

/** Who decided on a membership, when, and the line of it. */
@Injectable()
export class DecisionRecord {
  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  by(): string | null {
    return currentScope().actor?.personId ?? null;
  }

  /** Reasons are never given here: they stand with the membership. */
  async write(verb: string, personId: string, after?: object): Promise<void> {
    await this.activity.record(verb, { subject: personId, audience: 'office', parties: [personId], ...(after && { after }) });
  }
}
