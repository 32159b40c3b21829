import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, InvalidInput, requireAssociation, UnitOfWork } from '@cordee/platform';
import { AccountsRepository } from '../data/accounts.repository';
import { AccountPerson } from '../domain/account';
import { RecordNotRecognised, type SlowDown } from '../domain/errors';
import { PersonsPort, type PersonFact } from '../ports/persons.port';
import { Brakes } from './brakes';

/**
 * A signed-in account takes the record that is its own: the verified e-mail and one more fact. Two records under one
 * address, or one that another account took, are for the office to decide; the answer is the same.
 */
@Injectable()
export class ClaimRecord {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly persons: PersonsPort,
    private readonly activity: Activity,
    private readonly brakes: Brakes,
    private readonly clock: Clock,
  ) {}

  async claim(fact: PersonFact): Promise<{ personId: string } | RecordNotRecognised | InvalidInput | SlowDown> {
    const { accountId } = currentScope();
    if (!accountId) throw new Error('nobody is signed in');
    if (!fact.graduationYear && !fact.lastName) return new InvalidInput(['graduationYear'], 'factMissing');
    const refused = await this.brakes.claiming(accountId);
    if (refused) return refused;
    await this.brakes.beforeTry(`claim ${accountId}`);
    return this.work.run(async () => {
      const personId = await this.theOneRecord();
      const recognised = personId !== null && (await this.persons.factMatches(personId, fact));
      if (!recognised || !(await this.accounts.link(this.link(accountId, personId)))) return new RecordNotRecognised();
      await this.activity.record('record.claimed', { subject: personId, actor: personId, audience: 'office', parties: [personId] });
      return { personId };
    });
  }

  private async theOneRecord(): Promise<string | null> {
    const found = new Set<string>();
    for (const address of await this.accounts.emails()) {
      for (const personId of await this.persons.findByEmail(address)) found.add(personId);
    }
    return found.size === 1 ? [...found][0]! : null;
  }

  private link(accountId: string, personId: string): AccountPerson {
    return Object.assign(new AccountPerson(), { associationId: requireAssociation(), id: this.clock.newId(), accountId, personId, linkedAt: this.clock.now() });
  }
}
