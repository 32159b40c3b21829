import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, IdempotencyMismatchError, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';
import { AskOpenly } from '../app/ask-openly';
import { KeepApart } from '../app/keep-apart';
import { GivingDesk } from './giving-desk';
import { AskAlreadyOpenError, PositioningMissingError } from './giving.errors';
import { AddShieldInput, CloseAskInput, OpenAskInput, RemoveShieldInput } from './giving.inputs';
import { GivingType, OpenAskType } from './giving.types';

const AddShieldPayload = payloadOf('AddShield', () => GivingType, [InvalidInputError, NotFoundError]);
const RemoveShieldPayload = payloadOf('RemoveShield', () => GivingType, [NotFoundError]);
const OpenAskPayload = payloadOf('OpenAsk', () => OpenAskType, [InvalidInputError, AskAlreadyOpenError, PositioningMissingError, IdempotencyMismatchError]);
const CloseAskPayload = payloadOf('CloseAsk', () => GivingType, [NotFoundError]);

/** Out of whose way I keep, and what I ask without my name. */
@Resolver()
export class AskingMutationsResolver {
  constructor(
    private readonly shields: KeepApart,
    private readonly asks: AskOpenly,
    private readonly desk: GivingDesk,
  ) {}

  @Permit('member')
  @Example((w) => ({ input: { personId: w.id('person') } }))
  @Mutation(() => AddShieldPayload, { description: 'They learn nothing of what I ask, and are told that I cannot be asked now. Nobody but me sees it.' })
  async addShield(@Args('input') { employer = null, personId = null }: AddShieldInput): Promise<Payload<GivingType>> {
    const outcome = await this.shields.add({ employer, personId: personId === null ? null : decode('person', personId) });
    return isDomainError(outcome) ? AddShieldPayload.failed(outcome) : AddShieldPayload.of(await this.desk.current());
  }

  @Permit('member')
  @Example((w) => ({ input: { shieldId: w.id('shield') } }))
  @Mutation(() => RemoveShieldPayload)
  async removeShield(@Args('input') { shieldId }: RemoveShieldInput): Promise<Payload<GivingType>> {
    const outcome = await this.shields.remove(decode('shield', shieldId));
    return isDomainError(outcome) ? RemoveShieldPayload.failed(outcome) : RemoveShieldPayload.of(await this.desk.current());
  }

  @Permit('member')
  @Example((w) => ({ input: { text: 'Qui connaît le travail dans l’éolien en mer', askType: 'SECTOR_VIEW', idempotencyKey: w.unique() } }))
  @Mutation(() => OpenAskPayload, { description: 'For three weeks, without my name, to whoever can help. One at a time.' })
  async openAsk(@Args('input') { idempotencyKey, sector = null, ...wish }: OpenAskInput): Promise<Payload<OpenAskType>> {
    const outcome = await this.asks.open({ ...wish, sector }, idempotencyKey);
    const ask = isDomainError(outcome) ? null : await this.desk.ownAsk(outcome.askId);
    return OpenAskPayload.from(outcome, () => ask!);
  }

  @Permit('member')
  @Example((w) => ({ input: { askId: w.id('ask') } }))
  @Mutation(() => CloseAskPayload, { description: 'Takes my own open ask back.' })
  async closeAsk(@Args('input') { askId }: CloseAskInput): Promise<Payload<GivingType>> {
    const outcome = await this.asks.close(decode('ask', askId));
    return isDomainError(outcome) ? CloseAskPayload.failed(outcome) : CloseAskPayload.of(await this.desk.current());
  }
}
