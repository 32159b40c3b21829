import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Module, Outcome } from '../domain/ask-type';
import type { LoopState, PromptStep } from '../domain/gratitude';
import type { WordStep } from '../domain/gratitude-loop';
import type { HelpKind } from './loops.repository';

/** One word as the lists give it: times are texts, because they come out of JSON. */
export interface WordRow {
  id: string;
  step: WordStep;
  outcome: Outcome | null;
  words: string | null;
  saidAt: string;
  told: boolean;
}

/** A help and its loop, as either of the two sees it. */
export interface HelpRow {
  loopId: string;
  kind: HelpKind;
  module: Module;
  sourceId: string;
  /** The other of the two. */
  otherId: string;
  at: Date;
  beganAt: Date;
  state: LoopState;
  thankedAt: Date | null;
  askedStep: PromptStep | null;
  words: WordRow[];
}

export type HelpCursor = readonly [beganAt: string, loopId: string];
type Side = 'giver' | 'receiver';

const WORDS = `(select coalesce(json_agg(json_build_object('id', w.id, 'step', w.step, 'outcome', w.outcome, 'words', w.words, 'saidAt', w.said_at, 'told', w.told_at is not null) order by w.said_at, w.id), '[]')
    from gratitude_word w where w.association_id = $1 and w.loop_id = l.id) as words`;
const ROW = (other: Side): string => `select l.id as "loopId", a.kind, l.module, l.source_id as "sourceId", l.${other}_id as "otherId", a.at, l.began_at as "beganAt", l.state,
    l.thanked_at as "thankedAt", l.asked_step as "askedStep", ${WORDS}
  from gratitude_loop l join help_act a on a.association_id = $1 and a.id = l.act_id`;
/** What the receiver owes: thanks, or news that were asked. */
const OWED = `l.closed_at is null and (l.state = 'DUE' or l.asked_step is not null)`;
const PAGE = `(l.began_at, l.id) < ($3::timestamptz, $4::uuid) order by l.began_at desc, l.id desc limit $5`;

const example = (scope: { associationId: string | null }): unknown[] => [scope.associationId, scope.associationId, new Date('2027-01-01T00:00:00Z'), scope.associationId, 21];
const GIVEN = hotRead('reciprocity.helpGiven', `${ROW('receiver')} where l.association_id = $1 and l.giver_id = $2 and ${PAGE}`, example);
const RECEIVED = hotRead('reciprocity.helpReceived', `${ROW('giver')} where l.association_id = $1 and l.receiver_id = $2 and ${PAGE}`, example);
const RECEIVED_OWED = hotRead('reciprocity.helpOwed', `${ROW('giver')} where l.association_id = $1 and l.receiver_id = $2 and ${OWED} and ${PAGE}`, example);
const MINE = hotRead('reciprocity.helpReceivedOne', `${ROW('giver')} where l.association_id = $1 and l.receiver_id = $2 and l.id = $3`, (scope) => [scope.associationId, scope.associationId, scope.associationId]);
const OF_SOURCE = hotRead('reciprocity.helpOfSource', `${ROW('giver')} where l.association_id = $1 and l.receiver_id = $2 and l.module = $3 and l.source_id = $4 order by l.id`,
  (scope) => [scope.associationId, scope.associationId, 'introductions', scope.associationId]);
const UNTHANKED = hotRead('reciprocity.unthanked', `select count(*)::int as count from gratitude_loop where association_id = $1 and receiver_id = $2 and began_at < $3 and state = 'DUE'`,
  (scope) => [scope.associationId, scope.associationId, new Date('2026-11-01T00:00:00Z')]);

/** What people gave each other and what they said about it. A policy shows each row to its two people and to nobody else. */
@Injectable()
export class GratitudeReads {
  constructor(private readonly reads: ReadScope) {}

  given(giverId: string, after: HelpCursor | null, limit: number): Promise<HelpRow[]> {
    return this.page(GIVEN, giverId, after, limit);
  }

  received(receiverId: string, owedOnly: boolean, after: HelpCursor | null, limit: number): Promise<HelpRow[]> {
    return this.page(owedOnly ? RECEIVED_OWED : RECEIVED, receiverId, after, limit);
  }

  async receivedOne(receiverId: string, loopId: string): Promise<HelpRow | null> {
    const [row] = await this.reads.query<HelpRow>(MINE, [requireAssociation(), receiverId, loopId]);
    return row ?? null;
  }

  receivedFrom(receiverId: string, module: Module, sourceId: string): Promise<HelpRow[]> {
    return this.reads.query<HelpRow>(OF_SOURCE, [requireAssociation(), receiverId, module, sourceId]);
  }

  async count(side: Side, personId: string, owedOnly = false): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>(
      `select count(*)::int as count from gratitude_loop l where l.association_id = $1 and l.${side}_id = $2${owedOnly ? ` and ${OWED}` : ''}`, [requireAssociation(), personId]);
    return row!.count;
  }

  async unthanked(receiverId: string, before: Date): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>(UNTHANKED, [requireAssociation(), receiverId, before]);
    return row!.count;
  }

  private page(sql: string, personId: string, after: HelpCursor | null, limit: number): Promise<HelpRow[]> {
    return this.reads.query<HelpRow>(sql, [requireAssociation(), personId, after?.[0] ?? 'infinity', after?.[1] ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit]);
  }
}
