import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, IdempotencyMismatchError, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';
import { AskSample } from '../app/ask-sample';
import { HeldInvitations } from '../app/held-invitations';
import { InvitePeople } from '../app/invite-people';
import { SettleInvitations } from '../app/settle-invitations';
import { audienceFrom } from './audience.input';
import { InvitationBatchType, InvitationCountsType, SampleSentType } from './invitation.types';
import { InvitationsSettledError, SampleNotSentError } from './people.errors';
import { InvitePeopleInput, SendInvitationSampleInput, SettleInvitationsInput } from './people.inputs';
import { batchView } from './views';

const InvitePeoplePayload = payloadOf('InvitePeople', () => InvitationCountsType, [InvalidInputError, IdempotencyMismatchError]);
const SendInvitationSamplePayload = payloadOf('SendInvitationSample', () => SampleSentType, [InvalidInputError, SampleNotSentError]);
const CancelInvitationsPayload = payloadOf('CancelInvitations', () => InvitationBatchType, [NotFoundError, InvitationsSettledError]);
const ReleaseInvitationsPayload = payloadOf('ReleaseInvitations', () => InvitationBatchType, [NotFoundError, InvitationsSettledError]);

/** Inviting, and taking it back. */
@Resolver()
export class InvitationMutationsResolver {
  constructor(
    private readonly inviting: InvitePeople,
    private readonly samples: AskSample,
    private readonly settling: SettleInvitations,
    private readonly batches: HeldInvitations,
  ) {}

  @Permit('people.invite')
  @Example((w) => ({ input: { personIds: [w.id('person')], idempotencyKey: w.unique() } }))
  @Mutation(() => InvitePeoplePayload, { description: 'Until this is asked no mail leaves, whatever was imported. To several people it leaves after 10 minutes, and can be cancelled before.' })
  async invitePeople(@Args('input') { idempotencyKey, ...whom }: InvitePeopleInput): Promise<Payload<InvitationCountsType>> {
    const audience = audienceFrom(whom);
    if (isDomainError(audience)) return InvitePeoplePayload.failed(audience);
    const outcome = await this.inviting.invite(audience, idempotencyKey);
    const held = 'heldId' in outcome && outcome.heldId ? await this.batch(outcome.heldId) : null;
    return InvitePeoplePayload.from(outcome, (counts) => ({ ...counts, held }));
  }

  @Permit('people.invite')
  @Example((w) => ({ input: { personIds: [w.id('person')] } }))
  @Mutation(() => SendInvitationSamplePayload, { description: 'Mails the invitation of the first recipient to you alone. 10 an hour.' })
  async sendInvitationSample(@Args('input') whom: SendInvitationSampleInput): Promise<Payload<SampleSentType>> {
    const audience = audienceFrom(whom);
    if (isDomainError(audience)) return SendInvitationSamplePayload.failed(audience);
    return SendInvitationSamplePayload.from(await this.samples.like(audience), (sent) => sent);
  }

  @Permit('people.invite')
  @Example((w) => ({ input: { batchId: w.id('batch') } }))
  @Mutation(() => CancelInvitationsPayload, { description: 'Nobody receives anything, and its people count as never invited again.' })
  async cancelInvitations(@Args('input') { batchId }: SettleInvitationsInput): Promise<Payload<InvitationBatchType>> {
    const outcome = await this.settling.cancel(decode('batch', batchId));
    const batch = isDomainError(outcome) ? null : await this.batch(outcome.id);
    return CancelInvitationsPayload.from(outcome, () => batch!);
  }

  @Permit('people.invite')
  @Example((w) => ({ input: { batchId: w.id('batch') } }))
  @Mutation(() => ReleaseInvitationsPayload, { description: 'They leave now.' })
  async releaseInvitations(@Args('input') { batchId }: SettleInvitationsInput): Promise<Payload<InvitationBatchType>> {
    const outcome = await this.settling.release(decode('batch', batchId));
    const batch = isDomainError(outcome) ? null : await this.batch(outcome.id);
    return ReleaseInvitationsPayload.from(outcome, () => batch!);
  }

  private async batch(id: string): Promise<InvitationBatchType> {
    return batchView((await this.batches.find(id))!);
  }
}
