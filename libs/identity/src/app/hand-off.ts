import { Injectable } from '@nestjs/common';
import { Clock, currentScope, NotFound, runInScope, Tokens, UnitOfWork } from '@cordee/platform';
import { AccountsRepository } from '../data/accounts.repository';
import { AssociationsRepository } from '../data/associations.repository';
import { Handoff, HANDOFF_SECONDS } from '../domain/account';
import type { Association } from '../domain/association';
import { HandOffTargets } from './hand-off-targets';

/** Sends a signed-in account to another association's host: sessions never travel, a one-time passage does. */
@Injectable()
export class HandOff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly associations: AssociationsRepository,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    private readonly where: HandOffTargets,
  ) {}

  /** The address to go to, for an association in which the account has a record. Any other is not there. */
  async toward(associationId: string): Promise<{ url: string } | NotFound> {
    const { accountId } = currentScope();
    const target = (await this.where.has(associationId)) ? await this.associations.byId(associationId) : null;
    return accountId && target ? this.issue(accountId, target) : new NotFound(['associationId']);
  }

  /** A passage for an account that has just proved itself. */
  async issue(accountId: string, target: Pick<Association, 'id' | 'subdomain'>): Promise<{ url: string }> {
    const token = this.tokens.random();
    const createdAt = this.clock.now();
    const handoff = Object.assign(new Handoff(), {
      id: this.clock.newId(), tokenHash: this.tokens.hash(token), accountId, associationId: target.id, createdAt,
      expiresAt: new Date(createdAt.getTime() + HANDOFF_SECONDS * 1000), usedAt: null,
    });
    await runInScope({ ...currentScope(), accountId }, () => this.work.run(() => this.accounts.addHandoff(handoff)));
    return { url: this.where.url(target.subdomain, token) };
  }
}
