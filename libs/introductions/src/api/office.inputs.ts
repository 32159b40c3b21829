import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ConnectionArgs, DateOnly } from '@cordee/platform';
import type { ReportDecision } from '../domain/report';
import { ReportDecisionEnum } from './office.types';

@ArgsType()
export class FiguresArgs {
  @Field(() => DateOnly, { nullable: true, description: 'Helps that began on that day or later.' }) from?: string | null;
  @Field(() => DateOnly, { nullable: true, description: 'Or earlier, that day among them.' }) to?: string | null;
}

@ArgsType()
export class ReportsArgs extends ConnectionArgs {
  @Field(() => Boolean, { defaultValue: true, description: 'Those that wait, the most urgent first; or those that are settled, the latest first.' }) open: boolean;
}

@InputType()
export class SettleReportInput {
  @Field(() => ID) reportId: string;
  @Field(() => ReportDecisionEnum) decision: ReportDecision;
  @Field(() => String, { nullable: true, description: 'Read by the seeker. Not for RESUMED.' }) message?: string | null;
  @Field(() => ID, { nullable: true, description: 'Towards whom; for REDIRECTED.' }) personId?: string | null;
  @Field(() => String) idempotencyKey: string;
}
