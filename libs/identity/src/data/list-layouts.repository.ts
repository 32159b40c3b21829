import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { ListLayout } from '../domain/list-layout';

const OWN = 'select columns, density from list_layout where association_id = $1 and person_id = $2 and list = $3';

/** Columns and heights, each person's own: policies show nobody else's. */
@Injectable()
export class ListLayoutsRepository {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {}

  async find(personId: string, list: string): Promise<ListLayout | null> {
    const [row] = await this.reads.query<ListLayout>(OWN, [requireAssociation(), personId, list]);
    return row ?? null;
  }

  /** The last choice wins: it is one person's own. */
  async save(personId: string, list: string, { columns, density }: ListLayout, now: Date): Promise<void> {
    await this.db.query(
      `insert into list_layout (association_id, person_id, list, columns, density, changed_at) values ($1, $2, $3, $4, $5, $6)
      on conflict (association_id, person_id, list) do update set columns = excluded.columns, density = excluded.density, changed_at = excluded.changed_at`,
      [requireAssociation(), personId, list, columns, density, now],
    );
  }
}

hotRead('identity.listLayout', OWN, (scope) => [scope.associationId, scope.actor?.personId ?? '00000000-0000-0000-0000-000000000000', 'members']);
