import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation } from '@cordee/platform';
import type { Offer, OfferKind } from '../domain/offer';

/** Live offers of one person at a time; the helper is locked before. */
@Injectable()
export class OffersRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  live(personId: string): Promise<Offer[]> {
    return this.db.query<Offer>('select id, kind, detail from help_offer where association_id = $1 and person_id = $2 and ended_at is null order by id', [requireAssociation(), personId]);
  }

  async add(personId: string, kind: OfferKind, detail: string | null): Promise<string> {
    const id = this.clock.newId();
    await this.db.query('insert into help_offer (association_id, id, person_id, kind, detail, since) values ($1, $2, $3, $4, $5, $6)', [requireAssociation(), id, personId, kind, detail, this.clock.now()]);
    return id;
  }

  async end(id: string): Promise<void> {
    await this.db.query('update help_offer set ended_at = $3 where association_id = $1 and id = $2', [requireAssociation(), id, this.clock.now()]);
  }
}
