import { Injectable } from '@nestjs/common';
import { zoneSetting } from '@cordee/identity';
import { Activity, Clock, type InvalidInput, Settings, type Temporal, UnitOfWork } from '@cordee/platform';
import { LandingsRepository } from '../data/landings.repository';
import { landedOnFault } from '../domain/landing';

/** Somebody has found. Nobody hears of it here: first come those who helped. */
@Injectable()
export class NoteLanding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly landings: LandingsRepository,
    private readonly settings: Settings,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** One that is not published yet is corrected, not doubled. */
  async run(personId: string, landedOn: Temporal.PlainDate): Promise<{ landingId: string } | InvalidInput> {
    const fault = landedOnFault(landedOn, this.clock.today(await this.settings.get(zoneSetting)));
    if (fault) return fault;
    return this.work.run(async () => {
      await this.landings.oneAtATime(personId);
      const known = await this.landings.latest(personId);
      const open = known && !known.publishedAt ? await this.landings.lock(known.id, personId) : null;
      if (open) await this.landings.save({ ...open, landedOn: landedOn.toString() });
      else return this.add(personId, landedOn);
      return { landingId: open.id };
    });
  }

  private async add(personId: string, landedOn: Temporal.PlainDate): Promise<{ landingId: string }> {
    const id = this.clock.newId();
    await this.landings.add({ id, personId, landedOn: landedOn.toString(), notedAt: this.clock.now() });
    await this.activity.record('landing.noted', { subject: id, actor: personId, audience: 'self' });
    return { landingId: id };
  }
}
