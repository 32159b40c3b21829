import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation } from '@cordee/platform';
import type { AskText } from '../domain/ask-text';
import type { Introduction as Row, Step } from '../domain/introduction';
import { Introduction } from '../domain/introduction';
import type { DeclineReason } from '../domain/reasons';

export interface Contact {
  readonly seekerEmail: string;
  readonly channel: 'MAIL' | 'PHONE' | 'VISIO';
  readonly contact: string;
  readonly availability: string | null;
}

export interface Words extends AskText {
  readonly positioning: string;
  readonly connectorWords: string | null;
  readonly answer: string | null;
  /** Of whoever decided on a report: to the seeker alone. */
  readonly moderatorWords: string | null;
}

/** What the seeker writes. */
export type OwnWords = Omit<Words, 'connectorWords' | 'answer' | 'moderatorWords'>;

/** Introductions one at a time, to be changed. */
@Injectable()
export class IntroductionsRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Its one lock, held until the unit of work ends: of two who decide at once the second reads what the first has left. Null for whoever is no party. */
  async lock(id: string): Promise<Row | null> {
    const [found] = await this.db.query(`select id from introduction where association_id = $1 and id = $2 ${this.alone}`, [requireAssociation(), id]);
    return found ? this.find(id) : null;
  }

  find(id: string): Promise<Row | null> {
    return this.db.manager.findOneBy(Introduction, { associationId: requireAssociation(), id });
  }

  async add(introduction: Row, words: OwnWords): Promise<void> {
    await this.db.manager.insert(Introduction, introduction);
    await this.db.query(
      `insert into introduction_words (association_id, introduction_id, why, positioning, context, offer) values ($1, $2, $3, $4, $5, $6)`,
      [requireAssociation(), introduction.id, words.why, words.positioning, words.context, words.offer],
    );
  }

  async save(introduction: Row): Promise<void> {
    const { associationId, id, ...changes } = introduction;
    await this.db.manager.update(Introduction, { associationId, id }, changes);
  }

  async words(id: string): Promise<Words | null> {
    const [words] = await this.db.query<Words>(
      `select why, positioning, context, offer, connector_words as "connectorWords", answer, moderator_words as "moderatorWords" from introduction_words where association_id = $1 and introduction_id = $2`, [requireAssociation(), id]);
    return words ?? null;
  }

  async rewrite(id: string, { why, positioning, context, offer }: OwnWords): Promise<void> {
    await this.db.query('update introduction_words set why = $3, positioning = $4, context = $5, offer = $6 where association_id = $1 and introduction_id = $2', [requireAssociation(), id, why, positioning, context, offer]);
  }

  async say(id: string, what: 'connector_words' | 'answer' | 'moderator_words' | 'seeker_took_away' | 'target_took_away', text: string): Promise<void> {
    await this.db.query(`update introduction_words set ${what} = $3 where association_id = $1 and introduction_id = $2`, [requireAssociation(), id, text]);
  }

  async shareHint(id: string): Promise<void> {
    await this.db.query('update introduction_words set positioning_hint = true where association_id = $1 and introduction_id = $2', [requireAssociation(), id]);
  }

  /** Now and only now: what each chose to give. */
  async connect(id: string, { seekerEmail, channel, contact, availability }: Contact): Promise<void> {
    await this.db.query(
      `insert into introduction_contact (association_id, introduction_id, seeker_email, channel, contact, availability, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [requireAssociation(), id, seekerEmail, channel, contact, availability, this.clock.now()],
    );
  }

  async note(id: string, { event, from, to, role, actorId, at }: Step, reason: DeclineReason | null): Promise<void> {
    await this.db.query(
      `insert into introduction_step (association_id, id, introduction_id, event, from_state, to_state, role, actor_id, reason, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [requireAssociation(), this.clock.newId(), id, event, from, to, role, actorId, reason, at],
    );
  }

  /** With those it names: once it is settled the introduction is closed to the office again. */
  async report(one: Row, { from, role }: Pick<Step, 'from' | 'role'>, facts: { reporterId: string; reason: string; note: string | null; dueAt: Date }): Promise<void> {
    await this.db.query(
      `insert into introduction_report (association_id, id, introduction_id, reporter_id, reason, note, at, due_at, reporter_role, seeker_id, target_id, connector_id, state_reported)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [requireAssociation(), this.clock.newId(), one.id, facts.reporterId, facts.reason, facts.note, this.clock.now(), facts.dueAt, role, one.seekerId, one.targetId, one.connectorId, from],
    );
  }

  /** In a job: whether it ended because nobody answered. */
  async ranOut(id: string): Promise<boolean> {
    return (await this.db.query(`select 1 from introduction_step where association_id = $1 and introduction_id = $2 and event = 'timeOut' limit 1`, [requireAssociation(), id])).length > 0;
  }

  /** Who pointed the way to this one, through any number of redirections; whoever asks, none of those requests is shown to them. */
  async pointers(id: string): Promise<string[]> {
    return (await this.db.query<{ id: string }>('select p as id from introductions_pointers($1) as p', [id])).map((row) => row.id);
  }
}
