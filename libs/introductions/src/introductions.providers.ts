import type { Provider, Type } from '@nestjs/common';
import { AcceptIntroduction } from './app/accept-introduction';
import { Aftermath } from './app/aftermath';
import { AnswerInstead } from './app/answer-instead';
import { AskChecks } from './app/ask-checks';
import { AskingDesk } from './app/asking';
import { AvailabilityReader } from './app/availability-reader';
import { ConnectAtOnce } from './app/connect-at-once';
import { ContactData } from './app/contact-data';
import { DeclineIntroduction } from './app/decline-introduction';
import { DeferIntroduction } from './app/defer-introduction';
import { FindIntroductions } from './app/find-introductions';
import { ForwardIntroduction } from './app/forward-introduction';
import { Givers } from './app/givers';
import { IntroducedSource } from './app/introduced.source';
import { IntroductionCalendar } from './app/introduction-calendar';
import { IntroductionLetters } from './app/introduction-letters';
import { IntroductionLinks } from './app/introduction-links';
import { IntroductionPost } from './app/introduction-post';
import { IntroductionTimes } from './app/introduction-times';
import { LetterReaders } from './app/letter-readers';
import { MyAskingDesk } from './app/my-asking';
import { NoteWritten } from './app/note-written';
import { OfferHelp } from './app/offer-help';
import { PeopleChecks } from './app/people-checks';
import { PreviewAsk } from './app/preview-ask';
import { RedirectIntroduction } from './app/redirect-introduction';
import { ReportIntroduction } from './app/report-introduction';
import { ReportMeeting } from './app/report-meeting';
import { ReportOutcome } from './app/report-outcome';
import { RequestIntroduction } from './app/request-introduction';
import { SeekerBooks } from './app/seeker-book';
import { SendRequest } from './app/send-request';
import { TakeStep } from './app/take-step';
import { WithdrawIntroduction } from './app/withdraw-introduction';
import { IntroductionFacts } from './data/introduction-facts.reads';
import { IntroductionsRepository } from './data/introductions.repository';
import { IntroductionsReads } from './data/introductions.reads';
import { MembersReads } from './data/members.reads';
import { SeekerReads } from './data/seeker.reads';
import { officeProviders } from './office.providers';
import { introductionApi } from './introductions.api';
import { FallDueJob, FinishJob, TellLaterJob, TellPartiesJob } from './jobs/introduction.jobs';
import { CompiledIntroductionLetters } from './mails/compiled-introduction-letters';

const data = [IntroductionFacts, IntroductionsReads, IntroductionsRepository, MembersReads, SeekerReads];
const rules = [AskChecks, IntroductionCalendar, PeopleChecks, SeekerBooks];
const reading = [AskingDesk, AvailabilityReader, FindIntroductions, IntroducedSource, MyAskingDesk, PreviewAsk];
const steps = [
  AcceptIntroduction, Aftermath, AnswerInstead, ConnectAtOnce, ContactData, DeclineIntroduction, DeferIntroduction, ForwardIntroduction, Givers, NoteWritten, OfferHelp, RedirectIntroduction, ReportIntroduction,
  ReportMeeting, ReportOutcome, RequestIntroduction, SendRequest, TakeStep, WithdrawIntroduction,
];
const post = [IntroductionLinks, IntroductionPost, IntroductionTimes, LetterReaders, { provide: IntroductionLetters, useClass: CompiledIntroductionLetters }];
const jobs = [FallDueJob, FinishJob, TellLaterJob, TellPartiesJob];

export const introductionProviders: Provider[] = [...data, ...rules, ...reading, ...steps, ...post, ...jobs, ...introductionApi, ...officeProviders];
export const introductionControllers: Type[] = [];
