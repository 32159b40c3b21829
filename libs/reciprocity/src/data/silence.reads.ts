import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation, Temporal } from '@cordee/platform';

export interface Silence {
  readonly silentAt: Date | null;
  readonly asksPerMonth: number;
  readonly restingUntil: Temporal.PlainDate | null;
}

/** Whether somebody has fallen silent, for the mail that asks and the page that it leads to. */
@Injectable()
export class SilenceReads {
  constructor(private readonly reads: ReadScope) {}

  async of(personId: string): Promise<Silence | null> {
    const [row] = await this.reads.query<{ silentAt: Date | null; asksPerMonth: number; restingUntil: string | null }>(
      'select silent_at as "silentAt", asks_per_month as "asksPerMonth", resting_until::text as "restingUntil" from helper where association_id = $1 and person_id = $2', [requireAssociation(), personId]);
    return row ? { ...row, restingUntil: row.restingUntil === null ? null : Temporal.PlainDate.from(row.restingUntil) } : null;
  }
}
