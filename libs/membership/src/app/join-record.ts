import { Injectable } from '@nestjs/common';
import { Activity } from '@cordee/platform';
import type { PlanRow } from '../data/plans.repository';
import { MembershipsReads } from '../data/memberships.reads';
import { MembershipCalendar } from './calendar';
import { OpenMembership } from './open-membership';

/** What a request to join leaves behind, inside a unit of work: a membership that waits, unless there is one, and a mail on its way. */
@Injectable()
export class JoinRecord {
  constructor(
    private readonly opening: OpenMembership,
    private readonly memberships: MembershipsReads,
    private readonly calendar: MembershipCalendar,
    private readonly activity: Activity,
  ) {}

  /** A membership that runs stays under its own plan: a stranger who types a member's address changes nothing. */
  async of(personId: string, plan: PlanRow): Promise<void> {
    const [running] = await this.memberships.ofPeople([personId], await this.calendar.zone());
    if (!running) await this.opening.of(personId, plan, false);
    await this.activity.record('membership.joinAsked', { subject: personId, audience: 'office', parties: [personId] });
  }
}
