import { Injectable } from '@nestjs/common';
import { Activity, Clock, type InvalidInput, isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { LandingsRepository } from '../data/landings.repository';
import { GiversFirst, publicText } from '../domain/landing';
import { MyLanding, waitingGivers } from './my-landing';

/** What somebody who has found says to everybody, once each giver was written to or left out on purpose. */
@Injectable()
export class PublishLanding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly landings: LandingsRepository,
    private readonly mine: MyLanding,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async publish(landingId: string, personId: string, said: string): Promise<{ landingId: string } | InvalidInput | NotFound | GiversFirst> {
    const text = publicText(said);
    if (isDomainError(text)) return text;
    return this.work.run(async () => {
      const landing = await this.landings.lock(landingId, personId);
      if (!landing) return new NotFound(['landingId']);
      const waiting = waitingGivers(await this.mine.givers(landing));
      if (waiting.length > 0) return new GiversFirst(waiting.length);
      const now = this.clock.now();
      await this.landings.save({ ...landing, giversToldAt: landing.giversToldAt ?? now, publicText: text, publishedAt: landing.publishedAt ?? now });
      if (!landing.publishedAt) await this.activity.record('landing.published', { subject: landingId, actor: personId, audience: 'self' });
      return { landingId };
    });
  }

  /** It is shown nowhere any more. What the givers were told stays theirs. */
  async withdraw(landingId: string, personId: string): Promise<{ landingId: string } | NotFound> {
    return this.work.run(async () => {
      if (!(await this.landings.lock(landingId, personId))) return new NotFound(['landingId']);
      await this.landings.withdraw(landingId, this.clock.now());
      await this.activity.record('landing.withdrawn', { subject: landingId, actor: personId, audience: 'self' });
      return { landingId };
    });
  }
}
