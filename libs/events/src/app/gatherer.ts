import { AsyncLocalStorage } from 'node:async_hooks';
import { isBusy } from '@cordee/platform';

interface Waiting<Ask, Outcome> {
  readonly ask: Ask;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/** More at once would keep the first of them waiting. */
const MOST_AT_ONCE = 200;

/**
 * Gathers what is asked of one thing while it is busy with what was asked before, so that a crowd costs one transaction and not one
 * each. Nothing waits for company: whoever comes alone goes at once. The order of arrival is kept, everybody gets their own answer, and
 * where the work on several fails each is tried alone, so that one that is broken fails by itself.
 */
export class Gatherer<Ask, Outcome> {
  private readonly lines = new Map<string, Waiting<Ask, Outcome>[]>();
  /** The work belongs to none of those who ask: it begins outside of what any of them carries along. */
  private readonly outside = AsyncLocalStorage.snapshot();

  /** @param work answers as many outcomes as asks, in their order */
  constructor(private readonly work: (key: string, asks: readonly Ask[]) => Promise<readonly Outcome[]>) {}

  ask(key: string, ask: Ask): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const line = this.lines.get(key);
      if (line) return void line.push({ ask, resolve, reject });
      this.lines.set(key, [{ ask, resolve, reject }]);
      // Those who ask in the same turn of the loop go together.
      setImmediate(() => this.outside(() => void this.drain(key)));
    });
  }

  private async drain(key: string): Promise<void> {
    const line = this.lines.get(key)!;
    while (line.length > 0) await this.settle(key, line.splice(0, MOST_AT_ONCE));
    this.lines.delete(key);
  }

  private async settle(key: string, waiting: readonly Waiting<Ask, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.work(key, waiting.map(({ ask }) => ask));
      waiting.forEach(({ resolve }, index) => resolve(outcomes[index]!));
    } catch (error) {
      // A database that is away is away for each of them.
      if (waiting.length === 1 || isBusy(error)) return waiting.forEach(({ reject }) => reject(error));
      for (const one of waiting) await this.settle(key, [one]);
    }
  }
}
