import { Injectable } from '@nestjs/common';
import { type Acquaintance, type AcquaintanceSource, Acquaintances } from '@cordee/people';
import { Clock } from '@cordee/platform';
import { EventAcquaintanceReads } from '../data/acquaintance.reads';

/** Who said yes to the same gathering, once it is over and where it was small enough to meet. */
@Injectable()
export class MetAtEvents implements AcquaintanceSource {
  readonly name = 'events.event';

  constructor(
    acquaintances: Acquaintances,
    private readonly reads: EventAcquaintanceReads,
    private readonly clock: Clock,
  ) {
    acquaintances.add(this);
  }

  knownTo(personIds: readonly string[], most: number): Promise<readonly Acquaintance[]> {
    return this.reads.metAtEvents(personIds, this.clock.now(), most);
  }
}
