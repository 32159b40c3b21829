import { Injectable } from '@nestjs/common';
import { Clock, Temporal } from '@cordee/platform';
import { type LandingGiverRow, type LandingRow, LandingsRepository } from '../data/landings.repository';
import { GIVERS_MONTHS } from '../domain/landing';

export interface LandingView extends LandingRow {
  readonly givers: readonly LandingGiverRow[];
}

/** That I have found, and all who helped me in the last 24 months, with how far they know. */
@Injectable()
export class MyLanding {
  constructor(
    private readonly landings: LandingsRepository,
    private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<LandingView | null> {
    const landing = await this.landings.latest(personId);
    return landing && { ...landing, givers: await this.givers(landing) };
  }

  /** Of the 24 months before it was noted: whoever helped then is not forgotten because the wizard is finished later. */
  givers(landing: LandingRow): Promise<LandingGiverRow[]> {
    const noted = Temporal.Instant.fromEpochMilliseconds(Math.min(landing.notedAt.getTime(), this.clock.now().getTime())).toZonedDateTimeISO('UTC');
    return this.landings.givers(landing, new Date(noted.subtract({ months: GIVERS_MONTHS }).epochMilliseconds));
  }
}

/** Neither written to nor left out on purpose. */
export const waitingGivers = (givers: readonly LandingGiverRow[]): LandingGiverRow[] => givers.filter(({ told, skipped }) => !told && !skipped);
