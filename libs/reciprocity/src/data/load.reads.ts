import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Module } from '../domain/ask-type';
import { HelperLoad, type LoadEntry, type LoadKind } from '../domain/helper-load';
import { LOAD_WINDOW_DAYS } from '../domain/load';
import { HELPER, helperOf, type HelperRow } from './helper-rows';

type Row = HelperRow & { [K in keyof LoadEntry]: LoadEntry[K] | null };

/** One row for each entry that counts, at least one for each person. */
const LOADS = `select p.id as "personId", ${HELPER}, e.kind, e.module, e.source_id as "sourceId", e.at, e.open_until as "openUntil"
  from unnest($2::uuid[]) as p(id)
  left join helper h on h.association_id = $1 and h.person_id = p.id
  left join load_entry e on e.association_id = $1 and e.person_id = p.id and (e.at > $4 or e.open_until > $3 or (e.kind = 'MENTEE' and e.expired_at is null))`;

const NOBODY = '00000000-0000-0000-0000-000000000000';
const WINDOW_MS = LOAD_WINDOW_DAYS * 86_400_000;

/** How much people are asked; one statement for all of them. Inside a unit of work it sees what the locks before it have waited for. */
@Injectable()
export class LoadReads {
  constructor(private readonly reads: ReadScope) {}

  async of(personIds: readonly string[], now: Date): Promise<Map<string, HelperLoad>> {
    const ids = [...new Set(personIds)];
    if (ids.length === 0) return new Map();
    const loads = new Map<string, HelperLoad>();
    for (const row of await this.reads.query<Row>(LOADS, [requireAssociation(), ids, now, new Date(now.getTime() - WINDOW_MS)])) {
      const load = loads.get(row.personId) ?? new HelperLoad(helperOf(row, now), []);
      loads.set(row.personId, load);
      if (row.kind) load.add({ kind: row.kind as LoadKind, module: row.module as Module, sourceId: row.sourceId!, at: row.at!, openUntil: row.openUntil });
    }
    return loads;
  }
}

hotRead('reciprocity.loads', LOADS, (scope) => [scope.associationId, [scope.actor?.personId ?? NOBODY], new Date(0), new Date(0)]);
