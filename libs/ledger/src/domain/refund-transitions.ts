export const REFUND_STATES = ['REQUESTED', 'APPROVED', 'SENT', 'DONE', 'FAILED', 'REJECTED'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

export const REFUND_EVENTS = ['approve', 'reject', 'send', 'finish', 'fail'] as const;
export type RefundEvent = (typeof REFUND_EVENTS)[number];

/** The only ways from one state to another. `finish` may come before `send` is known: the provider's notice was faster than its answer. */
const WAYS: Readonly<Record<RefundState, Readonly<Partial<Record<RefundEvent, RefundState>>>>> = {
  REQUESTED: { approve: 'APPROVED', reject: 'REJECTED' },
  APPROVED: { send: 'SENT', finish: 'DONE', fail: 'FAILED' },
  SENT: { finish: 'DONE', fail: 'FAILED' },
  FAILED: { send: 'SENT' },
  DONE: {},
  REJECTED: {},
};
export const refundAfter = (state: RefundState, event: RefundEvent): RefundState | null => WAYS[state][event] ?? null;

/** Whether its money counts as gone, or on its way. */
export const holdsMoney = (state: RefundState): boolean => state !== 'FAILED' && state !== 'REJECTED';
