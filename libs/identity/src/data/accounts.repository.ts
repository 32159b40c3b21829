import { Injectable } from '@nestjs/common';
import { Db, ReadScope, requireAssociation, type Locale } from '@cordee/platform';
import { AccountPerson, Handoff } from '../domain/account';

/** The signed-in account: the policy shows no other. */
@Injectable()
export class AccountsRepository {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {}

  async emails(): Promise<string[]> {
    return (await this.reads.query<{ address: string }>('select address from account_email order by verified_at, address')).map((row) => row.address);
  }

  async setLocale(accountId: string, locale: Locale): Promise<void> {
    await this.db.query('update account set locale = $2 where id = $1', [accountId, locale]);
  }

  /** False when the record or the account is linked already. */
  async link(link: AccountPerson): Promise<boolean> {
    const rows = await this.db.query(
      'insert into account_person (association_id, id, account_id, person_id, linked_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning id',
      [link.associationId, link.id, link.accountId, link.personId, link.linkedAt],
    );
    return rows.length === 1;
  }

  async personOf(accountId: string): Promise<string | null> {
    const [row] = await this.reads.query<{ person_id: string }>('select person_id from account_person where association_id = $1 and account_id = $2', [requireAssociation(), accountId]);
    return row?.person_id ?? null;
  }

  async linkedAmong(personIds: readonly string[]): Promise<string[]> {
    const rows = await this.reads.query<{ person_id: string }>('select person_id from account_person where association_id = $1 and person_id = any($2)', [requireAssociation(), personIds]);
    return rows.map((row) => row.person_id);
  }

  async addHandoff(handoff: Handoff): Promise<void> {
    await this.db.query('insert into handoff (id, token_hash, account_id, association_id, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)', [
      handoff.id, handoff.tokenHash, handoff.accountId, handoff.associationId, handoff.createdAt, handoff.expiresAt,
    ]);
  }
}
