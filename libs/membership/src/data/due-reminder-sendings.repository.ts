import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation, type SendingState } from '@cordee/platform';
import { DueReminderSending } from '../domain/due-reminder-sending';

export interface ReminderSendingRow {
  id: string;
  state: SendingState;
  recipients: number;
  heldAt: Date;
  heldByName: string;
  releasesAt: Date;
}

const ROW = `s.id, s.state, s.recipients, s.held_at as "heldAt", concat_ws(' ', p.first_name, p.last_name) as "heldByName", s.releases_at as "releasesAt"
  from due_reminder_sending s left join person p on p.association_id = $1 and p.id = s.held_by`;
const HELD = hotRead(
  'membership.heldReminders',
  `select ${ROW} where s.association_id = $1 and s.state = 'HELD' order by s.releases_at, s.id limit 20`,
  (scope) => [scope.associationId],
);

/** Reminders to many: the row that a cancelling hand and the clock both want. */
@Injectable()
export class DueReminderSendingsRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update';

  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
  ) {}

  /** Locked until the unit of work ends: of two who decide at once, the second sees what the first has decided. */
  async lock(id: string): Promise<DueReminderSending | null> {
    const [row] = await this.db.query<DueReminderSending>(
      `select association_id as "associationId", id, version, state, recipients, held_at as "heldAt", held_by as "heldBy", releases_at as "releasesAt", ended_at as "endedAt", ended_by as "endedBy"
      from due_reminder_sending where association_id = $1 and id = $2 ${this.alone}`,
      [requireAssociation(), id],
    );
    return row ? Object.assign(new DueReminderSending(), row) : null;
  }

  async add({ id, version, state, recipients, heldAt, heldBy, releasesAt, endedAt, endedBy }: DueReminderSending): Promise<void> {
    await this.db.query(
      `insert into due_reminder_sending (association_id, id, version, state, recipients, held_at, held_by, releases_at, ended_at, ended_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [requireAssociation(), id, version, state, recipients, heldAt, heldBy, releasesAt, endedAt, endedBy],
    );
  }

  async save({ id, version, state, endedAt, endedBy }: DueReminderSending): Promise<void> {
    await this.db.query('update due_reminder_sending set version = $3, state = $4, ended_at = $5, ended_by = $6 where association_id = $1 and id = $2', [requireAssociation(), id, version, state, endedAt, endedBy]);
  }

  /** Those that can still be cancelled, the next to leave first. */
  held(): Promise<ReminderSendingRow[]> {
    return this.reads.query<ReminderSendingRow>(HELD, [requireAssociation()]);
  }

  /** Campaigns and reminders by hand that can still be taken back. */
  async countHeld(): Promise<number> {
    const [row] = await this.reads.query<{ held: number }>(
      `select (select count(*)::int from due_run where association_id = $1 and state = 'HELD') + (select count(*)::int from due_reminder_sending where association_id = $1 and state = 'HELD') as held`,
      [requireAssociation()],
    );
    return row!.held;
  }

  async find(id: string): Promise<ReminderSendingRow | null> {
    const [row] = await this.reads.query<ReminderSendingRow>(`select ${ROW} where s.association_id = $1 and s.id = $2`, [requireAssociation(), id]);
    return row ?? null;
  }
}
