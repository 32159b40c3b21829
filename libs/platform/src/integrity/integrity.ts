import { Injectable } from '@nestjs/common';

/** Something that is not as the rules say. Ids and figures only: it may stand in a log. */
export interface Finding {
  /** Outside id of what it is about: `payment_…`. */
  readonly subject: string;
  /** What is wrong, in English, for whoever runs the installation. */
  readonly message: string;
  /** What mends it: a use case, a screen, or an SQL statement. Never empty. */
  readonly repair: string;
}

/** Port: a rule that must hold in every association, and that the database alone cannot hold. */
export interface IntegrityCheck {
  /** `ledger.journalSums` */
  readonly name: string;
  /** Reads only, in a read scope of one association. At most 100 findings: the first ones tell enough. */
  find(): Promise<readonly Finding[]>;
}

export interface CheckOutcome {
  readonly check: string;
  readonly findings: readonly Finding[];
}

/** Where the domains sign up, in the constructor of a provider of theirs. `npm run check:integrity` asks all of them. */
@Injectable()
export class IntegrityChecks {
  private readonly checks: IntegrityCheck[] = [];

  /** @throws when two checks have the same name */
  add(...checks: readonly IntegrityCheck[]): void {
    for (const check of checks) {
      if (this.checks.some(({ name }) => name === check.name)) throw new Error(`two integrity checks are called ${check.name}`);
      this.checks.push(check);
    }
  }

  get names(): readonly string[] {
    return this.checks.map(({ name }) => name);
  }

  /** All of them in the association of the scope, one after the other. */
  async run(): Promise<CheckOutcome[]> {
    const outcomes: CheckOutcome[] = [];
    for (const check of this.checks) outcomes.push({ check: check.name, findings: await check.find() });
    return outcomes;
  }
}
