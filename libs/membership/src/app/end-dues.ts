import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, isLocale, t } from '@cordee/platform';
import { Identity } from '@cordee/identity';
import { DuesRepository } from '../data/dues.repository';
import type { Due } from '../domain/due';
import type { EndReason } from '../domain/status';

export interface DuesOfAnEnd {
  cancelled: string[];
  /** Money has come for them: the treasurer gives it back, or writes off the rest. */
  kept: string[];
}

/** What is called of memberships that end: what nothing was paid of is cancelled, the rest is left. Inside the unit of work that ends them. */
@Injectable()
export class EndDues {
  constructor(
    private readonly dues: DuesRepository,
    private readonly identity: Identity,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async of(ended: readonly { id: string; reason: EndReason }[]): Promise<DuesOfAnEnd> {
    const reasonOf = await this.reasons(ended);
    const waiting = await this.dues.openOf(ended.map(({ id }) => id));
    // A payment may have come while we waited for the locks.
    const open = (await this.dues.lock(waiting.map(({ id }) => id))).filter(({ isOpen }) => isOpen);
    const [untouched, begun] = [open.filter(({ paid }) => paid.isZero), open.filter(({ paid }) => !paid.isZero)];
    for (const due of untouched) await this.cancel(due, reasonOf.get(due.membershipId)!);
    return { cancelled: untouched.map(({ id }) => id), kept: begun.map(({ id }) => id) };
  }

  private async cancel(due: Due, reason: string): Promise<void> {
    due.cancel(reason, this.clock.now(), currentScope().actor?.personId ?? null);
    await this.dues.save(due);
    await this.activity.record('due.cancelled', { subject: due.id, audience: 'office', parties: [due.personId], changed: ['state'], after: { state: due.state, reason: due.closeReason } });
  }

  private async reasons(ended: readonly { id: string; reason: EndReason }[]): Promise<ReadonlyMap<string, string>> {
    const { locale } = await this.identity.association();
    return new Map(ended.map(({ id, reason }) => [id, t(isLocale(locale) ? locale : 'fr', `membership.due.ended.${reason}`)]));
  }
}
