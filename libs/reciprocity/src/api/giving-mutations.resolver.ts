import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Conflict, ConflictError, conflictWith, decode, Example, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';
import { ChooseGiving } from '../app/choose-giving';
import { OfferHelp } from '../app/offer-help';
import { PositionMyself } from '../app/position-myself';
import { GivingDesk } from './giving-desk';
import { PositioningTooSoonError } from './giving.errors';
import { AddOfferInput, SetPositioningInput, UpdateGivingInput, WithdrawOfferInput } from './giving.inputs';
import { choicesView } from './giving-views';
import { GivingType } from './giving.types';

const SetPositioningPayload = payloadOf('SetPositioning', () => GivingType, [InvalidInputError, PositioningTooSoonError]);
const AddOfferPayload = payloadOf('AddOffer', () => GivingType, [InvalidInputError]);
const WithdrawOfferPayload = payloadOf('WithdrawOffer', () => GivingType, [NotFoundError]);
const UpdateGivingPayload = payloadOf('UpdateGiving', () => GivingType, [InvalidInputError, ConflictError]);
const ComeBackPayload = payloadOf('ComeBack', () => GivingType, [NotFoundError]);

/** What I am known by, what I offer, and how much I accept. */
@Resolver()
export class GivingMutationsResolver {
  constructor(
    private readonly positioning: PositionMyself,
    private readonly offers: OfferHelp,
    private readonly choices: ChooseGiving,
    private readonly desk: GivingDesk,
  ) {}

  @Permit('member')
  @Example((w) => ({ input: { line: `Ingénieure dans l’eau : ${w.unique()}` } }))
  @Mutation(() => SetPositioningPayload, { description: 'Once in fourteen days at most.' })
  async setPositioning(@Args('input') { line }: SetPositioningInput): Promise<Payload<GivingType>> {
    const outcome = await this.positioning.set(line);
    return isDomainError(outcome) ? SetPositioningPayload.failed(outcome) : SetPositioningPayload.of(await this.desk.current());
  }

  @Permit('member')
  @Example((w) => ({ input: { kind: 'OTHER', detail: w.unique() } }))
  @Mutation(() => AddOfferPayload, { description: 'An offer of the same kind is replaced.' })
  async addOffer(@Args('input') { kind, detail = null }: AddOfferInput): Promise<Payload<GivingType>> {
    const outcome = await this.offers.add(kind, detail);
    return isDomainError(outcome) ? AddOfferPayload.failed(outcome) : AddOfferPayload.of(await this.desk.current());
  }

  @Permit('member')
  @Example((w) => ({ input: { offerId: w.id('offer') } }))
  @Mutation(() => WithdrawOfferPayload)
  async withdrawOffer(@Args('input') { offerId }: WithdrawOfferInput): Promise<Payload<GivingType>> {
    const outcome = await this.offers.withdraw(decode('offer', offerId));
    return isDomainError(outcome) ? WithdrawOfferPayload.failed(outcome) : WithdrawOfferPayload.of(await this.desk.current());
  }

  @Permit('member')
  @Example(() => ({ input: { expectedVersion: 1, accepts: ['SECTOR_VIEW'], acceptsDirect: true, asksPerMonth: 2, introductionsPerMonth: 1, restingUntil: null } }))
  @Mutation(() => UpdateGivingPayload, { description: 'What I accept to be asked, and how often. Silence is ended by comeBack only.' })
  async updateGiving(@Args('input') { expectedVersion, restingUntil = null, ...wish }: UpdateGivingInput): Promise<Payload<GivingType>> {
    const outcome = await this.choices.update(expectedVersion, { ...wish, restingUntil });
    if (outcome instanceof Conflict) return UpdateGivingPayload.failed(conflictWith(outcome, choicesView));
    return isDomainError(outcome) ? UpdateGivingPayload.failed(outcome) : UpdateGivingPayload.of(await this.desk.current());
  }

  @Permit('member')
  @Example(() => ({}))
  @Mutation(() => ComeBackPayload, { description: 'Ends silence and rest.' })
  async comeBack(): Promise<Payload<GivingType>> {
    await this.choices.comeBack();
    return ComeBackPayload.of(await this.desk.current());
  }
}
