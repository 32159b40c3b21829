import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';

/** That a giver has been told a word, by one way and once. */
@Injectable()
export class ToldRepository {
  constructor(private readonly db: Db) {}

  /**
   * The mail about a word is about to leave. False when its giver has been told elsewhere. It is noted before, so that a digest of the same
   * minute does not tell it too; a job that died in between finds its own note and sends.
   */
  async claimMail(wordId: string, at: Date): Promise<boolean> {
    const rows = await this.db.query(
      `update gratitude_word set told_at = coalesce(told_at, $3), told_by = 'MAIL' where association_id = $1 and id = $2 and (told_at is null or told_by = 'MAIL') returning id`, [requireAssociation(), wordId, at]);
    return rows.length > 0;
  }

  async releaseMail(wordId: string): Promise<void> {
    await this.db.query(`update gratitude_word set told_at = null, told_by = null where association_id = $1 and id = $2 and told_by = 'MAIL'`, [requireAssociation(), wordId]);
  }

  async byDigest(wordIds: readonly string[], at: Date): Promise<void> {
    if (wordIds.length === 0) return;
    await this.db.query(`update gratitude_word set told_at = $3, told_by = 'DIGEST' where association_id = $1 and id = any($2::uuid[]) and told_at is null`, [requireAssociation(), wordIds, at]);
  }

  /** All that waits for this giver. */
  async onSite(giverId: string, at: Date): Promise<number> {
    const rows = await this.db.query(`update gratitude_word set told_at = $3, told_by = 'SITE' where association_id = $1 and giver_id = $2 and told_at is null returning id`, [requireAssociation(), giverId, at]);
    return rows.length;
  }
}
