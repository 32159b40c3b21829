export { EventsModule } from './events.module';

export { AnswerEvent, type AnswerOutcome } from './app/answer-event';
export { CancelEvent } from './app/cancel-event';
export { CreateEvent, type NewEvent } from './app/create-event';
export { FindEvents, type EventRow } from './app/find-events';
export { SettleEvent } from './app/settle-event';
export { UpdateEvent } from './app/update-event';

export { EventType, OfficeEventType } from './api/events.types';
