import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope } from '@cordee/platform';
import type { MembershipRecord } from '../data/membership-record';
import { MembershipsRepository } from '../data/memberships.repository';
import type { PlanRow } from '../data/plans.repository';
import { PersonHasDied } from '../domain/errors';
import { MembershipCalendar } from './calendar';
import { MembershipBook } from './membership-book';

/** The running membership of a person, opened where there is none. Inside a unit of work; the person must exist. Whoever was excluded comes back through the office. */
@Injectable()
export class OpenMembership {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly book: MembershipBook,
    private readonly calendar: MembershipCalendar,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** @param byOffice its asking is its yes */
  async of(personId: string, plan: PlanRow, byOffice: boolean): Promise<MembershipRecord | PersonHasDied> {
    const running = await this.book.lockOf(personId);
    if (await this.memberships.hasDied(personId)) return new PersonHasDied();
    if (running?.planId === plan.id) return running;
    if (running) await this.memberships.changePlan(running.id, plan.id);
    else await this.open(personId, plan, byOffice);
    return (await this.book.lockOf(personId))!;
  }

  private async open(personId: string, plan: PlanRow, byOffice: boolean): Promise<void> {
    const at = this.clock.now();
    const last = await this.memberships.lastEnded(personId);
    const approved = byOffice || !(plan.needsApproval || last?.reason === 'EXCLUDED');
    const facts = { id: this.clock.newId(), personId, planId: plan.id, previousId: last?.id ?? null, appliedAt: at };
    const status = approved ? 'AWAITING_PAYMENT' : 'APPLIED';
    await this.memberships.add({ ...facts, approvedAt: approved ? at : null, status, on: await this.calendar.today() }, currentScope().actor?.personId ?? null);
    await this.activity.record('membership.applied', { subject: personId, audience: 'office', parties: [personId], after: { plan: plan.name } });
  }
}
