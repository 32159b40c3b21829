import type { Answers } from '@cordee/web/testing';
import { office, page } from './answers';

const HOUR = 3_600_000;
/** In three weeks, at an hour that the tests can say. */
export const soon = (days = 21) => new Date(Math.floor((Date.now() + days * 24 * HOUR) / HOUR) * HOUR);

export const anEvent = (more: object = {}) => ({
  id: 'event_1',
  title: 'Afterwork de printemps',
  startsAt: soon().toISOString(),
  endsAt: new Date(soon().getTime() + 3 * HOUR).toISOString(),
  zone: 'Europe/Paris',
  placeKind: 'PLACE',
  placeName: 'Le Comptoir',
  city: 'Lyon',
  state: 'PUBLISHED',
  registrationState: 'OPEN',
  capacity: 40,
  seatsLeft: 28,
  goingCount: 12,
  waitingCount: 0,
  ...more,
});

export const counts = { going: 12, waiting: 0, offered: 0, notGoing: 2, invited: 90 };

/** The same, with all that its own screen shows. */
export const aSheet = (more: object = {}) => ({
  ...anEvent(),
  version: 4,
  summary: 'Un verre pour se retrouver.',
  template: 'AFTERWORK',
  address: '3 rue des Tables',
  onlineUrl: null,
  audience: 'PUBLIC',
  answersCloseAt: soon().toISOString(),
  counts,
  publishedAt: '2026-11-01T08:00:00Z',
  pausedAt: null,
  cancelledAt: null,
  cancelReason: null,
  url: 'http://mines.localhost:3000/evenements/afterwork',
  icsUrl: 'http://mines.localhost:3000/evenements/afterwork/agenda.ics',
  answersByDay: [
    { on: '2026-11-01', going: 5, notGoing: 1 },
    { on: '2026-11-03', going: 7, notGoing: 1 },
  ],
  mailings: [],
  ...more,
});

export const aRegistration = (more: object = {}) => ({ id: 'registration_aicha', personId: 'person_aicha', name: 'Aïcha Benali', email: 'aicha@example.org', kind: 'GOING', position: null, offeredUntil: null, channel: 'MAIL', answeredAt: '2026-11-01T08:00:00Z', school: 'Mines Paris', graduationYear: 2011, ...more });

export const settings: Answers = { Settings: () => office({ settings: { version: 1, name: 'Mines', subdomain: 'mines', colour: '#1f5a7a', locale: 'fr', zone: 'Europe/Paris', addressForm: 'VOUS', digestWeekday: 4, digestHour: 7 } }) };

export const registrations = (rows: readonly object[] = [aRegistration()], total = rows.length): Answers => ({ Registrations: () => office({ event: { id: 'event_1', registrations: page(rows, total) } }) });

/** The screen of one event. */
export const eventScreen = (sheet: object = {}, rows: readonly object[] = [aRegistration()]): Answers => ({
  HeldInvitations: () => office({ heldInvitations: [] }),
  OfficeEvent: () => office({ event: aSheet(sheet) }),
  ...registrations(rows),
});
