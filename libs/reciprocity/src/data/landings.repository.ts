import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { HelpKind } from './loops.repository';

export interface LandingRow {
  id: string;
  personId: string;
  /** A calendar date, as a text. */
  landedOn: string;
  notedAt: Date;
  giversToldAt: Date | null;
  publicText: string | null;
  publishedAt: Date | null;
}

/** Somebody who helped, by their latest help. */
export interface LandingGiverRow {
  giverId: string;
  kind: HelpKind;
  at: Date;
  told: boolean;
  skipped: boolean;
}

export interface PublishedLanding {
  id: string;
  personId: string;
  name: string;
  text: string;
}

const LANDING = `select id, person_id as "personId", landed_on::text as "landedOn", noted_at as "notedAt", givers_told_at as "giversToldAt", public_text as "publicText", published_at as "publishedAt"
  from landing where association_id = $1 and person_id = $2 and withdrawn_at is null`;
const LATEST = hotRead('reciprocity.landing', `${LANDING} order by id desc limit 1`, (scope) => [scope.associationId, scope.associationId]);
const GIVERS = hotRead(
  'reciprocity.landingGivers',
  `select g.*, w.word_id is not null as told, w.skipped_at is not null as skipped
  from (select distinct on (a.giver_id) a.giver_id as "giverId", a.kind, a.at from help_act a join person p on p.association_id = $1 and p.id = a.giver_id and p.deceased_noted_at is null
      where a.association_id = $1 and a.receiver_id = $2 and a.at >= $4 order by a.giver_id, a.at desc, a.id desc) g
    left join landing_word w on w.association_id = $1 and w.landing_id = $3 and w.giver_id = g."giverId"
  order by g.at desc, g."giverId"`,
  (scope) => [scope.associationId, scope.associationId, scope.associationId, new Date('2025-01-01T00:00:00Z')],
);
const PUBLISHED = hotRead(
  'reciprocity.landingsPublished',
  `select l.id, l.person_id as "personId", concat_ws(' ', p.first_name, p.last_name) as name, l.public_text as text from landing l join person p on p.association_id = $1 and p.id = l.person_id and p.deceased_noted_at is null
  where l.association_id = $1 and l.published_at > $2 and l.published_at <= $3 and l.withdrawn_at is null order by l.published_at desc, l.id desc limit $4`,
  (scope) => [scope.associationId, new Date('2026-11-01T00:00:00Z'), new Date('2026-12-01T00:00:00Z'), 4],
);

/** That somebody has found, whom they have told, and what they say to everybody. */
@Injectable()
export class LandingsRepository {
  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
  ) {}

  async latest(personId: string): Promise<LandingRow | null> {
    const [row] = await this.reads.query<LandingRow>(LATEST, [requireAssociation(), personId]);
    return row ?? null;
  }

  givers(landing: Pick<LandingRow, 'id' | 'personId'>, since: Date): Promise<LandingGiverRow[]> {
    return this.reads.query<LandingGiverRow>(GIVERS, [requireAssociation(), landing.personId, landing.id, since]);
  }

  /** Published after `since` and by `until`, the latest first. */
  published(since: Date, until: Date, most: number): Promise<PublishedLanding[]> {
    return this.reads.query<PublishedLanding>(PUBLISHED, [requireAssociation(), since, until, most]);
  }

  /** Somebody notes one landing at a time: their record is held until the unit of work ends. */
  async oneAtATime(personId: string): Promise<void> {
    await this.db.query('select id from person where association_id = $1 and id = $2 for no key update', [requireAssociation(), personId]);
  }

  /** One's own, held until the unit of work ends. */
  async lock(id: string, personId: string): Promise<LandingRow | null> {
    const [row] = await this.db.query<LandingRow>(`${LANDING} and id = $3 for update`, [requireAssociation(), personId, id]);
    return row ?? null;
  }

  async add(landing: Pick<LandingRow, 'id' | 'personId' | 'landedOn' | 'notedAt'>): Promise<void> {
    await this.db.query('insert into landing (association_id, id, person_id, landed_on, noted_at) values ($1, $2, $3, $4, $5)', [requireAssociation(), landing.id, landing.personId, landing.landedOn, landing.notedAt]);
  }

  async save({ id, landedOn, giversToldAt, publicText, publishedAt }: LandingRow): Promise<void> {
    await this.db.query('update landing set landed_on = $3, givers_told_at = $4, public_text = $5, published_at = $6 where association_id = $1 and id = $2', [
      requireAssociation(), id, landedOn, giversToldAt, publicText, publishedAt,
    ]);
  }

  async withdraw(id: string, at: Date): Promise<void> {
    await this.db.query('update landing set withdrawn_at = $3 where association_id = $1 and id = $2 and withdrawn_at is null', [requireAssociation(), id, at]);
  }

  /** The landing is locked: nobody else writes for this giver. A giver who was left out may be written to later. */
  async note(landingId: string, giverId: string, { wordId, skippedAt }: { wordId: string | null; skippedAt: Date | null }): Promise<void> {
    await this.db.query(
      `insert into landing_word (association_id, landing_id, giver_id, word_id, skipped_at) values ($1, $2, $3, $4, $5)
      on conflict (association_id, landing_id, giver_id) do update set word_id = excluded.word_id, skipped_at = excluded.skipped_at`,
      [requireAssociation(), landingId, giverId, wordId, skippedAt],
    );
  }
}
