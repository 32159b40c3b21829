export const DISPUTE_STATES = ['OPEN', 'WON', 'LOST'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];
export type Verdict = Exclude<DisputeState, 'OPEN'>;

type Facts = Pick<Dispute, 'id' | 'paymentId' | 'provider' | 'reference' | 'openedAt'>;

/** The payer's bank asks for a payment back. The provider decides, once. */
export class Dispute {
  id: string;
  paymentId: string;
  provider: string;
  /** The provider's own name for it: a payment can be disputed more than once. */
  reference: string;
  state: DisputeState;
  openedAt: Date;
  endedAt: Date | null;

  static opened(facts: Facts): Dispute {
    return Object.assign(new Dispute(), { state: 'OPEN' as const, endedAt: null, ...facts });
  }

  /** False where a verdict stands, the same one or another: the first is final. */
  end(verdict: Verdict, at: Date): boolean {
    if (this.state !== 'OPEN') return false;
    this.state = verdict;
    this.endedAt = at;
    return true;
  }
}
