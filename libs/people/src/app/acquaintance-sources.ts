import { Injectable } from '@nestjs/common';
import { AcquaintanceReads } from '../data/acquaintance.reads';
import type { Acquaintance } from '../domain/acquaintance';
import { type AcquaintanceSource, Acquaintances } from './acquaintances';

/** The same school in the same year. */
@Injectable()
export class Classmates implements AcquaintanceSource {
  readonly name = 'people.class';

  constructor(
    acquaintances: Acquaintances,
    private readonly reads: AcquaintanceReads,
  ) {
    acquaintances.add(this);
  }

  knownTo(personIds: readonly string[], most: number): Promise<readonly Acquaintance[]> {
    return this.reads.classmates(personIds, most);
  }
}

/** The same employer at the same time, as far as the records know when. */
@Injectable()
export class Colleagues implements AcquaintanceSource {
  readonly name = 'people.employer';

  constructor(
    acquaintances: Acquaintances,
    private readonly reads: AcquaintanceReads,
  ) {
    acquaintances.add(this);
  }

  knownTo(personIds: readonly string[], most: number): Promise<readonly Acquaintance[]> {
    return this.reads.colleagues(personIds, most);
  }
}
