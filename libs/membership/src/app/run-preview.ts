import { Injectable } from '@nestjs/common';
import { Money, type Temporal } from '@cordee/platform';
import { PlansRepository } from '../data/plans.repository';
import { campaignStart, type NotCalled } from '../domain/campaign';
import { periodFrom, type Period } from '../domain/period';
import { MembershipCalendar } from './calendar';
import { CampaignLook } from './campaign-look';
import { DueReach } from './due-reach';
import { DueSamples, type MailSample } from './due-samples';

export interface RunPreview extends Period {
  members: number;
  /** All who are left out. */
  alreadyCalled: number;
  left: Readonly<Record<NotCalled, number>>;
  /** Of those whose due is made, who reads of it by mail, and why the others do not. */
  mailed: number;
  withoutEmail: number;
  suppressed: number;
  total: Money;
  sample: MailSample | null;
}

/** What a campaign would call, before it is started: from how many, from whom not and why, how much, and the mail that the first of them would read. */
@Injectable()
export class PreviewDueRun {
  constructor(
    private readonly plans: PlansRepository,
    private readonly look: CampaignLook,
    private readonly calendar: MembershipCalendar,
    private readonly reach: DueReach,
    private readonly samples: DueSamples,
  ) {}

  async of(planId: string, periodStartsOn: Temporal.PlainDate | null, dueOn: Temporal.PlainDate | null = null): Promise<RunPreview | null> {
    const plan = await this.plans.find(planId);
    if (!plan) return null;
    const campaign = periodFrom(plan, periodStartsOn ?? campaignStart(plan, await this.calendar.today()));
    const { personIds, left } = await this.look.at(plan, campaign);
    const sample = personIds[0] ? await this.samples.issued(plan, personIds[0], { periodStartsOn: campaign.startsOn, dueOn }) : null;
    const total = Money.of(plan.price.minor * BigInt(personIds.length), plan.price.currency);
    return { ...campaign, members: personIds.length, alreadyCalled: Object.values(left).reduce((sum, count) => sum + count, 0), left, ...(await this.reach.count(personIds)), total, sample };
  }
}
