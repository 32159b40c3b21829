import type { Money } from '@cordee/platform/kernel';
import type { DisputeState } from './dispute';

export const SANDBOX_STATES = ['OPEN', 'PAID', 'REFUSED', 'ABANDONED'] as const;
export type SandboxState = (typeof SANDBOX_STATES)[number];

/** What the payer may do on the sandbox's page. */
export const SANDBOX_ACTS = { pay: 'PAID', refuse: 'REFUSED', abandon: 'ABANDONED' } as const;
export type SandboxAct = keyof typeof SANDBOX_ACTS;
export const isSandboxAct = (text: string): text is SandboxAct => Object.hasOwn(SANDBOX_ACTS, text);

/** What the payer's bank may do there, once it was paid: it asks for the money back, then decides. */
export const SANDBOX_DISPUTE_ACTS = { dispute: 'OPEN', win: 'WON', lose: 'LOST' } as const satisfies Record<string, DisputeState>;
export type SandboxDisputeAct = keyof typeof SANDBOX_DISPUTE_ACTS;
export const isSandboxDisputeAct = (text: string): text is SandboxDisputeAct => Object.hasOwn(SANDBOX_DISPUTE_ACTS, text);

/** The acts that are open to the bank now. */
export function disputeActs({ state, dispute }: Pick<SandboxCheckout, 'state' | 'dispute'>): readonly SandboxDisputeAct[] {
  if (state !== 'PAID') return [];
  if (dispute === null) return ['dispute'];
  return dispute === 'OPEN' ? ['win', 'lose'] : [];
}

/** How the notice comes: as it should, after the payer is back, or again and again. */
export const SANDBOX_NOTICES = ['NOW', 'LATE', 'SEVERAL'] as const;
export type SandboxNotice = (typeof SANDBOX_NOTICES)[number];
export const isSandboxNotice = (text: string): text is SandboxNotice => (SANDBOX_NOTICES as readonly string[]).includes(text);

/** A checkout as a card provider would keep it on its side. Its id is the payment's. */
export interface SandboxCheckout {
  readonly id: string;
  readonly reference: string;
  readonly state: SandboxState;
  readonly amount: Money;
  readonly refunded: Money;
  readonly description: string;
  readonly returnUrl: string;
  readonly notice: SandboxNotice;
  readonly dispute: DisputeState | null;
}
