import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation } from '@cordee/platform';

/** What a notice did. IGNORED: it said what was known, or comes too late to matter. REFUSED: it contradicts a verdict that stands. */
export type NoticeOutcome =
  | 'SETTLED' | 'ALREADY_SETTLED' | 'OTHER_CURRENCY' | 'FAILED' | 'EXPIRED' | 'REFUNDED' | 'DISPUTED' | 'DISPUTE_WON' | 'REVERSED' | 'REFUSED' | 'IGNORED' | 'UNKNOWN_PAYMENT';

interface Heard {
  provider: string;
  eventId: string;
  kind: string;
  reference: string;
}

/** Each notice of a provider, once. */
@Injectable()
export class ProviderEventsRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Of the same notice at the same moment, one is first; the others wait for its commit and read what it did. */
  async claim({ provider, eventId, kind, reference }: Heard): Promise<{ id: string } | { outcome: NoticeOutcome }> {
    const rows = await this.db.query<{ id: string }>(
      `insert into provider_event (association_id, id, provider, event_id, kind, provider_reference, outcome, received_at) values ($1, $2, $3, $4, $5, $6, 'IGNORED', $7)
      on conflict (association_id, provider, event_id) do nothing returning id`,
      [requireAssociation(), this.clock.newId(), provider, eventId, kind, reference, this.clock.now()],
    );
    if (rows[0]) return rows[0];
    const [known] = await this.db.query<{ outcome: NoticeOutcome }>('select outcome from provider_event where association_id = $1 and provider = $2 and event_id = $3', [requireAssociation(), provider, eventId]);
    return known!;
  }

  async note(id: string, paymentId: string | null, outcome: NoticeOutcome): Promise<void> {
    await this.db.query('update provider_event set payment_id = $3, outcome = $4 where association_id = $1 and id = $2', [requireAssociation(), id, paymentId, outcome]);
  }
}
