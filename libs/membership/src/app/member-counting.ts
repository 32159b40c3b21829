import { Injectable } from '@nestjs/common';
import { Activity, requireAssociation, Settings, UnitOfWork } from '@cordee/platform';
import type { PlanRow } from '../data/plans.repository';
import { countsAsMember } from '../domain/status';
import { graceCountsSetting } from './settings';

/** A plan with those who are members by it today. */
export type CountedPlan = PlanRow & { memberCount: number };

/** Who counts as a member is the association's choice where somebody is late and within the days of grace. */
@Injectable()
export class MemberCounting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly activity: Activity,
  ) {}

  graceCounts(): Promise<boolean> {
    return this.settings.get(graceCountsSetting);
  }

  async counted(plans: readonly PlanRow[]): Promise<CountedPlan[]> {
    const graceCounts = await this.graceCounts();
    return plans.map((plan) => ({ ...plan, memberCount: plan.activeCount + (countsAsMember('GRACE', graceCounts) ? plan.graceCount : 0) }));
  }

  set(graceCounts: boolean): Promise<{ graceCounts: boolean }> {
    return this.work.run(async () => {
      const before = await this.graceCounts();
      if (before === graceCounts) return { graceCounts };
      await this.settings.set(graceCountsSetting, graceCounts);
      await this.activity.record('memberCounting.set', { subject: requireAssociation(), audience: 'office', changed: ['graceCounts'], before: { graceCounts: before }, after: { graceCounts } });
      return { graceCounts };
    });
  }
}
