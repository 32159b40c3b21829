import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Db } from '../database/db';
import { currentScope, requireAssociation } from '../scope/scope';

/** Who may read a line of activity, enforced by policy. */
export type Audience = 'self' | 'parties' | 'circle' | 'office' | 'operator';

export interface ActivityFacts {
  /** The UUID of what the verb was done to; jobs that listen receive it. */
  subject: string;
  /** The person who acts, where the act itself makes them known: the scope was resolved before. */
  actor?: string | null;
  /** Default `parties`: the actor, the subject and those named in `parties`. */
  audience?: Audience;
  parties?: readonly string[];
  /** Names of changed fields; their values go to `before` and `after`, which can be erased. */
  changed?: readonly string[];
  before?: object;
  after?: object;
}

/** One of many acts: whoever acts is named, because the scope is that of none of them. */
export interface ActivityLine extends Pick<ActivityFacts, 'subject' | 'actor' | 'audience' | 'parties'> {
  verb: string;
  /** Default: the request of the scope. */
  requestId?: string | null;
}

const writing = (more: string): string => `with line as (
    insert into activity (association_id, id, at, verb, actor_person_id, subject_id, audience, parties, changed, request_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))${more}
  insert into outbox (id, association_id, activity_id, created_at) values ($2, $1, $2, $3)`;
const LINE = writing('');
const LINE_WITH_VALUES = writing(`, detail as (
    insert into activity_detail (association_id, activity_id, before, after, salt, hash) values ($1, $2, $11, $12, $13, $14))`);

/**
 * One line per meaningful verb, written in the use case's own transaction, with its outbox row: what listens to the
 * verb runs after the commit even if the process dies.
 */
@Injectable()
export class Activity {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @returns the activity's id. */
  async record(verb: string, facts: ActivityFacts): Promise<string> {
    const { actor, requestId } = currentScope();
    const associationId = requireAssociation();
    const id = this.clock.newId();
    const at = this.clock.now();
    await this.db.query(facts.before || facts.after ? LINE_WITH_VALUES : LINE, [
      associationId, id, at, verb, actor?.personId ?? facts.actor ?? null, facts.subject, facts.audience ?? 'parties', facts.parties ?? [], facts.changed ?? [], requestId, ...valuesOf(facts),
    ]);
    return id;
  }

  /**
   * The same for many acts that one transaction carries out, each in the name of its own actor and request, in two statements whatever
   * their number. Without values: those are for acts that come one at a time.
   */
  async recordAll(lines: readonly ActivityLine[]): Promise<void> {
    if (lines.length === 0) return;
    const { requestId } = currentScope();
    const rows = lines.map((line) => ({ ...line, id: this.clock.newId(), actor: line.actor ?? null, parties: line.parties ?? [], request: line.requestId ?? requestId }));
    await this.db.query(
      `with r as materialized (select * from jsonb_to_recordset($2::jsonb) as r(id uuid, verb text, subject uuid, actor uuid, audience text, parties uuid[], request text)),
      line as (
        insert into activity (association_id, id, at, verb, actor_person_id, subject_id, audience, parties, changed, request_id)
        select $1, r.id, $3, r.verb, r.actor, r.subject, coalesce(r.audience, 'parties'), r.parties, '{}', r.request from r)
      insert into outbox (id, association_id, activity_id, created_at) select r.id, $1, r.id, $3 from r`,
      [requireAssociation(), JSON.stringify(rows), this.clock.now()],
    );
  }
}

/** Values live beside the line, so that erasure can empty them while the salted hash still proves what stood there. */
function valuesOf({ before, after }: ActivityFacts): unknown[] {
  if (!before && !after) return [];
  const values = [before ?? null, after ?? null];
  const salt = randomBytes(16);
  const hash = createHash('sha256').update(salt).update(JSON.stringify(values)).digest();
  return [...values.map((value) => value && JSON.stringify(value)), salt, hash];
}
