import { Injectable } from '@nestjs/common';
import { encode, type Finding, IntegrityChecks } from '@cordee/platform';
import { AcquaintanceReads } from '../data/acquaintance.reads';
import { keyOf } from '../domain/person';

const MOST = 100;

/** What records are found by must be what they say; asked by `npm run check:integrity`. */
@Injectable()
export class PeopleIntegrity {
  constructor(
    checks: IntegrityChecks,
    private readonly reads: AcquaintanceReads,
  ) {
    checks.add({ name: 'people.employerKeys', find: () => this.employerKeys() });
  }

  private async employerKeys(): Promise<Finding[]> {
    const wrong = (await this.reads.employerKeys()).filter(({ employer, key }) => keyOf(employer) !== key);
    return wrong.slice(0, MOST).map(({ id, count }) => ({
      subject: encode('position', id),
      message: `the employer of ${count} positions written alike is not found by its folded name`,
      repair: `update position set employer_key = (the expression of migrations/202611260600-acquaintance.ts) where employer is that of position ${id}`,
    }));
  }
}
