import { Injectable } from '@nestjs/common';
import { InvitationBatchesRepository, type BatchRow } from '../data/invitation-batches.repository';

export type { BatchRow };

/** Sendings to many, to be shown. */
@Injectable()
export class HeldInvitations {
  constructor(private readonly batches: InvitationBatchesRepository) {}

  /** Those that can still be cancelled, the next to leave first. */
  all(): Promise<BatchRow[]> {
    return this.batches.held();
  }

  find(batchId: string): Promise<BatchRow | null> {
    return this.batches.find(batchId);
  }
}
