import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { decodeCursor, pageOf, Permit, Temporal, type Connection } from '@cordee/platform';
import { OfficeType } from '@cordee/identity';
import { FindReports, type ReportKey } from '../app/find-reports';
import { OfficeFigures } from '../app/office-figures';
import { FiguresArgs, ReportsArgs } from './office.inputs';
import { IntroductionFiguresType, IntroductionReportConnection, IntroductionReportType, ModerationTemplateType } from './office.types';
import { figuresView, reportView, templatesView } from './office-views';

const dayOf = (day: string | null | undefined): Temporal.PlainDate | null => (day ? Temporal.PlainDate.from(day) : null);

/** Mutual help as the office sees it. */
@Resolver(() => OfficeType)
export class OfficeIntroductionsResolver {
  constructor(
    private readonly figures: OfficeFigures,
    private readonly reports: FindReports,
  ) {}

  @Permit('introductions.read')
  @ResolveField(() => IntroductionFiguresType)
  async introductionFigures(@Args() { from, to }: FiguresArgs): Promise<IntroductionFiguresType> {
    return figuresView(await this.figures.between(dayOf(from), dayOf(to)));
  }

  @Permit('introductions.moderate')
  @ResolveField(() => IntroductionReportConnection)
  async introductionReports(@Args() { first, after, open }: ReportsArgs): Promise<Connection<IntroductionReportType>> {
    const rows = await this.reports.page(open, decodeCursor(after, ['instant', 'uuid']) as ReportKey | null, first + 1);
    return pageOf({ rows, first, cursor: ({ row }) => [(row.settledAt ?? row.dueAt).toISOString(), row.id], node: reportView, count: () => this.reports.count(open) });
  }

  @Permit('introductions.moderate')
  @ResolveField(() => [ModerationTemplateType])
  moderationTemplates(): ModerationTemplateType[] {
    return templatesView();
  }
}
