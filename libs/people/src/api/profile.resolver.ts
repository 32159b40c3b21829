import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Conflict, conflictWith, ConflictError, currentScope, Example, InvalidInputError, NotFoundError, payloadOf, Permit, requireActor, type Payload } from '@cordee/platform';
import { ViewerType } from '@cordee/identity';
import { MyProfile } from '../app/my-profile';
import { Records } from '../app/records';
import { UpdateProfileInput } from './people.inputs';
import { PersonProfileType } from './people.types';
import { conflictView, profileView } from './views';

const UpdateProfilePayload = payloadOf('UpdateProfile', () => PersonProfileType, [NotFoundError, InvalidInputError, ConflictError]);
const ConfirmProfilePayload = payloadOf('ConfirmProfile', () => PersonProfileType, [NotFoundError]);

/** My own record. */
@Resolver(() => ViewerType)
export class ProfileResolver {
  constructor(
    private readonly mine: MyProfile,
    private readonly records: Records,
  ) {}

  @Permit('account')
  @ResolveField(() => PersonProfileType, { nullable: true, description: 'Null until a record is claimed.' })
  async person(): Promise<PersonProfileType | null> {
    const id = currentScope().actor?.personId;
    const record = id ? await this.records.find(id) : null;
    return record && profileView(record);
  }

  @Permit('member')
  @Example((w) => ({ input: { expectedVersion: 1, city: w.unique() } }))
  @Mutation(() => UpdateProfilePayload, { description: 'An absent field stays, null empties it.' })
  async updateProfile(@Args('input') { expectedVersion, ...input }: UpdateProfileInput): Promise<Payload<PersonProfileType>> {
    const outcome = await this.mine.update(expectedVersion, input);
    if (outcome instanceof Conflict) return UpdateProfilePayload.failed(conflictWith(outcome, conflictView));
    const profile = await this.profile();
    return UpdateProfilePayload.from(outcome, () => profile!);
  }

  @Permit('member')
  @Example(() => ({}))
  @Mutation(() => ConfirmProfilePayload, { description: '"Still right": says that the record is as it should be.' })
  async confirmProfile(): Promise<Payload<PersonProfileType>> {
    const outcome = await this.mine.confirm();
    const profile = await this.profile();
    return ConfirmProfilePayload.from(outcome, () => profile!);
  }

  private async profile(): Promise<PersonProfileType | null> {
    const record = await this.records.find(requireActor().personId);
    return record && profileView(record);
  }
}
