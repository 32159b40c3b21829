import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { decode, Example, IdempotencyMismatchError, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, UserError, type Payload } from '@cordee/platform';
import { FindReports } from '../app/find-reports';
import { SettleReport } from '../app/settle-report';
import { ReportSettled } from '../domain/report';
import { SettleReportInput } from './office.inputs';
import { IntroductionReportType } from './office.types';
import { reportView } from './office-views';

@ObjectType({ implements: () => [UserError], description: 'Another moderator was faster.' })
export class ReportSettledError extends UserError {
  static readonly of = ReportSettled;
}

const SettleReportPayload = payloadOf('SettleReport', () => IntroductionReportType, [InvalidInputError, NotFoundError, ReportSettledError, IdempotencyMismatchError]);

@Resolver()
export class SettleReportResolver {
  constructor(
    private readonly reports: SettleReport,
    private readonly find: FindReports,
  ) {}

  @Permit('introductions.moderate')
  @Example((w) => ({ input: { reportId: w.id('report'), decision: 'CLOSED', message: 'Cette demande sort du cadre.', idempotencyKey: w.unique() } }))
  @Mutation(() => SettleReportPayload, { description: 'What becomes of a reported request. The seeker reads the message, never who reported.' })
  async settleReport(@Args('input') { reportId, decision, message, personId, idempotencyKey }: SettleReportInput): Promise<Payload<IntroductionReportType>> {
    const id = decode('report', reportId);
    const wish = { reportId: id, decision, message: message ?? null, personId: personId ? decode('person', personId) : null };
    const outcome = await this.reports.settle(wish, idempotencyKey);
    const report = isDomainError(outcome) ? null : await this.find.byId(id);
    return SettleReportPayload.from(outcome, () => reportView(report!));
  }
}
