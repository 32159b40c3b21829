import type { Introduction } from './introduction';
import { seekerStage, stageFor } from './seeker-view';

export const ACTS = ['submit', 'forward', 'suggestOther', 'decline', 'accept', 'later', 'answerInstead', 'pointElsewhere', 'withdraw', 'write', 'reportMeeting', 'reportOutcome', 'report'] as const;
export type ActName = (typeof ACTS)[number];

type Now = Pick<Introduction, 'state' | 'stateBefore' | 'forwardedAt' | 'connectorId' | 'releaseAt' | 'placeUntil' | 'withdrawnAt' | 'deferredAt'>;

/** What somebody may do now, by what they see of it: a request that was refused in silence offers what an open one does. */
export function actsOf(one: Now, role: 'seeker' | 'connector' | 'target', now: Date): readonly ActName[] {
  if (role === 'seeker') return ofSeeker(one, now);
  return role === 'connector' ? ofConnector(one, now) : ofTarget(one);
}

function ofSeeker(one: Now, now: Date): readonly ActName[] {
  switch (seekerStage(one, now)) {
    case 'DRAFT':
      return one.state === 'DRAFT' ? ['submit', 'withdraw'] : ['withdraw'];
    case 'WITH_CONNECTOR': case 'WITH_CONTACT':
      return ['withdraw', 'report'];
    case 'CONNECTED':
      return one.state === 'CONNECTED' ? ['write', 'reportMeeting', 'report'] : one.state === 'IN_TOUCH' ? ['reportMeeting', 'report'] : ['report'];
    case 'MET':
      return one.state === 'MET' ? ['reportOutcome', 'reportMeeting', 'report'] : ['report'];
    case 'ANSWERED':
      return ['reportOutcome'];
    default:
      return [];
  }
}

function ofConnector(one: Now, now: Date): readonly ActName[] {
  if (one.state === 'WITH_CONNECTOR') return ['forward', 'suggestOther', 'decline', 'report'];
  return ['WITH_CONTACT', 'CONNECTED', 'MET'].includes(stageFor(one, 'connector', now)) ? ['report'] : [];
}

function ofTarget(one: Now): readonly ActName[] {
  switch (one.state) {
    case 'WITH_TARGET':
      return ['accept', ...(one.deferredAt ? [] : (['later'] as const)), 'answerInstead', 'pointElsewhere', 'decline', 'report'];
    case 'DEFERRED':
      return ['accept', 'decline', 'report'];
    case 'CONNECTED': case 'IN_TOUCH': case 'MET':
      return ['reportMeeting', 'report'];
    default:
      return [];
  }
}
