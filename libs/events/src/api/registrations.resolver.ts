import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { decodeCursor, encode, pageOf, Temporal, type Connection } from '@cordee/platform';
import { Registrations, type RegistrationKey, type RegistrationRow } from '../app/registrations';
import { OfficeEventType } from './events.types';
import { AnswersOfDayType, EventCountsType, RegistrationConnection, RegistrationsArgs, type RegistrationType } from './registrations.types';

/** Who answered one event, read only when it is asked for. */
@Resolver(() => OfficeEventType)
export class RegistrationsResolver {
  constructor(private readonly registered: Registrations) {}

  @ResolveField(() => RegistrationConnection, { description: 'By last name; those who wait in the order in which they came.' })
  async registrations(@Parent() { uuid }: OfficeEventType, @Args() { first, after, state, search }: RegistrationsArgs): Promise<Connection<RegistrationType>> {
    const key = decodeCursor(after, ['text', 'uuid']) as RegistrationKey | null;
    const found = await this.registered.page(uuid, { kind: state ?? null, search: search ?? null }, key, first + 1);
    return pageOf({ rows: found.rows, first, cursor: found.cursor, node: registrationView, count: found.count });
  }

  @ResolveField(() => EventCountsType)
  counts(@Parent() { uuid }: OfficeEventType): Promise<EventCountsType> {
    return this.registered.counts(uuid);
  }

  @ResolveField(() => [AnswersOfDayType], { description: 'Days on which nobody answered are left out.' })
  async answersByDay(@Parent() { uuid }: OfficeEventType): Promise<AnswersOfDayType[]> {
    return (await this.registered.byDay(uuid)).map(({ on, ...counts }) => ({ ...counts, on: Temporal.PlainDate.from(on) }));
  }
}

const registrationView = (row: RegistrationRow): RegistrationType => ({
  id: encode('registration', row.id), personId: row.personId && encode('person', row.personId), name: row.name, email: row.email, kind: row.kind, position: row.position,
  offeredUntil: row.offeredUntil, channel: row.channel, answeredAt: row.answeredAt, school: row.school, graduationYear: row.graduationYear,
});
