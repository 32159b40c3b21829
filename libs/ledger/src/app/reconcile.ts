import { Injectable } from '@nestjs/common';
import { log, RetryLater, UnitOfWork } from '@cordee/platform';
import type { NoticeOutcome } from '../data/provider-events.repository';
import { ReconciliationsRepository, type Run } from '../data/reconciliations.repository';
import type { Provider, StatementLine } from '../ports/provider';
import { Calendar } from './calendar';
import { CompareCheckout } from './compare-checkout';
import { Providers } from './providers';
import { SettlePayment } from './settle-payment';

/** Outcomes that change nothing. */
const KNOWN: readonly NoticeOutcome[] = ['ALREADY_SETTLED', 'IGNORED', 'REFUSED', 'UNKNOWN_PAYMENT'];

/** At night: whatever a provider holds and no notice has told is caught up, and what does not agree then is kept for the office. */
@Injectable()
export class Reconcile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: ReconciliationsRepository,
    private readonly providers: Providers,
    private readonly settling: SettlePayment,
    private readonly comparing: CompareCheckout,
    private readonly calendar: Calendar,
  ) {}

  /** Once a day for each provider; killed halfway, it begins again and does nothing twice. @param breathe yields, and stops where the worker drains */
  async night({ breathe }: { breathe(): Promise<void> }): Promise<void> {
    const today = await this.calendar.today();
    for (const provider of this.providers.all()) {
      const run = await this.work.run(() => this.runs.begin(provider.name, today));
      if (run) await this.with(provider, run, breathe);
    }
  }

  private async with(provider: Provider, run: Run, breathe: () => Promise<void>): Promise<void> {
    const lines = await away(provider, () => provider.statement(run.since));
    let caughtUp = 0;
    for (const line of lines) {
      if (!KNOWN.includes(await this.settling.catchUp(provider, line))) caughtUp += 1;
      await breathe();
    }
    const { checked, differences } = await this.compare(provider, run, lines, breathe);
    await this.work.run(() => this.runs.finish(run.id, checked, caughtUp, differences));
  }

  private async compare(provider: Provider, run: Run, lines: readonly StatementLine[], breathe: () => Promise<void>): Promise<{ checked: number; differences: number }> {
    const held = new Map(lines.map(({ reference, view }) => [reference, view]));
    const references = new Set([...held.keys(), ...(await this.work.run(() => this.runs.toCompare(provider.name, run.since)))]);
    let differences = 0;
    for (const reference of references) {
      differences += await away(provider, async () => this.comparing.with(provider, reference, held.get(reference) ?? (await provider.look(reference))));
      await breathe();
    }
    return { checked: references.size, differences };
  }
}

/** A provider that does not answer is asked later, the whole night again. */
async function away<T>({ name }: Provider, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    log.warn({ err: error, provider: name }, 'a provider did not say what it holds');
    throw new RetryLater('PROVIDER_AWAY');
  }
}
