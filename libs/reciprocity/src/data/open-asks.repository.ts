import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import { fold } from '@cordee/platform/kernel';
import type { OpenAsk } from '../domain/open-ask';

const ASK = `id, person_id as "personId", ask_type as "askType", sector, text, opened_at as "openedAt", open_until as "openUntil", closed_at as "closedAt"`;

/** Open asks one at a time. */
@Injectable()
export class OpenAsksRepository {
  constructor(private readonly db: Db) {}

  async lock(id: string): Promise<OpenAsk | null> {
    const [ask] = await this.db.query<OpenAsk>(`select ${ASK} from open_ask where association_id = $1 and id = $2 for update`, [requireAssociation(), id]);
    return ask ?? null;
  }

  /** @returns false when this person has another one that is not closed */
  async add({ id, personId, askType, sector, text, openedAt, openUntil }: OpenAsk): Promise<boolean> {
    const added = await this.db.query(
      `insert into open_ask (association_id, id, person_id, ask_type, sector, sector_key, text, opened_at, open_until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [requireAssociation(), id, personId, askType, sector, sector && fold(sector), text, openedAt, openUntil],
    );
    return added.length > 0;
  }

  /** @param answeredBy null when it is taken back */
  async close(id: string, answeredBy: string | null, at: Date): Promise<void> {
    await this.db.query('update open_ask set closed_at = $3, answered_by = $4 where association_id = $1 and id = $2', [requireAssociation(), id, at, answeredBy]);
  }

  /** What has run out gives its place back. */
  async closeLapsed(personId: string, now: Date): Promise<void> {
    await this.db.query('update open_ask set closed_at = open_until where association_id = $1 and person_id = $2 and closed_at is null and open_until <= $3', [requireAssociation(), personId, now]);
  }
}
