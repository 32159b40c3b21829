import { Injectable } from '@nestjs/common';
import { Clock, Money, requireAssociation, Tokens } from '@cordee/platform';
import { z } from 'zod';
import { DISPUTE_STATES, type DisputeState } from '../../domain/dispute';
import { ForgedNotice } from '../../domain/errors';
import { SANDBOX_STATES, type SandboxCheckout } from '../../domain/sandbox-checkout';
import type { Notice, RawNotice } from '../../ports/provider';
import { checkSignature, signNotice } from '../signature';

export const SIGNATURE_HEADER = 'cordee-sandbox-signature';

const minor = z.string().regex(/^\d{1,15}$/);
const Body = z.strictObject({
  id: z.string().min(1).max(200),
  kind: z.string().min(1).max(60),
  reference: z.string().min(1).max(200),
  paymentId: z.uuid().nullable(),
  state: z.enum(SANDBOX_STATES),
  amount: minor,
  refunded: minor,
  dispute: z.strictObject({ reference: z.string().min(1).max(200), state: z.enum(DISPUTE_STATES) }).nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type SandboxBody = z.infer<typeof Body>;

const DISPUTE_KINDS: Readonly<Record<DisputeState, string>> = { OPEN: 'disputeOpened', WON: 'disputeWon', LOST: 'disputeLost' };
/** The bank disputes a payment of the sandbox once. */
export const disputeReference = (reference: string): string => `${reference}_dispute`;

export interface SignedNotice {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The sandbox's messages to its merchants: written and signed by it, read and checked by us. */
@Injectable()
export class SandboxNotices {
  constructor(
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** What it says of a checkout now. @param serial another one is another event about the same payment */
  bodyOf({ id, reference, state, amount, refunded, dispute }: SandboxCheckout, serial = 1): SandboxBody {
    const kind = dispute ? DISPUTE_KINDS[dispute] : `checkout.${state.toLowerCase()}`;
    return {
      id: `${reference}-${dispute ?? state}-${serial}`, kind, reference, paymentId: id, state, amount: String(amount.minor), refunded: String(refunded.minor), currency: amount.currency,
      dispute: dispute && { reference: disputeReference(reference), state: dispute },
    };
  }

  sign(body: SandboxBody, at: Date = this.clock.now()): SignedNotice {
    const text = JSON.stringify(body);
    return { body: text, headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signNotice(this.secret(), Buffer.from(text), at) } };
  }

  read({ body, header }: RawNotice): Notice | ForgedNotice {
    const fault = checkSignature(this.secret(), header(SIGNATURE_HEADER), body, this.clock.now());
    if (fault) return fault;
    const content = parse(body);
    if (!content) return new ForgedNotice('content');
    const { id, kind, reference, paymentId, state, amount, refunded, currency, dispute } = content;
    return { eventId: id, kind, reference, paymentId, view: { state, amount: Money.of(BigInt(amount), currency), refunded: Money.of(BigInt(refunded), currency), dispute } };
  }

  /** Each association has its own, as it would have at a real provider. */
  private secret(): string {
    return this.tokens.keyedHash('ledger.sandbox.secret', requireAssociation());
  }
}

function parse(body: Buffer): SandboxBody | null {
  try {
    return Body.parse(JSON.parse(body.toString('utf8')));
  } catch {
    return null;
  }
}
