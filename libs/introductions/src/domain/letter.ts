import type { Introduction } from './introduction';
import { lapseAt } from './timetable';
import type { State } from './transitions';

/** What is written to one of the parties. */
export const LETTERS = [
  'asked', 'remindConnector', 'passedOn', 'askedDirectly', 'woken', 'remindTarget', 'connectedSeeker', 'connectedTarget', 'answered', 'redirected', 'nudge', 'warning', 'didYouMeetSeeker', 'didYouMeetTarget', 'moderated',
] as const;
export type Letter = (typeof LETTERS)[number];

/** What two people arranged goes to them like the answer to a booking; the rest can be stopped. */
export const ARRANGED: readonly Letter[] = ['connectedSeeker', 'connectedTarget'];

export type Reader = 'seeker' | 'connector' | 'target';

interface Rule {
  readonly to: Reader;
  /** Which part of the reader's budget of mails it takes. */
  readonly kind: 'ASK' | 'MESSAGE' | 'MEETING';
  /** It is written only while this holds: whoever has answered meanwhile is left in peace. */
  readonly while: readonly State[];
  /** After which it is pointless. */
  readonly until?: (one: Introduction) => Date | null;
}

const due = (one: Introduction): Date | null => one.dueAt;
const lapse = (one: Introduction): Date => lapseAt(one);

export const LETTER_RULES: Readonly<Record<Letter, Rule>> = {
  asked: { to: 'connector', kind: 'ASK', while: ['WITH_CONNECTOR'], until: due },
  remindConnector: { to: 'connector', kind: 'ASK', while: ['WITH_CONNECTOR'], until: due },
  passedOn: { to: 'target', kind: 'ASK', while: ['WITH_TARGET'], until: due },
  askedDirectly: { to: 'target', kind: 'ASK', while: ['WITH_TARGET'], until: due },
  woken: { to: 'target', kind: 'ASK', while: ['WITH_TARGET'], until: due },
  remindTarget: { to: 'target', kind: 'ASK', while: ['WITH_TARGET'], until: due },
  connectedSeeker: { to: 'seeker', kind: 'MEETING', while: ['CONNECTED', 'IN_TOUCH'] },
  connectedTarget: { to: 'target', kind: 'MEETING', while: ['CONNECTED', 'IN_TOUCH'] },
  answered: { to: 'seeker', kind: 'MESSAGE', while: ['ANSWERED'] },
  redirected: { to: 'seeker', kind: 'MESSAGE', while: ['REDIRECTED'] },
  nudge: { to: 'seeker', kind: 'ASK', while: ['CONNECTED'], until: lapse },
  warning: { to: 'seeker', kind: 'ASK', while: ['CONNECTED'], until: lapse },
  didYouMeetSeeker: { to: 'seeker', kind: 'ASK', while: ['IN_TOUCH'] },
  didYouMeetTarget: { to: 'target', kind: 'ASK', while: ['IN_TOUCH'] },
  moderated: { to: 'seeker', kind: 'MESSAGE', while: ['DRAFT', 'NOT_POSSIBLE', 'REDIRECTED'] },
};

/** What is written after an act. A refusal, a silence, a "later" and a report write nothing to anybody. */
export function lettersAfter(verb: string, one: Pick<Introduction, 'route' | 'connectorId'>): readonly Letter[] {
  switch (verb) {
    case 'introduction.requested':
      return [one.connectorId ? 'asked' : 'askedDirectly'];
    case 'introduction.forwarded':
      return ['passedOn'];
    case 'introduction.connected':
      return ['connectedSeeker', 'connectedTarget'];
    case 'introduction.answered':
      return ['answered'];
    case 'introduction.redirected':
      return ['redirected'];
    case 'introduction.settled':
      return ['moderated'];
    default:
      return [];
  }
}

export const readerOf = (letter: Letter, one: Introduction): string | null => ({ seeker: one.seekerId, connector: one.connectorId, target: one.targetId })[LETTER_RULES[letter].to];
export const letterTimer = (letter: Letter): string => `introductions.letter.${letter}`;
