import { Injectable } from '@nestjs/common';
import { Db } from '@cordee/platform';
import { WRONG_TRIES } from '../domain/challenge';

export type ChallengeTable = 'sign_in_challenge' | 'association_request';

/**
 * The single statement that uses a challenge up or counts a wrong try. Whatever comes at the same moment,
 * PostgreSQL lets one caller through: the others find the row no longer open.
 */
@Injectable()
export class AnswerOnce {
  /** A canary test takes this condition away to show what it is for. */
  protected readonly onlyOnce: string = 'and consumed_at is null';

  constructor(private readonly db: Db) {}

  /**
   * Inside a unit of work that keeps its changes on errors.
   * @returns null when the challenge is over; otherwise how many wrong tries it counts now
   */
  async take(table: ChallengeTable, id: string, right: boolean, now: Date): Promise<{ wrongTries: number } | null> {
    const [row] = await this.db.query<{ wrong_tries: number }>(
      `update ${table} set
        consumed_at = case when $2 then $3::timestamptz else consumed_at end,
        wrong_tries = wrong_tries + case when $2 then 0 else 1 end
      where id = $1 ${this.onlyOnce} and wrong_tries < $4 and expires_at > $3 and (mailed_at is not null or not $2)
      returning wrong_tries`,
      [id, right, now, WRONG_TRIES],
    );
    return row ? { wrongTries: row.wrong_tries } : null;
  }
}
