import { Injectable } from '@nestjs/common';
import { Idempotency, UnitOfWork, type IdempotencyMismatch, type InvalidInput } from '@cordee/platform';
import type { Audience } from './audience';
import { checkKey } from './idempotency-key';
import { InvitationList, type InvitationCounts } from './invitation-list';
import { InvitationSendings } from './invitation-sendings';

export interface Invited extends InvitationCounts {
  /** The sending that can still be cancelled; null when there is none, because one mail leaves at once. */
  heldId: string | null;
}

/** The office presses "Inviter". Until then no mail leaves, whatever was imported. */
@Injectable()
export class InvitePeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly list: InvitationList,
    private readonly sendings: InvitationSendings,
  ) {}

  async invite(audience: Audience, key: string): Promise<Invited | InvalidInput | IdempotencyMismatch> {
    const wrongKey = checkKey(key);
    if (wrongKey) return wrongKey;
    return this.work.run(() => this.idempotency.once('invitePeople', key, audience, () => this.begin(audience)));
  }

  private async begin(audience: Audience): Promise<Invited> {
    const invitees = await this.list.take(audience);
    return { ...invitees.counts, heldId: await this.sendings.begin(invitees) };
  }
}
