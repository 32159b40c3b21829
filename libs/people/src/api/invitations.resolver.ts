import { Args, ArgsType, Field, ID, ResolveField, Resolver } from '@nestjs/graphql';
import { badRequest, Example, isDomainError, Permit } from '@cordee/platform';
import { OfficeType } from '@cordee/identity';
import { HeldInvitations } from '../app/held-invitations';
import { PreviewInvitations } from '../app/preview-invitations';
import { audienceFrom } from './audience.input';
import { InvitationBatchType, InvitationPreviewType } from './invitation.types';
import { MemberFilterInput } from './people.inputs';
import { batchView } from './views';

@ArgsType()
class AudienceArgs {
  @Field(() => [ID], { nullable: true }) personIds?: string[] | null;
  @Field(() => Boolean, { nullable: true }) all?: boolean | null;
  @Field(() => MemberFilterInput, { nullable: true }) filter?: MemberFilterInput | null;
}

/** What the office sees of invitations before they leave. */
@Resolver(() => OfficeType)
export class InvitationsResolver {
  constructor(
    private readonly previews: PreviewInvitations,
    private readonly batches: HeldInvitations,
  ) {}

  @Permit('people.invite')
  @Example((w) => ({ personIds: [w.id('person')] }))
  @ResolveField(() => InvitationPreviewType, { description: 'Exactly one of the three arguments.' })
  async invitationPreview(@Args() args: AudienceArgs): Promise<InvitationPreviewType> {
    const audience = audienceFrom(args);
    if (isDomainError(audience)) throw badRequest('Expected up to 1,000 personIds, or all, or a filter.');
    return this.previews.of(audience);
  }

  @Permit('people.invite')
  @ResolveField(() => [InvitationBatchType], { description: 'Sendings that can still be cancelled, the next to leave first.' })
  async heldInvitations(): Promise<InvitationBatchType[]> {
    return (await this.batches.all()).map(batchView);
  }
}
