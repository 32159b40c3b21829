import { Injectable } from '@nestjs/common';

/** Who may be asked for help directly, as one member sees it. Answered by a room above: records know nothing of asking. */
export interface OpennessSource {
  openTo(personId: string): Promise<readonly string[]>;
}

/** Port: where that room signs up, in the constructor of a provider of its own. Without one nobody is open. */
@Injectable()
export class Openness {
  private source: OpennessSource | null = null;

  provide(source: OpennessSource): void {
    this.source = source;
  }

  async openTo(personId: string): Promise<readonly string[]> {
    return this.source ? this.source.openTo(personId) : [];
  }
}
