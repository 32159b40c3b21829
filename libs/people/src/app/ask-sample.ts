import { Injectable } from '@nestjs/common';
import { Activity, Clock, RateLimits, requireActor, requireAssociation, UnitOfWork } from '@cordee/platform';
import { DigestFacts } from '../data/digest-facts';
import { SampleNotSent } from '../domain/errors';
import type { Audience } from './audience';
import { InvitationList } from './invitation-list';

const HOURLY = { limit: 10, windowSeconds: 3_600 };

/** "M'envoyer un essai": the mail that the first recipient would read, to whoever asks and to nobody else. */
@Injectable()
export class AskSample {
  constructor(
    private readonly work: UnitOfWork,
    private readonly list: InvitationList,
    private readonly facts: DigestFacts,
    private readonly limits: RateLimits,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async like(audience: Audience): Promise<{ address: string } | SampleNotSent> {
    const me = requireActor().personId;
    const [card] = await this.facts.mailCards([me]);
    if (!card?.address) return new SampleNotSent('noAddress');
    const [first] = (await this.list.look(audience)).recipients;
    if (!first) return new SampleNotSent('nobody');
    const taken = await this.limits.take(`invitation sample ${requireAssociation()} ${me}`, HOURLY);
    if (!taken.allowed) return new SampleNotSent('tooMany', taken.retryAfterSeconds);
    await this.work.run(() => this.activity.record('people.sampleAsked', { subject: this.clock.newId(), audience: 'self', parties: [first.id] }));
    return { address: card.address };
  }
}
