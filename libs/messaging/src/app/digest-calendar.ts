import { Injectable } from '@nestjs/common';
import { Clock, requireAssociation, Timers } from '@cordee/platform';
import { DigestRepository } from '../data/digest.repository';
import { PreferenceRepository } from '../data/preference.repository';

export const DIGEST_DUE = 'digest.due';
/** A digest whose job was lost is asked for again after this long. */
export const RESCUE_MS = 15 * 60_000;

/**
 * Keeps the association's one timer on its earliest date. One row per association and not per member: a hundred
 * thousand members cost the sweeper nothing, and what is due among them is one range of an index.
 */
@Injectable()
export class DigestCalendar {
  constructor(
    private readonly timers: Timers,
    private readonly preferences: PreferenceRepository,
    private readonly digests: DigestRepository,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work, last of all: it holds the association's calendar until the commit. */
  async rearm(): Promise<void> {
    const earliest = await this.preferences.earliest();
    const rescue = (await this.digests.anyOpen()) ? this.clock.now().getTime() + RESCUE_MS : Number.POSITIVE_INFINITY;
    const dueAt = Math.min(earliest?.getTime() ?? Number.POSITIVE_INFINITY, rescue);
    const associationId = requireAssociation();
    if (Number.isFinite(dueAt)) await this.timers.set(DIGEST_DUE, associationId, new Date(dueAt));
    else await this.timers.cancel(DIGEST_DUE, associationId);
  }
}
