import { Global, Module } from '@nestjs/common';
import { EventMutationsResolver } from './api/event-mutations.resolver';
import { EventStepsResolver } from './api/event-steps.resolver';
import { EventFieldsResolver, EventsResolver, OfficeEventsResolver } from './api/events.resolver';
import { CancelEvent } from './app/cancel-event';
import { CreateEvent } from './app/create-event';
import { FindEvents } from './app/find-events';
import { SettleEvent } from './app/settle-event';
import { UpdateEvent } from './app/update-event';
import { AnswersRepository } from './data/answers.repository';
import './data/event.schema';
import { EventsReads } from './data/events.reads';
import { EventsRepository } from './data/events.repository';
import './i18n';
import { organiserProviders } from './organiser.providers';

const data = [AnswersRepository, EventsReads, EventsRepository];
const events = [CancelEvent, CreateEvent, FindEvents, SettleEvent, UpdateEvent];
const api = [EventFieldsResolver, EventMutationsResolver, EventsResolver, EventStepsResolver, OfficeEventsResolver];

/** Events, who comes, who waits for a seat, and what is written to them. */
@Global()
@Module({
  providers: [...data, ...events, ...api, ...organiserProviders],
  exports: [CreateEvent, FindEvents, SettleEvent],
})
export class EventsModule {}
