import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { allows, currentScope, decode, Example, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type DomainError, type Payload } from '@cordee/platform';
import { DuesList } from '../app/dues-list';
import { EndMembership } from '../app/end-membership';
import type { Ended } from '../app/ending';
import { MembershipViews } from '../app/membership-views';
import { NoteDeceased } from '../app/note-deceased';
import { SuspendMembership } from '../app/suspend-membership';
import { MembershipStandsOtherwiseError } from './membership.errors';
import { ExcludeMemberInput, MembershipInput, NoteDeceasedInput, SuspendMembershipInput } from './membership.inputs';
import { EndedMembershipType, MembershipType } from './membership.types';
import { dueView, membershipView } from './views';

const ResignMembershipPayload = payloadOf('ResignMembership', () => EndedMembershipType, [NotFoundError, MembershipStandsOtherwiseError]);
const RecordResignationPayload = payloadOf('RecordResignation', () => EndedMembershipType, [NotFoundError, MembershipStandsOtherwiseError]);
const ExcludeMemberPayload = payloadOf('ExcludeMember', () => EndedMembershipType, [NotFoundError, InvalidInputError, MembershipStandsOtherwiseError]);
const NoteDeceasedPayload = payloadOf('NoteDeceased', () => EndedMembershipType, [NotFoundError, InvalidInputError]);
const SuspendMembershipPayload = payloadOf('SuspendMembership', () => MembershipType, [NotFoundError, InvalidInputError, MembershipStandsOtherwiseError]);
const LiftSuspensionPayload = payloadOf('LiftSuspension', () => MembershipType, [NotFoundError, MembershipStandsOtherwiseError]);

/** How a membership ends or rests, by its member or by the office. */
@Resolver()
export class MembershipEndsResolver {
  constructor(
    private readonly ending: EndMembership,
    private readonly suspending: SuspendMembership,
    private readonly noting: NoteDeceased,
    private readonly memberships: MembershipViews,
    private readonly list: DuesList,
  ) {}

  @Permit('member')
  @Example((w) => ({ input: { membershipId: w.id('membership') } }))
  @Mutation(() => ResignMembershipPayload, { description: 'One leaves the association, today. Whoever comes back begins another membership.' })
  async resignMembership(@Args('input') { membershipId }: MembershipInput): Promise<Payload<EndedMembershipType>> {
    const outcome = await this.ending.resign(decode('membership', membershipId));
    const ended = await this.shown(outcome, true);
    return ResignMembershipPayload.from(outcome, () => ended!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { membershipId: w.id('membership') } }))
  @Mutation(() => RecordResignationPayload, { description: 'A member has written that they leave.' })
  async recordResignation(@Args('input') { membershipId }: MembershipInput): Promise<Payload<EndedMembershipType>> {
    const outcome = await this.ending.recordResignation(decode('membership', membershipId));
    const ended = await this.shown(outcome, false);
    return RecordResignationPayload.from(outcome, () => ended!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { membershipId: w.id('membership'), reason: 'Décision du bureau, article 8 des statuts', decidedOn: '2026-11-20' } }))
  @Mutation(() => ExcludeMemberPayload, { description: 'The board has decided. Whoever applies again needs the yes of the office.' })
  async excludeMember(@Args('input') { membershipId, ...board }: ExcludeMemberInput): Promise<Payload<EndedMembershipType>> {
    const outcome = await this.ending.exclude(decode('membership', membershipId), board);
    const ended = await this.shown(outcome, false);
    return ExcludeMemberPayload.from(outcome, () => ended!);
  }

  @Permit('people.write')
  @Example((w) => ({ input: { personId: w.id('person'), deceasedOn: '2026-11-20' } }))
  @Mutation(() => NoteDeceasedPayload, { description: 'Their record says so, their membership ends, and no mail leaves for them any more.' })
  async noteDeceased(@Args('input') { personId, deceasedOn }: NoteDeceasedInput): Promise<Payload<EndedMembershipType>> {
    const outcome = await this.noting.of(decode('person', personId), deceasedOn ?? null);
    const ended = await this.shown(outcome, false);
    return NoteDeceasedPayload.from(outcome, () => ended!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { membershipId: w.id('membership'), until: '2027-06-30', reason: 'Séjour à l’étranger' } }))
  @Mutation(() => SuspendMembershipPayload)
  async suspendMembership(@Args('input') { membershipId, until, reason }: SuspendMembershipInput): Promise<Payload<MembershipType>> {
    const outcome = await this.suspending.suspend(decode('membership', membershipId), until ?? null, reason);
    const view = isDomainError(outcome) ? null : await this.memberships.of(outcome.personId, false);
    return SuspendMembershipPayload.from(outcome, () => membershipView(view!));
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { membershipId: w.id('membership') } }))
  @Mutation(() => LiftSuspensionPayload, { description: 'It is again what its periods say.' })
  async liftSuspension(@Args('input') { membershipId }: MembershipInput): Promise<Payload<MembershipType>> {
    const outcome = await this.suspending.lift(decode('membership', membershipId));
    const view = isDomainError(outcome) ? null : await this.memberships.of(outcome.personId, false);
    return LiftSuspensionPayload.from(outcome, () => membershipView(view!));
  }

  private async shown(outcome: Ended | DomainError, own: boolean): Promise<EndedMembershipType | null> {
    if (isDomainError(outcome)) return null;
    const sees = own || allows(currentScope(), 'dues.read');
    const view = sees && outcome.membershipId && (await this.memberships.of(outcome.personId, own));
    const today = await this.list.today();
    const kept = sees ? await this.list.byIds(outcome.kept) : [];
    return { membership: view ? membershipView(view) : null, cancelledDues: outcome.cancelled.length, keptDues: kept.map((due) => dueView(due, today)) };
  }
}
