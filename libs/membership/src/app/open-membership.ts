import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope } from '@cordee/platform';
import type { MembershipRecord } from '../data/membership-record';
import { MembershipsRepository } from '../data/memberships.repository';
import type { PlanRow } from '../data/plans.repository';
import { MembershipCalendar } from './calendar';
import { MembershipBook } from './membership-book';

/** The running membership of a person, opened where there is none. Inside a unit of work; the person must exist. */
@Injectable()
export class OpenMembership {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly book: MembershipBook,
    private readonly calendar: MembershipCalendar,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** @param approved false where the plan lets the office decide first */
  async of(personId: string, plan: PlanRow, approved: boolean): Promise<MembershipRecord> {
    const running = await this.book.lockOf(personId);
    if (running?.planId === plan.id) return running;
    if (running) await this.memberships.changePlan(running.id, plan.id);
    else await this.open(personId, plan, approved);
    return (await this.book.lockOf(personId))!;
  }

  private async open(personId: string, plan: PlanRow, approved: boolean): Promise<void> {
    const at = this.clock.now();
    const facts = { id: this.clock.newId(), personId, planId: plan.id, previousId: await this.memberships.lastEnded(personId), appliedAt: at };
    const status = approved ? 'AWAITING_PAYMENT' : 'APPLIED';
    await this.memberships.add({ ...facts, approvedAt: approved ? at : null, status, on: await this.calendar.today() }, currentScope().actor?.personId ?? null);
    await this.activity.record('membership.applied', { subject: personId, audience: 'office', parties: [personId], after: { plan: plan.name } });
  }
}
