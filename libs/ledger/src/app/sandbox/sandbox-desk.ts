import { Injectable } from '@nestjs/common';
import { Clock, Timers, UnitOfWork } from '@cordee/platform';
import { SandboxRepository } from '../../data/sandbox.repository';
import { SANDBOX_ACTS, SANDBOX_DISPUTE_ACTS, type SandboxAct, type SandboxCheckout, type SandboxDisputeAct, type SandboxNotice } from '../../domain/sandbox-checkout';
import { Providers } from '../providers';
import { SandboxProvider } from './sandbox-provider';

/** After it the sandbox tells its merchant; its key is the checkout. */
export const SANDBOX_TIMER = 'ledger.sandboxNotice';
const LATE_MS = 120_000;

/** What a payer does on the sandbox's page, and their bank. */
@Injectable()
export class SandboxDesk {
  constructor(
    private readonly provider: SandboxProvider,
    private readonly providers: Providers,
    private readonly checkouts: SandboxRepository,
    private readonly work: UnitOfWork,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  /** Null for a forged address, and wherever there is no sandbox. */
  async checkout(token: string): Promise<SandboxCheckout | null> {
    const reference = this.providers.named(this.provider.name) ? this.provider.follow(token) : null;
    return reference === null ? null : this.checkouts.find(reference);
  }

  /** The first decision counts. Answers where the payer goes on. */
  async decide({ id, reference, returnUrl }: SandboxCheckout, act: SandboxAct, notice: SandboxNotice): Promise<string> {
    await this.work.run(async () => {
      const first = await this.checkouts.decide(reference, SANDBOX_ACTS[act], notice);
      const delay = notice === 'LATE' ? LATE_MS : 0;
      if (first) await this.timers.set(SANDBOX_TIMER, id, new Date(this.clock.now().getTime() + delay));
    });
    return returnUrl;
  }

  /** What the payer's bank does; the merchant is told at once. */
  async dispute({ id, reference }: SandboxCheckout, act: SandboxDisputeAct): Promise<void> {
    await this.work.run(async () => {
      if (await this.checkouts.dispute(reference, SANDBOX_DISPUTE_ACTS[act])) await this.timers.set(SANDBOX_TIMER, id, this.clock.now());
    });
  }
}
