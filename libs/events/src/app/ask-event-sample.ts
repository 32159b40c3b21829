import { Injectable } from '@nestjs/common';
import { Activity, isDomainError, NotFound, RateLimits, requireActor, requireAssociation, UnitOfWork, type InvalidInput } from '@cordee/platform';
import { Recipients } from '@cordee/messaging';
import { MailingReads } from '../data/mailing.reads';
import { EventSampleNotSent } from '../domain/mailing-errors';
import { checkMessage, type MessageText } from '../domain/mailing-text';

const HOURLY = { limit: 10, windowSeconds: 3_600 };

/** "M'envoyer un essai": the invitation or the message, to whoever asks and to nobody else. */
@Injectable()
export class AskEventSample {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: MailingReads,
    private readonly recipients: Recipients,
    private readonly limits: RateLimits,
    private readonly activity: Activity,
  ) {}

  /** @param text null for the invitation */
  async of(eventId: string, text: MessageText | null): Promise<{ address: string } | NotFound | InvalidInput | EventSampleNotSent> {
    const said = text && checkMessage(text);
    if (isDomainError(said)) return said;
    const me = requireActor().personId;
    if (!(await this.events.event(eventId))) return new NotFound(['eventId']);
    const address = (await this.recipients.of([me])).get(me)?.address;
    if (!address) return new EventSampleNotSent('noAddress');
    const taken = await this.limits.take(`event sample ${requireAssociation()} ${me}`, HOURLY);
    if (!taken.allowed) return new EventSampleNotSent('tooMany', taken.retryAfterSeconds);
    await this.work.run(() => this.activity.record('event.sampleAsked', { subject: eventId, audience: 'self', after: { message: said } }));
    return { address };
  }
}
