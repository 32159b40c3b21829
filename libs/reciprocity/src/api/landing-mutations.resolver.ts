import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, IdempotencyMismatchError, InvalidInputError, NotFoundError, type Payload, payloadOf, Permit, requireActor } from '@cordee/platform';
import { MyLanding } from '../app/my-landing';
import { NoteLanding } from '../app/note-landing';
import { PublishLanding } from '../app/publish-landing';
import { TellGivers } from '../app/tell-givers';
import { GiversFirstError } from './gratitude.errors';
import { NoteLandingInput, PublishLandingInput, TellGiversInput, WithdrawLandingInput } from './gratitude.inputs';
import { LandingType } from './gratitude.types';
import { HelpViews } from './help-views';

const NoteLandingPayload = payloadOf('NoteLanding', () => LandingType, [InvalidInputError]);
const TellGiversPayload = payloadOf('TellGivers', () => LandingType, [InvalidInputError, NotFoundError, IdempotencyMismatchError]);
const PublishLandingPayload = payloadOf('PublishLanding', () => LandingType, [InvalidInputError, NotFoundError, GiversFirstError]);
const WithdrawLandingPayload = payloadOf('WithdrawLanding', () => LandingType, [NotFoundError]);

/** Somebody has found: the wizard in its four steps. */
@Resolver()
export class LandingMutationsResolver {
  constructor(
    private readonly noting: NoteLanding,
    private readonly telling: TellGivers,
    private readonly publishing: PublishLanding,
    private readonly landings: MyLanding,
    private readonly views: HelpViews,
  ) {}

  @Permit('member')
  @Example(() => ({ input: { landedOn: '2026-11-16' } }))
  @Mutation(() => NoteLandingPayload, { description: 'Told to nobody yet; gives the list of those who helped.' })
  async noteLanding(@Args('input') { landedOn }: NoteLandingInput): Promise<Payload<LandingType>> {
    const outcome = await this.noting.run(requireActor().personId, landedOn);
    const landing = await this.mine();
    return NoteLandingPayload.from(outcome, () => landing!);
  }

  @Permit('member')
  @Example((w) => ({ input: { landingId: w.id('landing'), words: [], idempotencyKey: w.unique() } }))
  @Mutation(() => TellGiversPayload, { description: 'Sends my words to each, in one go; whoever was written to before is not written to again.' })
  async tellGivers(@Args('input') { landingId, words, idempotencyKey }: TellGiversInput): Promise<Payload<LandingType>> {
    const toTell = words.map(({ personId, words: own, skip }) => ({ personId: decode('person', personId), words: own, skip: skip ?? false }));
    const outcome = await this.telling.run(decode('landing', landingId), requireActor().personId, toTell, idempotencyKey);
    const landing = await this.mine();
    return TellGiversPayload.from(outcome, () => landing!);
  }

  @Permit('member')
  @Example((w) => ({ input: { landingId: w.id('landing'), text: 'Je rejoins une équipe en janvier, grâce à vous.' } }))
  @Mutation(() => PublishLandingPayload, { description: 'To all members, once each giver was written to or left out on purpose.' })
  async publishLanding(@Args('input') { landingId, text }: PublishLandingInput): Promise<Payload<LandingType>> {
    const outcome = await this.publishing.publish(decode('landing', landingId), requireActor().personId, text);
    const landing = await this.mine();
    return PublishLandingPayload.from(outcome, () => landing!);
  }

  @Permit('member')
  @Example((w) => ({ input: { landingId: w.id('landing') } }))
  @Mutation(() => WithdrawLandingPayload, { description: 'Shown nowhere any more. What the givers were told stays theirs.' })
  async withdrawLanding(@Args('input') { landingId }: WithdrawLandingInput): Promise<Payload<LandingType>> {
    const before = await this.mine();
    const outcome = await this.publishing.withdraw(decode('landing', landingId), requireActor().personId);
    return WithdrawLandingPayload.from(outcome, () => before!);
  }

  private async mine(): Promise<LandingType | null> {
    const landing = await this.landings.of(requireActor().personId);
    return landing && this.views.landing(landing);
  }
}
