/** States, events and roles of an introduction, and the one table of what leads where (entraide.md A1). */
export const STATES = [
  'DRAFT', 'COACHEE_CONSENT', 'WITH_DESK', 'WITH_CONNECTOR', 'WITH_TARGET', 'DEFERRED', 'CONNECTED', 'IN_TOUCH', 'MET', 'ANSWERED', 'REDIRECTED', 'NOT_POSSIBLE', 'WITHDRAWN', 'LAPSED',
  'UNDER_REVIEW', 'CLOSED',
] as const;
export type State = (typeof STATES)[number];

export const ROUTES = ['CONNECTOR', 'DIRECT', 'COACH', 'DESK'] as const;
export type Route = (typeof ROUTES)[number];

export const PARTY_ROLES = ['seeker', 'connector', 'target', 'coach', 'desk', 'moderator', 'clock'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const EVENTS = [
  'submit', 'coachSubmit', 'consent', 'assign', 'forward', 'suggestOther', 'decline', 'timeOut', 'accept', 'later', 'wake', 'answerInstead', 'pointElsewhere', 'withdraw',
  'write', 'lapse', 'reportMeeting', 'reportOutcome', 'finish', 'report', 'resume', 'returnToDraft', 'close', 'redirect',
] as const;
export type Event = (typeof EVENTS)[number];

/** Where a request goes when its seeker sends it. */
const FIRST_STAGE: Readonly<Record<Route, State>> = { CONNECTOR: 'WITH_CONNECTOR', DIRECT: 'WITH_TARGET', COACH: 'WITH_CONNECTOR', DESK: 'WITH_DESK' };

interface Way {
  readonly from: readonly State[];
  readonly event: Event;
  readonly by: readonly PartyRole[];
  /** `first` is the stage of the route, `before` the state in which it was frozen. */
  readonly to: State | 'first' | 'before';
}

/** Somebody is asked, and has not answered. */
export const WAITING: readonly State[] = ['WITH_DESK', 'WITH_CONNECTOR', 'WITH_TARGET', 'DEFERRED'];
const TOGETHER: readonly State[] = ['CONNECTED', 'IN_TOUCH', 'MET'];

const WAYS: readonly Way[] = [
  { from: ['DRAFT'], event: 'coachSubmit', by: ['coach'], to: 'COACHEE_CONSENT' },
  { from: ['COACHEE_CONSENT'], event: 'consent', by: ['seeker'], to: 'first' },
  { from: ['COACHEE_CONSENT'], event: 'timeOut', by: ['clock'], to: 'DRAFT' },
  { from: ['DRAFT'], event: 'submit', by: ['seeker'], to: 'first' },
  { from: ['WITH_DESK'], event: 'assign', by: ['desk'], to: 'WITH_CONNECTOR' },
  { from: ['WITH_DESK'], event: 'timeOut', by: ['clock'], to: 'NOT_POSSIBLE' },

  { from: ['WITH_CONNECTOR'], event: 'forward', by: ['connector'], to: 'WITH_TARGET' },
  { from: ['WITH_CONNECTOR'], event: 'suggestOther', by: ['connector'], to: 'REDIRECTED' },
  { from: ['WITH_CONNECTOR'], event: 'decline', by: ['connector'], to: 'NOT_POSSIBLE' },
  { from: ['WITH_CONNECTOR'], event: 'timeOut', by: ['clock'], to: 'NOT_POSSIBLE' },

  { from: ['WITH_TARGET'], event: 'accept', by: ['target'], to: 'CONNECTED' },
  { from: ['WITH_TARGET'], event: 'later', by: ['target'], to: 'DEFERRED' },
  { from: ['DEFERRED'], event: 'wake', by: ['clock'], to: 'WITH_TARGET' },
  // Nobody has to wait for the date that they gave.
  { from: ['DEFERRED'], event: 'accept', by: ['target'], to: 'CONNECTED' },
  { from: ['DEFERRED'], event: 'decline', by: ['target'], to: 'NOT_POSSIBLE' },
  { from: ['WITH_TARGET'], event: 'answerInstead', by: ['target'], to: 'ANSWERED' },
  { from: ['WITH_TARGET'], event: 'pointElsewhere', by: ['target'], to: 'REDIRECTED' },
  { from: ['WITH_TARGET'], event: 'decline', by: ['target'], to: 'NOT_POSSIBLE' },
  { from: ['WITH_TARGET'], event: 'timeOut', by: ['clock'], to: 'NOT_POSSIBLE' },

  { from: ['DRAFT', 'COACHEE_CONSENT', ...WAITING], event: 'withdraw', by: ['seeker'], to: 'WITHDRAWN' },
  // A seeker who takes back what was refused in silence sees exactly what they would see otherwise.
  { from: ['NOT_POSSIBLE'], event: 'withdraw', by: ['seeker'], to: 'WITHDRAWN' },

  { from: ['CONNECTED'], event: 'write', by: ['seeker'], to: 'IN_TOUCH' },
  { from: ['CONNECTED'], event: 'lapse', by: ['clock'], to: 'LAPSED' },
  { from: ['CONNECTED', 'IN_TOUCH'], event: 'reportMeeting', by: ['seeker', 'target'], to: 'MET' },
  // The other one adds what they took away.
  { from: ['MET'], event: 'reportMeeting', by: ['seeker', 'target'], to: 'MET' },
  { from: ['MET'], event: 'reportOutcome', by: ['seeker'], to: 'MET' },
  { from: ['ANSWERED'], event: 'reportOutcome', by: ['seeker'], to: 'ANSWERED' },
  { from: ['MET', 'ANSWERED'], event: 'finish', by: ['clock'], to: 'CLOSED' },

  { from: [...WAITING, ...TOGETHER], event: 'report', by: ['seeker', 'connector', 'target'], to: 'UNDER_REVIEW' },
  // Who reports what is frozen or was refused already is heard like anybody else, and learns nothing from the answer.
  { from: ['UNDER_REVIEW'], event: 'report', by: ['seeker', 'connector', 'target'], to: 'UNDER_REVIEW' },
  { from: ['NOT_POSSIBLE'], event: 'report', by: ['seeker', 'connector'], to: 'UNDER_REVIEW' },
  { from: ['UNDER_REVIEW'], event: 'resume', by: ['moderator'], to: 'before' },
  { from: ['UNDER_REVIEW'], event: 'returnToDraft', by: ['moderator'], to: 'DRAFT' },
  { from: ['UNDER_REVIEW'], event: 'redirect', by: ['moderator'], to: 'REDIRECTED' },
  { from: ['UNDER_REVIEW'], event: 'close', by: ['moderator'], to: 'NOT_POSSIBLE' },
  // Frozen for the others; the seeker's wish is noted and holds once it is settled.
  { from: ['UNDER_REVIEW'], event: 'withdraw', by: ['seeker'], to: 'UNDER_REVIEW' },
];

/** The ways themselves, for the tests. */
export const TRANSITIONS: readonly Readonly<Way>[] = WAYS;

export interface Standing {
  readonly state: State;
  readonly route: Route;
  /** In which state it was frozen, while it is under review. */
  readonly stateBefore: State | null;
}

/** The state after an event by a role, or null where there is no such way: `IllegalTransition`. */
export function stateAfter({ state, route, stateBefore }: Standing, event: Event, by: PartyRole): State | null {
  const way = WAYS.find((candidate) => candidate.event === event && candidate.from.includes(state) && candidate.by.includes(by));
  if (!way) return null;
  if (way.to === 'first') return FIRST_STAGE[route];
  if (way.to === 'before') return stateBefore;
  return way.to;
}

/** Nothing more happens to it. */
export const isOver = (state: State): boolean => ['REDIRECTED', 'WITHDRAWN', 'LAPSED', 'CLOSED', 'NOT_POSSIBLE'].includes(state);
