import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { SavedView } from '../domain/saved-view';

const COLUMNS = `association_id as "associationId", id, owner_id as "ownerId", list, name, name_key as "nameKey", search, columns, shared_at as "sharedAt", removed_at as "removedAt",
  version, created_at as "createdAt", changed_at as "changedAt", changed_by as "changedBy"`;
const VISIBLE = `select ${COLUMNS} from saved_view where association_id = $1 and list = $2 and removed_at is null and (owner_id = $3 or shared_at is not null) order by name_key, id limit 500`;
const BY_ID = `select ${COLUMNS} from saved_view where association_id = $1 and id = $2`;

/** Views of lists. Policies show those of the person and those that are shared, and nothing else. */
@Injectable()
export class SavedViewsRepository {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {}

  /** Live views of this person on a list, and those that anybody shares; by name. */
  async visible(list: string, personId: string): Promise<SavedView[]> {
    return (await this.reads.query<SavedView>(VISIBLE, [requireAssociation(), list, personId])).map(toView);
  }

  /** While nobody else of the association writes a view of this list: names are compared before they are taken. */
  async lockList(list: string, personId: string): Promise<SavedView[]> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`views ${requireAssociation()} ${list}`]);
    return this.visible(list, personId);
  }

  async byId(id: string): Promise<SavedView | null> {
    const [row] = await this.reads.query<SavedView>(BY_ID, [requireAssociation(), id]);
    return row ? toView(row) : null;
  }

  async add(view: SavedView): Promise<void> {
    await this.db.query(
      `insert into saved_view (association_id, id, owner_id, list, name, name_key, search, columns, shared_at, version, created_at, changed_at, changed_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [view.associationId, view.id, view.ownerId, view.list, view.name, view.nameKey, JSON.stringify(view.search), view.columns, view.sharedAt, view.version, view.createdAt, view.changedAt, view.changedBy],
    );
  }

  /** False when the owner has a view of that name which whoever writes cannot see. The transaction is spoilt then. */
  async save(view: SavedView): Promise<boolean> {
    return this.db.query(
      `update saved_view set name = $3, name_key = $4, search = $5, columns = $6, shared_at = $7, removed_at = $8, version = $9, changed_at = $10, changed_by = $11
      where association_id = $1 and id = $2`,
      [view.associationId, view.id, view.name, view.nameKey, JSON.stringify(view.search), view.columns, view.sharedAt, view.removedAt, view.version, view.changedAt, view.changedBy],
    ).then(() => true, refusedAsDouble);
  }

  /** Removed views that nobody can bring back any more. */
  async forget(list: string, personId: string, removedBefore: Date): Promise<void> {
    await this.db.query('delete from saved_view where association_id = $1 and list = $2 and owner_id = $3 and removed_at < $4', [requireAssociation(), list, personId, removedBefore]);
  }
}

function refusedAsDouble(error: { code?: string; driverError?: { code?: string } }): false {
  if ((error.driverError?.code ?? error.code) !== '23505') throw error;
  return false;
}

const toView = (row: SavedView): SavedView => Object.assign(new SavedView(), row);

const NOBODY = '00000000-0000-0000-0000-000000000000';
hotRead('identity.savedViews', VISIBLE, (scope) => [scope.associationId, 'members', scope.actor?.personId ?? NOBODY]);
hotRead('identity.savedView', BY_ID, (scope) => [scope.associationId, NOBODY]);
