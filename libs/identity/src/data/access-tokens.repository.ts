import { Injectable } from '@nestjs/common';
import { Db, ReadScope, requireAssociation } from '@cordee/platform';
import { AccessToken } from '../domain/account';

/** Access tokens of the signed-in account in this association. */
@Injectable()
export class AccessTokensRepository {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {}

  /** Those that still open the door, newest first. */
  async live(now: Date): Promise<Pick<AccessToken, 'id' | 'name' | 'createdAt' | 'lastUsedAt' | 'expiresAt'>[]> {
    return this.reads.query(
      `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt" from access_token
      where association_id = $1 and ended_at is null and expires_at > $2 order by id desc`,
      [requireAssociation(), now],
    );
  }

  async add(token: AccessToken): Promise<void> {
    await this.db.manager.insert(AccessToken, token);
  }

  async end(id: string, now: Date): Promise<boolean> {
    const rows = await this.db.query('update access_token set ended_at = $3 where association_id = $1 and id = $2 and ended_at is null returning id', [requireAssociation(), id, now]);
    return rows.length === 1;
  }

  async touch(id: string, office: boolean, now: Date): Promise<void> {
    await this.db.query('update access_token set last_used_at = $2, office = office or $3 where id = $1', [id, now, office]);
  }
}
