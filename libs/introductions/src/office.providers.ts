import type { Provider } from '@nestjs/common';
import { OfficeIntroductionsResolver } from './api/office.resolver';
import { SettleReportResolver } from './api/settle-report.resolver';
import { FindReports } from './app/find-reports';
import { IntroductionsQueue } from './app/introductions-queue';
import { OfficeFigures } from './app/office-figures';
import { ModerationDesk } from './app/moderation-desk';
import { SettleReport } from './app/settle-report';
import { OfficeReads } from './data/office.reads';
import { ReportsReads } from './data/reports.reads';
import { ReportsRepository } from './data/reports.repository';

const data = [OfficeReads, ReportsReads, ReportsRepository];
const app = [FindReports, IntroductionsQueue, ModerationDesk, OfficeFigures, SettleReport];

/** The office's side: counts, and what somebody has put before a moderator. */
export const officeProviders: Provider[] = [...data, ...app, OfficeIntroductionsResolver, SettleReportResolver];
