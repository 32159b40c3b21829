import { Global, Module } from '@nestjs/common';
import { AnswerMutationsResolver } from './api/answer-mutations.resolver';
import { EventMutationsResolver } from './api/event-mutations.resolver';
import { EventStepsResolver } from './api/event-steps.resolver';
import { EventFieldsResolver, EventsResolver, OfficeEventsResolver } from './api/events.resolver';
import { AnswerEvent } from './app/answer-event';
import { CancelEvent } from './app/cancel-event';
import { CreateEvent } from './app/create-event';
import { EventTimes } from './app/event-times';
import { FindEvents } from './app/find-events';
import { OfficeAnswers } from './app/office-answers';
import { SeatAnswers } from './app/seat-answers';
import { Seats } from './app/seats';
import { SettleEvent } from './app/settle-event';
import { UpdateEvent } from './app/update-event';
import { AnswersRepository } from './data/answers.repository';
import './data/event.schema';
import { EventsReads } from './data/events.reads';
import { EventsRepository } from './data/events.repository';
import './i18n';
import { BeginEventJob, EndOfferJob } from './jobs/event-times.jobs';
import { organiserControllers, organiserProviders } from './organiser.providers';

const data = [AnswersRepository, EventsReads, EventsRepository];
const events = [CancelEvent, CreateEvent, EventTimes, FindEvents, SettleEvent, UpdateEvent];
const answers = [AnswerEvent, OfficeAnswers, SeatAnswers, Seats];
const jobs = [BeginEventJob, EndOfferJob];
const api = [AnswerMutationsResolver, EventFieldsResolver, EventMutationsResolver, EventsResolver, EventStepsResolver, OfficeEventsResolver];

/** Events, who comes, who waits for a seat, and what is written to them. */
@Global()
@Module({
  controllers: [...organiserControllers],
  providers: [...data, ...events, ...answers, ...api, ...jobs, ...organiserProviders],
  exports: [AnswerEvent, CreateEvent, FindEvents, SettleEvent],
})
export class EventsModule {}
