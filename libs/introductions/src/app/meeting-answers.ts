import { Injectable } from '@nestjs/common';
import type { DomainError, Temporal } from '@cordee/platform';
import type { ReportReason } from '../domain/reasons';
import { NoteWritten } from './note-written';
import { ReportIntroduction } from './report-introduction';
import { ReportMeeting } from './report-meeting';
import type { Act, Taken } from './take-step';

/** What the two say of how it went, from the page behind a link. */
@Injectable()
export class MeetingAnswers {
  constructor(
    private readonly written: NoteWritten,
    private readonly meetings: ReportMeeting,
    private readonly reports: ReportIntroduction,
  ) {}

  write(act: Act): Promise<Taken | DomainError> {
    return this.written.run(act);
  }

  met(act: Act, on: Temporal.PlainDate, tookAway: string): Promise<Taken | DomainError> {
    return this.meetings.run(act, on, tookAway || null);
  }

  report(act: Act, reason: ReportReason, note: string): Promise<Taken | DomainError> {
    return this.reports.run(act, reason, note || null);
  }
}
