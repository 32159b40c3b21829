import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  Conflict, conflictWith, ConflictError, decode, Example, InvalidInputError, NotFoundError, payloadOf, Permit, type Payload,
} from '@cordee/platform';
import { AddPerson } from '../app/add-person';
import { CorrectPerson } from '../app/correct-person';
import { Records } from '../app/records';
import { PersonAlreadyThereError } from './people.errors';
import { AddPersonInput, UpdatePersonInput } from './people.inputs';
import { MemberRecordType } from './people.types';
import { conflictView, recordView } from './views';

const AddPersonPayload = payloadOf('AddPerson', () => MemberRecordType, [InvalidInputError, PersonAlreadyThereError]);
const UpdatePersonPayload = payloadOf('UpdatePerson', () => MemberRecordType, [NotFoundError, InvalidInputError, ConflictError]);

/** What the office does with people. */
@Resolver()
export class PeopleMutationsResolver {
  constructor(
    private readonly adding: AddPerson,
    private readonly correcting: CorrectPerson,
    private readonly records: Records,
  ) {}

  @Permit('people.write')
  @Example((w) => ({ input: { firstName: 'Nadia', lastName: w.unique(), graduationYear: 2011, city: 'Lyon' } }))
  @Mutation(() => AddPersonPayload, { description: 'Somebody who is there already is named instead of added twice.' })
  async addPerson(@Args('input') input: AddPersonInput): Promise<Payload<MemberRecordType>> {
    const outcome = await this.adding.add(input);
    const record = 'personId' in outcome && !('code' in outcome) ? await this.record(outcome.personId) : null;
    return AddPersonPayload.from(outcome, () => record!);
  }

  @Permit('people.write')
  @Example((w) => ({ input: { personId: w.id('person'), expectedVersion: 1, city: w.unique() } }))
  @Mutation(() => UpdatePersonPayload, { description: 'An absent field stays, null empties it.' })
  async updatePerson(@Args('input') { personId, expectedVersion, birthDate, ...input }: UpdatePersonInput): Promise<Payload<MemberRecordType>> {
    const born = birthDate === undefined ? {} : { birthDate: birthDate?.toString() ?? null };
    const outcome = await this.correcting.of(decode('person', personId), expectedVersion, { ...input, ...born });
    if (outcome instanceof Conflict) return UpdatePersonPayload.failed(conflictWith(outcome, conflictView));
    const record = 'personId' in outcome ? await this.record(outcome.personId) : null;
    return UpdatePersonPayload.from(outcome, () => record!);
  }

  private async record(id: string): Promise<MemberRecordType> {
    return recordView((await this.records.find(id))!);
  }
}
