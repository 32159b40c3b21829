import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { InvitationBatch, type BatchState } from '../domain/invitation-batch';

export interface BatchRow {
  id: string;
  state: BatchState;
  recipients: number;
  heldAt: Date;
  heldByName: string;
  releasesAt: Date;
}

const ROW = `b.id, b.state, b.recipients, b.held_at as "heldAt", concat_ws(' ', p.first_name, p.last_name) as "heldByName", b.releases_at as "releasesAt"
  from invitation_batch b left join person p on p.association_id = $1 and p.id = b.held_by`;
const HELD = hotRead(
  'people.heldInvitations',
  `select ${ROW} where b.association_id = $1 and b.state = 'HELD' order by b.releases_at, b.id limit 20`,
  (scope) => [scope.associationId],
);

/** Sendings to many: the row that a cancelling hand and the clock both want. */
@Injectable()
export class InvitationBatchesRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update';

  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
  ) {}

  /** Locked until the unit of work ends: of two who decide at once, the second sees what the first has decided. */
  async lock(id: string): Promise<InvitationBatch | null> {
    const [row] = await this.db.query<InvitationBatch>(
      `select association_id as "associationId", id, version, state, recipients, held_at as "heldAt", held_by as "heldBy", releases_at as "releasesAt", ended_at as "endedAt", ended_by as "endedBy"
      from invitation_batch where association_id = $1 and id = $2 ${this.alone}`,
      [requireAssociation(), id],
    );
    return row ? Object.assign(new InvitationBatch(), row) : null;
  }

  async add(batch: InvitationBatch): Promise<void> {
    await this.db.manager.insert(InvitationBatch, batch);
  }

  async save({ associationId, id, state, endedAt, endedBy, version }: InvitationBatch): Promise<void> {
    await this.db.manager.update(InvitationBatch, { associationId, id }, { state, endedAt, endedBy, version });
  }

  /** Those that can still be cancelled, the next to leave first. */
  held(): Promise<BatchRow[]> {
    return this.reads.query<BatchRow>(HELD, [requireAssociation()]);
  }

  async find(id: string): Promise<BatchRow | null> {
    const [row] = await this.reads.query<BatchRow>(`select ${ROW} where b.association_id = $1 and b.id = $2`, [requireAssociation(), id]);
    return row ?? null;
  }
}
