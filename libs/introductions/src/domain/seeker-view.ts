import type { State } from './transitions';

/** All that a seeker ever sees of how their request fares. */
export const SEEKER_STAGES = ['DRAFT', 'WITH_CONNECTOR', 'WITH_CONTACT', 'CONNECTED', 'MET', 'ANSWERED', 'REDIRECTED', 'NOT_POSSIBLE', 'WITHDRAWN', 'LAPSED', 'CLOSED'] as const;
export type SeekerStage = (typeof SEEKER_STAGES)[number];

export interface Fate {
  readonly state: State;
  readonly stateBefore: State | null;
  readonly forwardedAt: Date | null;
  readonly connectorId: string | null;
  /** From when on the seeker may know that the stage ended without a yes; set when the stage begins, whatever comes of it. */
  readonly releaseAt: Date | null;
  /** Until when it takes one of the seeker's open places, fixed with the stage as well. */
  readonly placeUntil: Date | null;
  readonly withdrawnAt: Date | null;
}

/**
 * No and silence look the same (reliability 56): a refusal, a time-out and a freeze read as the stage in which they happened until
 * `releaseAt`, which was fixed before anybody answered.
 */
export function seekerStage(fate: Fate, now: Date): SeekerStage {
  if (fate.withdrawnAt) return 'WITHDRAWN';
  if (fate.state === 'NOT_POSSIBLE') return fate.releaseAt && now < fate.releaseAt ? openStage(fate) : 'NOT_POSSIBLE';
  if (fate.state === 'UNDER_REVIEW') return shownWhileFrozen(fate);
  if (fate.state === 'CONNECTED' || fate.state === 'IN_TOUCH') return 'CONNECTED';
  if (fate.state === 'COACHEE_CONSENT') return 'DRAFT';
  if (fate.state === 'WITH_DESK' || fate.state === 'WITH_CONNECTOR' || fate.state === 'WITH_TARGET' || fate.state === 'DEFERRED') return openStage(fate);
  return fate.state;
}

const openStage = ({ connectorId, forwardedAt }: Fate): SeekerStage => (connectorId && !forwardedAt ? 'WITH_CONNECTOR' : 'WITH_CONTACT');

const shownWhileFrozen = (fate: Fate): SeekerStage =>
  fate.stateBefore === 'CONNECTED' || fate.stateBefore === 'IN_TOUCH' ? 'CONNECTED' : fate.stateBefore === 'MET' ? 'MET' : openStage(fate);

/**
 * Whether it takes one of the seeker's open places. A "later" gives its place back when its stage would have ended, and takes it again
 * when it wakes; refused in the meantime, it looks no different.
 */
export function countsAsOpen(fate: Fate, now: Date): boolean {
  const stage = seekerStage(fate, now);
  if (stage !== 'WITH_CONNECTOR' && stage !== 'WITH_CONTACT') return false;
  return fate.placeUntil === null || now < fate.placeUntil;
}

/** A stage as one of its parties sees it. Whoever decided sees what they decided; of what another decided they see what the seeker does. */
export function stageFor(fate: Fate, role: 'seeker' | 'connector' | 'target', now: Date): SeekerStage {
  const seen = seekerStage(fate, now);
  if (role === 'seeker' || seen === 'WITHDRAWN' || fate.state !== 'NOT_POSSIBLE') return seen;
  const own = role === 'target' || fate.forwardedAt === null;
  return own ? 'NOT_POSSIBLE' : seen;
}
