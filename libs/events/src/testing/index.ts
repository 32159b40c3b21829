export { createCrowd } from './crowd';
export { createAnswer, createTestEvent, type TestAnswer, type TestEvent } from './known-events';
export { EventsDesk, useEventsDesk, type Somebody } from './events-desk';
export { PrintPage, type PrintPageProps } from '../api/pages/print.page';
