import { newId } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';
import type { Introduction } from '../domain/introduction';
import { releaseAfter } from '../domain/release';
import type { State } from '../domain/transitions';

export interface TestIntroduction {
  seekerId: string;
  targetId: string;
  connectorId?: string | null;
  state?: Exclude<State, 'COACHEE_CONSENT' | 'WITH_DESK'>;
  /** Of an introduction under review: what it was before. */
  stateBefore?: State;
  askType?: Introduction['askType'];
  /** When its present stage began. */
  at?: Date;
  why?: string;
  connectorWords?: string | null;
  answer?: string | null;
  askedMet?: number;
}

const AT = new Date('2026-11-20T09:00:00Z');
const WINDOW = { weekday: 4, hour: 7, zone: 'Europe/Paris' };
const DAY_MS = 86_400_000;
const TOGETHER: readonly State[] = ['CONNECTED', 'IN_TOUCH', 'MET', 'LAPSED', 'CLOSED'];
const OVER: readonly State[] = ['REDIRECTED', 'WITHDRAWN', 'LAPSED', 'CLOSED', 'NOT_POSSIBLE', 'ANSWERED'];

/** An introduction in any state, written past the policies with what belongs to it; through somebody where a connector is given. Answers its id. */
export async function createIntroduction(db: TestDatabase, associationId: string, facts: TestIntroduction): Promise<string> {
  const { seekerId, targetId, connectorId = null, state = connectorId ? 'WITH_CONNECTOR' : 'WITH_TARGET', stateBefore = null, askType = 'EXPERIENCE', at = AT, askedMet = 0 } = facts;
  const id = newId(at.getTime());
  const shown = stateBefore ?? state;
  const sent = state !== 'DRAFT';
  const forwarded = connectorId && sent && !['WITH_CONNECTOR', 'REDIRECTED'].includes(shown) ? at : null;
  const connected = TOGETHER.includes(shown) ? at : null;
  const release = sent ? releaseAfter(at, WINDOW) : null;
  await db.inspect(
    `insert into introduction (association_id, id, version, state, route, ask_type, seeker_id, target_id, connector_id, created_at, submitted_at, forwarded_at, stage_at, due_at, release_at, place_until,
      deferred_until, deferred_at, connected_at, wrote_at, met_on, met_at, asked_met, withdrawn_at, ended_at, state_before)
    values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $9, $12, $13, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    [associationId, id, state, connectorId ? 'CONNECTOR' : 'DIRECT', askType, seekerId, targetId, connectorId, at, sent ? at : null, forwarded, sent ? new Date(at.getTime() + 7 * DAY_MS) : null, release,
      shown === 'DEFERRED' ? new Date(at.getTime() + 30 * DAY_MS).toISOString().slice(0, 10) : null, shown === 'DEFERRED' ? at : null, connected, ['IN_TOUCH', 'MET', 'CLOSED'].includes(shown) ? at : null,
      shown === 'MET' ? at.toISOString().slice(0, 10) : null, shown === 'MET' ? at : null, askedMet, state === 'WITHDRAWN' ? at : null, OVER.includes(state) ? at : null, stateBefore],
  );
  const { why = 'Vous avez dirigé la transition d’une usine de ciment, ce que je prépare pour un site comparable.', connectorWords = forwarded ? 'Nous avons travaillé deux ans ensemble.' : null, answer = state === 'ANSWERED' ? 'Commencez par le site de Nantes.' : null } = facts;
  await db.inspect(`insert into introduction_words (association_id, introduction_id, why, positioning, connector_words, answer) values ($1, $2, $3, 'Ingénieure procédés : je réduis la consommation des fours', $4, $5)`, [associationId, id, why, connectorWords, answer]);
  if (connected) await db.inspect(`insert into introduction_contact (association_id, introduction_id, seeker_email, channel, contact, at) values ($1, $2, 'seeker@example.org', 'PHONE', '+33 6 12 34 56 78', $3)`, [associationId, id, at]);
  if (sent) await db.inspect(`insert into introduction_step (association_id, id, introduction_id, event, from_state, to_state, role, actor_id, at) values ($1, $2, $3, 'submit', 'DRAFT', $4, 'seeker', $5, $6)`, [associationId, newId(at.getTime()), id, state, seekerId, at]);
  return id;
}
