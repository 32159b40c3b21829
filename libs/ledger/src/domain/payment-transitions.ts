export const PAYMENT_STATES = ['CREATED', 'PENDING', 'SETTLED', 'FAILED', 'EXPIRED', 'CANCELLED', 'DISPUTED', 'REVERSED'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** `win` and `lose` end a dispute. */
export const PAYMENT_EVENTS = ['open', 'settle', 'fail', 'expire', 'cancel', 'dispute', 'win', 'lose'] as const;
export type PaymentEvent = (typeof PAYMENT_EVENTS)[number];

/** The only ways from one state to another. What was given up settles all the same when its money arrives: money is never lost. */
const WAYS: Readonly<Record<PaymentState, Readonly<Partial<Record<PaymentEvent, PaymentState>>>>> = {
  CREATED: { open: 'PENDING', settle: 'SETTLED', fail: 'FAILED', expire: 'EXPIRED', cancel: 'CANCELLED' },
  PENDING: { settle: 'SETTLED', fail: 'FAILED', expire: 'EXPIRED', cancel: 'CANCELLED' },
  FAILED: { settle: 'SETTLED' },
  EXPIRED: { settle: 'SETTLED' },
  CANCELLED: { settle: 'SETTLED' },
  SETTLED: { dispute: 'DISPUTED' },
  DISPUTED: { win: 'SETTLED', lose: 'REVERSED' },
  REVERSED: {},
};
export const paymentAfter = (state: PaymentState, event: PaymentEvent): PaymentState | null => WAYS[state][event] ?? null;
