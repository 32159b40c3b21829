import { IllegalTransition } from './errors';

export const DIGEST_STATES = ['PLANNED', 'COLLECTED', 'RENDERED', 'SENT', 'EMPTY', 'FAILED'] as const;
export type DigestState = (typeof DIGEST_STATES)[number];
export const DIGEST_EVENTS = ['collect', 'render', 'send', 'leaveEmpty', 'fail'] as const;
export type DigestEvent = (typeof DIGEST_EVENTS)[number];
export type DigestReason = 'NOTHING_TO_SAY' | 'CAME_BY_LATELY' | 'NO_ADDRESS' | 'UNSUBSCRIBED' | 'ADDRESS_REFUSED' | 'SENDING_FAILED' | 'GONE';
export const OPEN_STATES: readonly DigestState[] = ['PLANNED', 'COLLECTED', 'RENDERED'];

/** What may follow what. "collect" again from any unfinished state is the restart after a crash. */
const TRANSITIONS: Record<DigestState, Partial<Record<DigestEvent, DigestState>>> = {
  PLANNED: { collect: 'COLLECTED', leaveEmpty: 'EMPTY', fail: 'FAILED' },
  COLLECTED: { collect: 'COLLECTED', render: 'RENDERED', leaveEmpty: 'EMPTY', fail: 'FAILED' },
  RENDERED: { collect: 'COLLECTED', send: 'SENT', leaveEmpty: 'EMPTY', fail: 'FAILED' },
  SENT: {},
  EMPTY: {},
  FAILED: { collect: 'COLLECTED' },
};

export function nextState(state: DigestState, event: DigestEvent): DigestState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** One member's digest of one period: the row by which a mail is sent once, or deliberately not at all. */
export class Digest {
  id: string;
  associationId: string;
  personId: string;
  stream: string;
  windowStart: string;
  state: DigestState;
  reason: DigestReason | null;
  itemKeys: string[];
  claimedBy: string | null;
  claimedAt: Date | null;
  enqueuedAt: Date | null;
  plannedAt: Date;
  finishedAt: Date | null;

  static plan(facts: Pick<Digest, 'id' | 'associationId' | 'personId' | 'stream' | 'windowStart' | 'plannedAt'>): Digest {
    const blank = { state: 'PLANNED' as const, reason: null, itemKeys: [], claimedBy: null, claimedAt: null, enqueuedAt: null, finishedAt: null };
    return Object.assign(new Digest(), blank, facts);
  }

  collect(): Digest | IllegalTransition {
    return this.move('collect', { reason: null, finishedAt: null });
  }

  render(itemKeys: readonly string[]): Digest | IllegalTransition {
    return this.move('render', { itemKeys: [...itemKeys] });
  }

  send(at: Date): Digest | IllegalTransition {
    return this.move('send', { finishedAt: at });
  }

  leaveEmpty(reason: DigestReason, at: Date): Digest | IllegalTransition {
    return this.move('leaveEmpty', { reason, finishedAt: at });
  }

  fail(reason: DigestReason, at: Date): Digest | IllegalTransition {
    return this.move('fail', { reason, finishedAt: at });
  }

  private move(event: DigestEvent, changes: Partial<Digest>): Digest | IllegalTransition {
    const state = nextState(this.state, event);
    if (!state) return new IllegalTransition(this.state, event);
    return Object.assign(new Digest(), this, changes, { state });
  }
}
