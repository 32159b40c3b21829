import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { ASK_TYPES, type AskType } from '../domain/ask-type';
import { DEFAULT_CHOICES } from '../domain/helper';
import type { Offer } from '../domain/offer';

/** What others may know of somebody before they ask. */
export interface GivingFacts {
  readonly accepts: readonly AskType[];
  readonly acceptsDirect: boolean;
  readonly introductionsPerMonth: number;
  readonly offers: readonly Offer[];
  readonly positioning: string | null;
}

interface Row {
  personId: string;
  accepts: AskType[] | null;
  acceptsDirect: boolean | null;
  introductionsPerMonth: number | null;
  offers: Offer[];
  positioning: string | null;
}

export const LIVE_OFFERS = (person: string): string => `coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'detail', o.detail) order by o.id)
    from help_offer o where o.association_id = $1 and o.person_id = ${person} and o.ended_at is null), '[]')`;

const FACTS = `select p.id as "personId", h.accepts, h.accepts_direct as "acceptsDirect", h.introductions_per_month as "introductionsPerMonth", g.line as positioning, ${LIVE_OFFERS('p.id')} as offers
  from unnest($2::uuid[]) as p(id)
  left join helper h on h.association_id = $1 and h.person_id = p.id
  left join positioning g on g.association_id = $1 and g.person_id = p.id and g.ended_at is null`;

const DIRECT = 'select person_id as id from helper where association_id = $1 and accepts_direct and asks_per_month > 0 and silent_at is null order by person_id limit 2000';

/** The function reads the association from the transaction. */
const SHIELDED = 'select p.id from unnest($1::uuid[]) as p(id) where reciprocity_is_shielded(p.id, $2)';
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What people offer and accept, and out of whose way they keep. */
@Injectable()
export class GivingReads {
  constructor(private readonly reads: ReadScope) {}

  async facts(personIds: readonly string[]): Promise<ReadonlyMap<string, GivingFacts>> {
    const rows = await this.reads.query<Row>(FACTS, [requireAssociation(), [...new Set(personIds)]]);
    return new Map(rows.map((row) => [row.personId, factsOf(row)]));
  }

  /** Who has said that they may be asked without a connector, and is asked at all. */
  async acceptingDirectly(): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>(DIRECT, [requireAssociation()]);
    return rows.map(({ id }) => id);
  }

  /** Of these people, those who keep out of this one's way. */
  async shieldedFrom(fromId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reads.query<{ id: string }>(SHIELDED, [[...new Set(personIds)], fromId]);
    return new Set(rows.map(({ id }) => id));
  }
}

const factsOf = ({ accepts, acceptsDirect, introductionsPerMonth, offers, positioning }: Row): GivingFacts => ({
  accepts: accepts ?? ASK_TYPES, acceptsDirect: acceptsDirect ?? DEFAULT_CHOICES.acceptsDirect, introductionsPerMonth: introductionsPerMonth ?? DEFAULT_CHOICES.introductionsPerMonth, offers, positioning,
});

hotRead('reciprocity.facts', FACTS, (scope) => [scope.associationId, [scope.actor?.personId ?? NOBODY]]);
