import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, isDomainError, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';
import { EventMailings } from '../app/event-mailings';
import { SettleMailing } from '../app/settle-mailing';
import { EventMailingInput } from './mailing.inputs';
import { EventMailingType, MailingSettledError } from './mailing.types';
import { mailingView } from './mailing-views';

const CancelEventMailingPayload = payloadOf('CancelEventMailing', () => EventMailingType, [NotFoundError, MailingSettledError]);
const ReleaseEventMailingPayload = payloadOf('ReleaseEventMailing', () => EventMailingType, [NotFoundError, MailingSettledError]);

/** Taking back what waits to leave, or letting it go. */
@Resolver()
export class MailingSettlingResolver {
  constructor(
    private readonly settling: SettleMailing,
    private readonly mailings: EventMailings,
  ) {}

  @Permit('events.manage')
  @Example((w) => ({ input: { mailingId: w.id('mailing') } }))
  @Mutation(() => CancelEventMailingPayload, { description: 'Nobody receives anything, and whoever was to be invited can be invited later.' })
  async cancelEventMailing(@Args('input') { mailingId }: EventMailingInput): Promise<Payload<EventMailingType>> {
    const outcome = await this.settling.cancel(decode('mailing', mailingId));
    const mailing = isDomainError(outcome) ? null : await this.mailing(outcome.id);
    return CancelEventMailingPayload.from(outcome, () => mailing!);
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { mailingId: w.id('mailing') } }))
  @Mutation(() => ReleaseEventMailingPayload, { description: 'They leave now.' })
  async releaseEventMailing(@Args('input') { mailingId }: EventMailingInput): Promise<Payload<EventMailingType>> {
    const outcome = await this.settling.release(decode('mailing', mailingId));
    const mailing = isDomainError(outcome) ? null : await this.mailing(outcome.id);
    return ReleaseEventMailingPayload.from(outcome, () => mailing!);
  }

  private async mailing(id: string): Promise<EventMailingType> {
    return mailingView((await this.mailings.find(id))!);
  }
}
