export { createAnswer, createTestEvent, type TestAnswer, type TestEvent } from './known-events';
