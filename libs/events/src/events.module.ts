import { Global, Module } from '@nestjs/common';
import { AnswerMutationsResolver } from './api/answer-mutations.resolver';
import { EventMonthResolver } from './api/event-month.resolver';
import { EventMutationsResolver } from './api/event-mutations.resolver';
import { EventStepsResolver } from './api/event-steps.resolver';
import { EventFieldsResolver, EventsResolver, OfficeEventsResolver } from './api/events.resolver';
import { AnswerController } from './api/pages/answer.controller';
import { EventsController } from './api/pages/events.controller';
import { AnswerEvent } from './app/answer-event';
import { AnswerLetters } from './app/answer-letters';
import { AnswerPost } from './app/answer-post';
import { AnswerReaders } from './app/answer-readers';
import { CancelEvent } from './app/cancel-event';
import { CreateEvent } from './app/create-event';
import { EventCalendar } from './app/event-calendar';
import { EventMonth } from './app/event-month';
import { EventTimes } from './app/event-times';
import { FindEvents } from './app/find-events';
import { EventsIntegrity } from './app/integrity';
import { MetAtEvents } from './app/met-at-events';
import { OfficeAnswers } from './app/office-answers';
import { OwnAnswers } from './app/own-answers';
import { SeatAnswers } from './app/seat-answers';
import { Seats } from './app/seats';
import { UniteAnswers } from './app/unite-answers';
import { PublicEvents } from './app/public-events';
import { SettleEvent } from './app/settle-event';
import { UpdateEvent } from './app/update-event';
import { EventAcquaintanceReads } from './data/acquaintance.reads';
import { AnswerMailReads } from './data/answer-mail.reads';
import { AnswersRepository } from './data/answers.repository';
import './data/event.schema';
import { EventMonthReads } from './data/event-month.reads';
import { EventsReads } from './data/events.reads';
import { EventsRepository } from './data/events.repository';
import { IntegrityReads } from './data/integrity.reads';
import { RespondentsRepository } from './data/respondents.repository';
import './i18n';
import { SplitGuestsJob, TellGuestJob, TellGuestsJob } from './jobs/answer-mail.jobs';
import { BeginEventJob, EndOfferJob, UniteAnswersJob } from './jobs/event-times.jobs';
import { CompiledAnswerLetters } from './mails/compiled-answer-letters';
import { organiserControllers, organiserProviders } from './organiser.providers';

const data = [AnswerMailReads, AnswersRepository, EventAcquaintanceReads, EventMonthReads, EventsReads, EventsRepository, IntegrityReads, RespondentsRepository];
const events = [CancelEvent, CreateEvent, EventMonth, EventsIntegrity, EventTimes, FindEvents, MetAtEvents, PublicEvents, SettleEvent, UpdateEvent];
const answers = [AnswerEvent, AnswerPost, AnswerReaders, EventCalendar, OfficeAnswers, OwnAnswers, SeatAnswers, Seats, UniteAnswers];
const jobs = [BeginEventJob, EndOfferJob, SplitGuestsJob, TellGuestJob, TellGuestsJob, UniteAnswersJob];
const api = [AnswerMutationsResolver, EventFieldsResolver, EventMonthResolver, EventMutationsResolver, EventsResolver, EventStepsResolver, OfficeEventsResolver];

/** Events, who comes, who waits for a seat, and what is written to them. */
@Global()
@Module({
  controllers: [AnswerController, EventsController, ...organiserControllers],
  providers: [...data, ...events, ...answers, ...api, ...jobs, ...organiserProviders, { provide: AnswerLetters, useClass: CompiledAnswerLetters }],
  exports: [AnswerEvent, CreateEvent, FindEvents, SettleEvent],
})
export class EventsModule {}
