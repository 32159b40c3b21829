import { Args, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { decode, decodeCursor, Example, pageOf, Permit, type Connection } from '@cordee/platform';
import { OfficeType } from '@cordee/identity';
import { DueRuns } from '../app/due-runs';
import { DuesList } from '../app/dues-list';
import { SummariseDues } from '../app/dues-summary';
import { SetOfflineWays } from '../app/offline-ways';
import { ReminderRules } from '../app/reminder-rules';
import { PreviewDueRun } from '../app/run-preview';
import { DueRunPreviewArgs, DuesArgs, wishOf } from './membership.inputs';
import { DueConnection, DueRunPreviewType, DueRunType, DuesSummaryType, OfflinePaymentType, ReminderRuleType, type DueType } from './membership.types';
import { dueView, offlineView, previewView, ruleView, runView, summaryView } from './views';

/** Dues as the office sees them. */
@Resolver(() => OfficeType)
export class DuesResolver {
  constructor(
    private readonly list: DuesList,
    private readonly summary: SummariseDues,
    private readonly previews: PreviewDueRun,
    private readonly runs: DueRuns,
    private readonly rules: ReminderRules,
    private readonly offline: SetOfflineWays,
  ) {}

  @Permit('dues.read')
  @Example((w) => ({ planId: w.id('plan'), personId: w.id('person') }))
  @ResolveField(() => DueConnection, { description: 'The newest first.' })
  async dues(@Args() { first, after, ...filter }: DuesArgs): Promise<Connection<DueType>> {
    const [beforeId] = decodeCursor(after, ['uuid']) ?? [null];
    const { rows, today, count } = await this.list.page(wishOf(filter), beforeId as string | null, first + 1);
    return pageOf({ rows, first, cursor: (row) => [row.id], node: (row) => dueView(row, today), count });
  }

  @Permit('dues.read')
  @ResolveField(() => DuesSummaryType)
  async duesSummary(@Args('year', { type: () => Int, nullable: true, description: 'The campaign that was called last, where it is not said.' }) year?: number | null): Promise<DuesSummaryType> {
    return summaryView(await this.summary.of(year ?? null));
  }

  @Permit('dues.read')
  @Example((w) => ({ planId: w.id('plan') }))
  @ResolveField(() => DueRunPreviewType, { nullable: true })
  async dueRunPreview(@Args() { planId, periodStartsOn, dueOn }: DueRunPreviewArgs): Promise<DueRunPreviewType | null> {
    const preview = await this.previews.of(decode('plan', planId), periodStartsOn ?? null, dueOn ?? null);
    return preview && previewView(preview);
  }

  @Permit('dues.read')
  @ResolveField(() => [DueRunType], { description: 'The newest first.' })
  async dueRuns(): Promise<DueRunType[]> {
    return (await this.runs.latest()).map(runView);
  }

  @Permit('dues.read')
  @ResolveField(() => [ReminderRuleType])
  async reminderRules(): Promise<ReminderRuleType[]> {
    return (await this.rules.all()).map(ruleView);
  }

  @Permit('dues.read')
  @ResolveField(() => OfflinePaymentType)
  async offlinePayment(): Promise<OfflinePaymentType> {
    return offlineView(await this.offline.current());
  }
}
