import { Injectable } from '@nestjs/common';
import { Clock, currentScope } from '@cordee/platform';
import { AccessTokensRepository } from '../data/access-tokens.repository';
import { AccountsRepository } from '../data/accounts.repository';
import { Doors } from '../data/doors';
import { SessionsRepository, type SessionRow } from '../data/sessions.repository';
import type { AccessToken } from '../domain/account';
import { Directory, type DirectoryEntry } from './directory';

export type { SessionRow };

/** What the signed-in account may see of itself. */
@Injectable()
export class MyAccount {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessionRows: SessionsRepository,
    private readonly tokens: AccessTokensRepository,
    private readonly doors: Doors,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  emails(): Promise<string[]> {
    return this.accounts.emails();
  }

  sessions(): Promise<SessionRow[]> {
    return this.sessionRows.open();
  }

  async accessTokens(): Promise<Pick<AccessToken, 'id' | 'name' | 'createdAt' | 'lastUsedAt' | 'expiresAt'>[]> {
    return currentScope().associationId ? this.tokens.live(this.clock.now()) : [];
  }

  /** Those in which the account has a record, by name. */
  async associations(): Promise<DirectoryEntry[]> {
    const links = await this.doors.associationsOfAccount();
    return this.directory.byIds(links.map((link) => link.association_id));
  }
}
