export { IntroductionsModule } from './introductions.module';

export { AcceptIntroduction } from './app/accept-introduction';
export { ForwardIntroduction } from './app/forward-introduction';
export { NoteWritten } from './app/note-written';
export { ReportIntroduction } from './app/report-introduction';
export { ReportMeeting } from './app/report-meeting';
export { ReportOutcome } from './app/report-outcome';
export { RequestIntroduction, type Requested } from './app/request-introduction';
