import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { AskType } from '../domain/ask-type';
import type { Helper } from '../domain/helper';
import type { Offer } from '../domain/offer';
import type { Shield } from '../domain/shield';
import { LIVE_OFFERS } from './giving.reads';
import { HELPER, helperOf, type HelperRow } from './helper-rows';

export interface MyOpenAsk {
  readonly id: string;
  readonly askType: AskType;
  readonly sector: string | null;
  readonly text: string;
  readonly openedAt: Date;
  readonly openUntil: Date;
}

/** What somebody has said about giving and asking, as they see it themselves. */
export interface GivingRow {
  readonly helper: Helper;
  readonly line: string | null;
  readonly since: Date | null;
  readonly offers: readonly Offer[];
  readonly shields: readonly Shield[];
  readonly ask: MyOpenAsk | null;
  /** An offer or an open ask was made at some time. */
  readonly began: boolean;
  readonly birthDate: string | null;
  readonly graduationYear: number | null;
  readonly hasPosition: boolean;
}

type Row = HelperRow & Omit<GivingRow, 'helper' | 'ask'> & { askId: string | null } & { [K in keyof Omit<MyOpenAsk, 'id'>]: MyOpenAsk[K] | null };

const MINE = `select p.id as "personId", ${HELPER}, g.line, g.since, ${LIVE_OFFERS('$2')} as offers,
    coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'employer', s.employer, 'otherPersonId', s.other_person_id) order by s.id) from shield s where s.association_id = $1 and s.person_id = $2), '[]') as shields,
    a.id as "askId", a.ask_type as "askType", a.sector, a.text, a.opened_at as "openedAt", a.open_until as "openUntil",
    (exists (select from help_offer o where o.association_id = $1 and o.person_id = $2) or exists (select from open_ask o where o.association_id = $1 and o.person_id = $2)) as began,
    p.birth_date::text as "birthDate", (select max(f.graduation_year) from affiliation f where f.association_id = $1 and f.person_id = $2) as "graduationYear",
    exists (select from position o where o.association_id = $1 and o.person_id = $2 and o.ended_at is null) as "hasPosition"
  from person p
  left join helper h on h.association_id = $1 and h.person_id = p.id
  left join positioning g on g.association_id = $1 and g.person_id = p.id and g.ended_at is null
  left join open_ask a on a.association_id = $1 and a.person_id = p.id and a.closed_at is null and a.open_until > $3
  where p.association_id = $1 and p.id = $2`;

const OWN_ASK = `select a.id, a.ask_type as "askType", a.sector, a.text, a.opened_at as "openedAt", a.open_until as "openUntil" from open_ask a where a.association_id = $1 and a.id = $2 and a.person_id = $3`;

@Injectable()
export class MyGivingReads {
  constructor(private readonly reads: ReadScope) {}

  async of(personId: string, now: Date): Promise<GivingRow | null> {
    const [row] = await this.reads.query<Row>(MINE, [requireAssociation(), personId, now]);
    if (!row) return null;
    const { line, since, offers, shields, began, birthDate, graduationYear, hasPosition, askId, askType, sector, text, openedAt, openUntil } = row;
    const ask = askId === null ? null : { id: askId, askType: askType!, sector, text: text!, openedAt: openedAt!, openUntil: openUntil! };
    return { helper: helperOf(row, now), line, since, offers, shields, ask, began, birthDate, graduationYear, hasPosition };
  }

  /** One of theirs, closed or not. */
  async ask(askId: string, personId: string): Promise<MyOpenAsk | null> {
    const [ask] = await this.reads.query<MyOpenAsk>(OWN_ASK, [requireAssociation(), askId, personId]);
    return ask ?? null;
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
hotRead('reciprocity.mine', MINE, (scope) => [scope.associationId, scope.actor?.personId ?? NOBODY, new Date(0)]);
