import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ConflictError, decode, Example, InvalidInputError, isDomainError, NotFound, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';

import { UpdateAssociation, type AssociationChange } from '../app/update-association';
import { GrantRole } from '../app/grant-role';
import { RerunJob } from '../app/rerun-job';
import { RevokeRole } from '../app/revoke-role';
import { LastPresidentError, RoleAlreadyGrantedError } from './errors.types';
import { GrantRoleInput, RerunJobInput, RevokeRoleInput, UpdateAssociationInput } from './identity.inputs';
import { AssociationSettingsType, FailedJobType, RoleGrantType } from './identity.types';
import { Views } from './views';

const UpdateAssociationPayload = payloadOf('UpdateAssociation', () => AssociationSettingsType, [ConflictError, InvalidInputError]);
const GrantRolePayload = payloadOf('GrantRole', () => RoleGrantType, [NotFoundError, InvalidInputError, RoleAlreadyGrantedError]);
const RevokeRolePayload = payloadOf('RevokeRole', () => RoleGrantType, [NotFoundError, LastPresidentError]);
const RerunJobPayload = payloadOf('RerunJob', () => FailedJobType, [NotFoundError]);

/** What the office changes about the association itself. */
@Resolver()
export class OfficeMutationsResolver {
  constructor(
    private readonly association: UpdateAssociation,
    private readonly granting: GrantRole,
    private readonly revoking: RevokeRole,
    private readonly jobs: RerunJob,
    private readonly views: Views,
  ) {}

  @Permit('association.settings')
  @Example(() => ({ input: { expectedVersion: 1, colour: '#7a1f4b' } }))
  @Mutation(() => UpdateAssociationPayload)
  async updateAssociation(@Args('input') input: UpdateAssociationInput): Promise<Payload<AssociationSettingsType>> {
    return UpdateAssociationPayload.from(await this.association.update(given(input)), (settings) => settings);
  }

  @Permit('roles.grant')
  @Example((w) => ({ input: { personId: w.id('person'), role: 'ORGANISER' } }))
  @Mutation(() => GrantRolePayload)
  async grantRole(@Args('input') { personId, role, until }: GrantRoleInput): Promise<Payload<RoleGrantType>> {
    const outcome = await this.granting.grant(decode('person', personId), role, until ?? null);
    return isDomainError(outcome) ? GrantRolePayload.failed(outcome) : GrantRolePayload.of((await this.views.roleGrants([outcome]))[0]!);
  }

  @Permit('roles.grant')
  @Example((w) => ({ input: { grantId: w.id('grant') } }))
  @Mutation(() => RevokeRolePayload, { description: 'Ends the role now, and the sessions that relied on it.' })
  async revokeRole(@Args('input') { grantId }: RevokeRoleInput): Promise<Payload<RoleGrantType>> {
    const outcome = await this.revoking.revoke(decode('grant', grantId));
    return isDomainError(outcome) ? RevokeRolePayload.failed(outcome) : RevokeRolePayload.of((await this.views.roleGrants([outcome]))[0]!);
  }

  @Permit('jobs.rerun')
  @Example((w) => ({ input: { failureId: w.id('failure') } }))
  @Mutation(() => RerunJobPayload)
  async rerunJob(@Args('input') { failureId }: RerunJobInput): Promise<Payload<FailedJobType>> {
    const outcome = await this.jobs.rerun(decode('failure', failureId));
    return outcome instanceof NotFound ? RerunJobPayload.failed(outcome) : RerunJobPayload.of(this.views.failedJob(outcome));
  }
}

/** A field left out and a field given as null both mean: as it is. */
const given = ({ expectedVersion, ...fields }: UpdateAssociationInput): AssociationChange =>
  ({ expectedVersion, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) });
