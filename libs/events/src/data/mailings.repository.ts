import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { EventMailing, type MailingKind, type MailingState } from '../domain/event-mailing';

export interface MailingRow {
  id: string;
  eventId: string;
  kind: MailingKind;
  state: MailingState;
  subject: string | null;
  recipients: number;
  /** Of them, those whose mail has left. */
  sent: number;
  heldAt: Date;
  heldByName: string;
  releasesAt: Date;
}

const ROW = `m.id, m.event_id as "eventId", m.kind, m.state, m.subject, m.recipients, m.held_at as "heldAt", concat_ws(' ', p.first_name, p.last_name) as "heldByName", m.releases_at as "releasesAt",
  (select count(*)::int from event_mailing_recipient r where r.association_id = $1 and r.mailing_id = m.id and r.state = 'SENT') as sent
  from event_mailing m left join person p on p.association_id = $1 and p.id = m.held_by`;
const OF_EVENT = hotRead(
  'events.mailings',
  `select ${ROW} where m.association_id = $1 and m.event_id = $2 order by m.id desc limit 50`,
  (scope) => [scope.associationId, scope.associationId],
);
const ENTITY = `select association_id as "associationId", id, version, event_id as "eventId", kind, state, subject, body, recipients, held_at as "heldAt", held_by as "heldBy", releases_at as "releasesAt",
  ended_at as "endedAt", ended_by as "endedBy" from event_mailing where association_id = $1 and id = $2`;

/** What is written to many about an event: the row that a cancelling hand and the clock both want. */
@Injectable()
export class MailingsRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update';

  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
  ) {}

  /** Locked until the unit of work ends: of two who decide at once, the second sees what the first has decided. */
  async lock(id: string): Promise<EventMailing | null> {
    return entity(await this.db.query<EventMailing>(`${ENTITY} ${this.alone}`, [requireAssociation(), id]));
  }

  async find(id: string): Promise<EventMailing | null> {
    return entity(await this.reads.query<EventMailing>(ENTITY, [requireAssociation(), id]));
  }

  async add(mailing: EventMailing): Promise<void> {
    await this.db.manager.insert(EventMailing, mailing);
  }

  async save({ associationId, id, state, endedAt, endedBy, version }: EventMailing): Promise<void> {
    await this.db.manager.update(EventMailing, { associationId, id }, { state, endedAt, endedBy, version });
  }

  /** The latest first. */
  ofEvent(eventId: string): Promise<MailingRow[]> {
    return this.reads.query<MailingRow>(OF_EVENT, [requireAssociation(), eventId]);
  }

  async row(id: string): Promise<MailingRow | null> {
    const [row] = await this.reads.query<MailingRow>(`select ${ROW} where m.association_id = $1 and m.id = $2`, [requireAssociation(), id]);
    return row ?? null;
  }
}

const entity = ([row]: EventMailing[]): EventMailing | null => (row ? Object.assign(new EventMailing(), row) : null);
