import { Injectable } from '@nestjs/common';
import { currentScope, InvalidInput, isLocale, UnitOfWork } from '@cordee/platform';
import { AccountsRepository } from '../data/accounts.repository';

/** The language of screens and mails follows the account, on every host. */
@Injectable()
export class SetLocale {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountsRepository,
  ) {}

  async set(locale: string): Promise<true | InvalidInput> {
    const { accountId } = currentScope();
    if (!isLocale(locale)) return new InvalidInput(['locale'], 'localeUnknown');
    if (accountId) await this.work.run(() => this.accounts.setLocale(accountId, locale));
    return true;
  }
}
