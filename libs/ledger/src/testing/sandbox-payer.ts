import { Clock, isDomainError } from '@cordee/platform';
import { Checkout } from '../app/checkout';
import { SandboxDesk } from '../app/sandbox/sandbox-desk';
import { SandboxNotices, type SandboxBody, type SignedNotice } from '../app/sandbox/sandbox-notices';
import { SandboxRepository } from '../data/sandbox.repository';
import type { SandboxAct, SandboxCheckout, SandboxDisputeAct } from '../domain/sandbox-checkout';
import type { RawNotice } from '../ports/provider';
import type { PayableLine } from '../ports/payables';
import type { LedgerWorld } from './ledger-world';

interface Bed {
  get<T>(token: abstract new (...args: never[]) => T): T;
}

/** What the sandbox says of a payment, signed. Runs under a scope. */
export async function sandboxNotice(bed: Bed, paymentId: string, { serial = 1, secondsAgo = 0, change = {} }: { serial?: number; secondsAgo?: number; change?: Partial<SandboxBody> } = {}): Promise<SignedNotice> {
  const checkout = await bed.get(SandboxRepository).byId(paymentId);
  if (!checkout) throw new Error('the sandbox has no such checkout');
  const notices = bed.get(SandboxNotices);
  return notices.sign({ ...notices.bodyOf(checkout, serial), ...change }, new Date(bed.get(Clock).now().getTime() - secondsAgo * 1000));
}

export const rawOf = ({ body, headers }: SignedNotice): RawNotice => ({ body: Buffer.from(body), header: (name) => headers[name] });

/** Somebody at the sandbox's page. */
export class SandboxPayer {
  constructor(private readonly world: LedgerWorld) {}

  /** Goes to pay; answers the payment. */
  async begin(lines: readonly PayableLine[], key = this.world.key()): Promise<{ paymentId: string; url: string }> {
    const wish = { personId: this.world.payer, payerName: 'Claire Lacroix', lines, description: 'Cotisation 2027', key };
    const begun = await this.world.asTreasurer(() => this.world.bed.get(Checkout).begin(wish));
    if (isDomainError(begun)) throw new Error(`${begun.code} ${begun.reason ?? ''}`);
    return begun;
  }

  async decide(paymentId: string, act: SandboxAct): Promise<void> {
    const { get } = this.world.bed;
    await this.world.asWorker(async () => get(SandboxDesk).decide((await this.checkout(paymentId))!, act, 'NOW'));
  }

  /** The payer's bank asks for the money back, or decides. */
  async dispute(paymentId: string, act: SandboxDisputeAct): Promise<void> {
    const { get } = this.world.bed;
    await this.world.asWorker(async () => get(SandboxDesk).dispute((await this.checkout(paymentId))!, act));
  }

  checkout(paymentId: string): Promise<SandboxCheckout | null> {
    return this.world.bed.get(SandboxRepository).byId(paymentId);
  }
}
