import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { ASK_TYPES, type AskType } from '../domain/ask-type';
import { type OfferKind, offersFor } from '../domain/offer';

/** An open ask as a helper may read it: without whose it is. */
export interface WantedAsk {
  readonly helperId: string;
  readonly id: string;
  readonly askType: AskType;
  readonly sector: string | null;
  readonly text: string;
  readonly openedAt: Date;
  readonly openUntil: Date;
  /** Offers of the helper that answer it. */
  readonly fits: OfferKind[];
}

/** As a table: which offers answer which ask. */
const FITTING = JSON.stringify(ASK_TYPES.flatMap((ask) => offersFor(ask).map((kind) => ({ ask, kind }))));
/** Of all open asks these are considered, those first whose time ends first: a page of a busy association, all of any other. */
const CONSIDERED = 200;
/** Looked at for each helper before those that are kept from them are left out. */
const LOOKED_AT = 40;

/**
 * First what the helper's offers answer, then what is of their sector, then what has waited longest. Nothing of the dead, and nothing of
 * the shielded, in either direction: that is looked up for the few at the top. Scalar and `offset 0`: or all people would be read to join.
 */
const WANTED = `select p.id as "helperId", a.id, a.ask_type as "askType", a.sector, a.text, a.opened_at as "openedAt", a.open_until as "openUntil", a.fits
  from unnest($2::uuid[]) as p(id)
  cross join lateral (select m.sector_key from person m where m.association_id = $1 and m.id = p.id offset 0) me
  cross join lateral (
    select near.* from (
      select o.id, o.person_id, o.ask_type, o.sector, o.text, o.opened_at, o.open_until, f.fits, cardinality(f.fits) as fit, coalesce(o.sector_key = me.sector_key, false) as near
      from (select * from open_ask where association_id = $1 and closed_at is null and open_until > $3 order by open_until, id limit ${CONSIDERED}) o
      cross join lateral (select coalesce(array_agg(distinct h.kind), '{}') as fits from jsonb_to_recordset($4::jsonb) as t(ask text, kind text)
        join help_offer h on h.association_id = $1 and h.person_id = p.id and h.ended_at is null and h.kind = t.kind where t.ask = o.ask_type) f
      where o.person_id <> p.id
      order by fit desc, near desc, o.opened_at, o.id limit ${LOOKED_AT}) near
    where (select l.deceased_noted_at is null from person l where l.association_id = $1 and l.id = near.person_id)
      and not reciprocity_is_shielded(near.person_id, p.id) and not reciprocity_is_shielded(p.id, near.person_id)
    order by near.fit desc, near.near desc, near.opened_at, near.id limit $5) a
  order by p.id, a.fit desc, a.near desc, a.opened_at, a.id`;

const NOBODY = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class OpenAsksReads {
  constructor(private readonly reads: ReadScope) {}

  /** Asks of others that these helpers might answer, best first, at most so many for each; one statement for all. */
  wanted(helperIds: readonly string[], most: number, now: Date): Promise<WantedAsk[]> {
    return this.reads.query<WantedAsk>(WANTED, [requireAssociation(), [...new Set(helperIds)], now, FITTING, most]);
  }
}

hotRead('reciprocity.wanted', WANTED, (scope) => [scope.associationId, [scope.actor?.personId ?? NOBODY], new Date(0), FITTING, 3]);
