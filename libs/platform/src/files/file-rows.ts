import { Injectable } from '@nestjs/common';
import { Db } from '../database/db';
import { ReadScope } from '../database/read-scope';
import { requireAssociation } from '../scope/scope';
import { Timers } from '../timers/timers';
import type { StoredFile } from './stored-file';

export const EXPIRY_TIMER = 'file.expired';
/** Set before bytes go to the store and cancelled with their row: what it finds without one was left by a process that died. */
export const ARRIVAL_TIMER = 'file.arrived';
/** Far longer than any store takes for one file. */
const ARRIVAL_MS = 3_600_000;

const COLUMNS = `association_id as "associationId", id, sha256, owner_person_id as "ownerPersonId", purpose, subject_id as "subjectId", name,
  media_type as "mediaType", size::float8 as size, created_at as "createdAt", expires_at as "expiresAt"`;

/** One row per file. A timer ends those that expire. */
@Injectable()
export class FileRows {
  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
    private readonly timers: Timers,
  ) {}

  async find(fileId: string): Promise<StoredFile | null> {
    const [file] = await this.reads.query<StoredFile>(`select ${COLUMNS} from file where association_id = $1 and id = $2`, [requireAssociation(), fileId]);
    return file ?? null;
  }

  /** The bytes of a file are on their way. Its own unit of work: it must stand before they do. */
  async expect(file: Pick<StoredFile, 'id' | 'createdAt'>): Promise<void> {
    await this.timers.set(ARRIVAL_TIMER, file.id, new Date(file.createdAt.getTime() + ARRIVAL_MS));
  }

  async add(file: StoredFile): Promise<void> {
    await this.timers.cancel(ARRIVAL_TIMER, file.id);
    await this.db.query(
      `insert into file (association_id, id, sha256, owner_person_id, purpose, subject_id, name, media_type, size, created_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [file.associationId, file.id, file.sha256, file.ownerPersonId, file.purpose, file.subjectId, file.name, file.mediaType, file.size, file.createdAt, file.expiresAt],
    );
    if (file.expiresAt) await this.timers.set(EXPIRY_TIMER, file.id, file.expiresAt);
  }

  async remove(fileId: string): Promise<void> {
    await this.db.query('delete from file where association_id = $1 and id = $2', [requireAssociation(), fileId]);
    await this.timers.cancel(EXPIRY_TIMER, fileId);
  }
}
