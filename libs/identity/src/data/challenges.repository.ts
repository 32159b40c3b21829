import { Injectable } from '@nestjs/common';
import { Db, requireAssociation, UnitOfWork } from '@cordee/platform';
import { SignInChallenge } from '../domain/sign-in-challenge';

@Injectable()
export class ChallengesRepository {
  constructor(
    private readonly db: Db,
    private readonly work: UnitOfWork,
  ) {}

  async add(challenge: SignInChallenge): Promise<void> {
    await this.db.manager.insert(SignInChallenge, challenge);
  }

  /** Reads without using anything up. */
  find(id: string): Promise<SignInChallenge | null> {
    const associationId = requireAssociation();
    return this.work.run(() => this.db.manager.findOneBy(SignInChallenge, { associationId, id }));
  }

  /** From now on its code counts. */
  async markMailed(id: string, now: Date): Promise<void> {
    await this.db.query('update sign_in_challenge set mailed_at = coalesce(mailed_at, $3) where association_id = $1 and id = $2', [requireAssociation(), id, now]);
  }

  /** Those that were over before. */
  async forget(before: Date): Promise<void> {
    await this.db.query('delete from sign_in_challenge where association_id = $1 and expires_at < $2', [requireAssociation(), before]);
  }
}
