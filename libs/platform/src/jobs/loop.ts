import { log } from '../logging';

/** Repeats one turn of work: at once while there is some, then ever slower up to `idleMs`; slower still when it fails. */
export class Loop {
  private stopped = true;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly name: string,
    /** Answers how much it did. */
    private readonly turn: () => Promise<number>,
    private readonly idleMs = 500,
  ) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.running = this.run();
  }

  /** Ends after the turn that runs. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let pause = 20, failures = 0; !this.stopped; ) {
      try {
        const done = await this.turn();
        failures = 0;
        pause = done ? 0 : Math.min(this.idleMs, Math.max(20, pause * 2));
      } catch (error) {
        failures += 1;
        pause = Math.min(5_000, 200 * 2 ** failures);
        if (failures === 1 || failures % 20 === 0) log.warn(`${this.name}: ${(error as Error).message}`);
      }
      if (!this.stopped) await this.sleep(pause);
    }
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
