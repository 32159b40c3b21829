import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation } from '@cordee/platform';
import { Event } from '../domain/event';

export interface Quota {
  /** Null where anybody may come. */
  capacity: number | null;
  taken: number;
  /** The number of the last who joined the waiting list. */
  arrivals: number;
}

/** Events one at a time, to be changed. */
@Injectable()
export class EventsRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * The event's one lock, held until the unit of work ends: whoever changes who comes, or whether one may, takes it before looking
   * at anything of the event. What is read after it is as the one before has left it.
   */
  async lock(eventId: string): Promise<Quota | null> {
    const [row] = await this.db.query<Omit<Quota, 'arrivals'> & { arrivals: string }>(
      `select capacity, taken, arrivals from quota where association_id = $1 and event_id = $2 ${this.alone}`, [requireAssociation(), eventId]);
    return row ? { ...row, arrivals: Number(row.arrivals) } : null;
  }

  find(id: string): Promise<Event | null> {
    return this.db.manager.findOneBy(Event, { associationId: requireAssociation(), id });
  }

  async add(event: Event, capacity: number | null): Promise<void> {
    event.slug = await this.freeSlug(event.slug);
    await this.db.manager.insert(Event, event);
    await this.db.query('insert into quota (association_id, id, event_id, capacity, taken, arrivals) values ($1, $2, $3, $4, 0, 0)', [requireAssociation(), this.clock.newId(), event.id, capacity]);
  }

  async save(event: Event): Promise<void> {
    const { associationId, id, slug, ...changes } = event;
    void slug;
    await this.db.manager.update(Event, { associationId, id }, changes);
  }

  async setCapacity(eventId: string, capacity: number | null): Promise<void> {
    await this.db.query('update quota set capacity = $3 where association_id = $1 and event_id = $2', [requireAssociation(), eventId, capacity]);
  }

  async hasAnswers(eventId: string): Promise<boolean> {
    return (await this.db.query('select 1 from registration where association_id = $1 and event_id = $2 limit 1', [requireAssociation(), eventId])).length > 0;
  }

  /** Two who create at once take turns, or both would find the same address free. */
  private async freeSlug(wanted: string): Promise<string> {
    const candidates = [wanted, ...Array.from({ length: 8 }, (_, n) => `${wanted}-${n + 2}`), `${wanted}-${this.clock.newId().slice(-12)}`];
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`event.slug ${requireAssociation()} ${wanted}`]);
    const [free] = await this.db.query<{ slug: string }>(
      `select c.slug from unnest($2::text[]) with ordinality as c(slug, place)
      where not exists (select from event e where e.association_id = $1 and e.slug = c.slug) order by c.place limit 1`,
      [requireAssociation(), candidates],
    );
    return free!.slug;
  }
}
