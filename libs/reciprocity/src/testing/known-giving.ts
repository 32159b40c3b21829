import { fold, newId } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';
import { ASK_TYPES, type AskType, type Module } from '../domain/ask-type';
import type { LoadKind } from '../domain/helper-load';
import type { OfferKind } from '../domain/offer';

const AT = new Date('2026-11-20T09:00:00Z');
const DAY_MS = 86_400_000;

export interface TestHelper {
  accepts?: readonly AskType[];
  acceptsDirect?: boolean;
  asksPerMonth?: number;
  introductionsPerMonth?: number;
  /** A day: `2026-12-24`. */
  restingUntil?: string | null;
  expiries?: number;
  halvedUntil?: Date | null;
  silentAt?: Date | null;
}

/** What somebody has chosen about being asked, written past the policies; by default what everybody starts with. */
export async function createHelper(db: TestDatabase, associationId: string, personId: string, facts: TestHelper = {}): Promise<void> {
  const { accepts = ASK_TYPES, acceptsDirect = false, asksPerMonth = 4, introductionsPerMonth = 2, restingUntil = null, expiries = 0, halvedUntil = null, silentAt = null } = facts;
  await db.inspect(
    `insert into helper (association_id, person_id, version, accepts, accepts_direct, asks_per_month, introductions_per_month, resting_until, expiries, halved_until, silent_at, created_at, changed_at)
    values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [associationId, personId, accepts, acceptsDirect, asksPerMonth, introductionsPerMonth, restingUntil, expiries, halvedUntil, silentAt, AT],
  );
}

export async function createPositioning(db: TestDatabase, associationId: string, personId: string, line = 'Cheffe de projet dans l’énergie : je remets à l’heure les chantiers en retard', since = new Date('2026-10-01T09:00:00Z')): Promise<string> {
  const id = newId();
  await db.inspect('insert into positioning (association_id, id, person_id, line, since) values ($1, $2, $3, $4, $5)', [associationId, id, personId, line, since]);
  return id;
}

export async function createOffer(db: TestDatabase, associationId: string, personId: string, kind: OfferKind = 'TALK', detail: string | null = null): Promise<string> {
  const id = newId();
  await db.inspect('insert into help_offer (association_id, id, person_id, kind, detail, since) values ($1, $2, $3, $4, $5, $6)', [associationId, id, personId, kind, detail, AT]);
  return id;
}

export interface TestLoadEntry {
  kind?: LoadKind;
  module?: Module;
  sourceId?: string;
  at?: Date;
  /** Of an ask; by default a week after it came. */
  openUntil?: Date | null;
}

/** That somebody's time was asked for once. */
export async function createLoadEntry(db: TestDatabase, associationId: string, personId: string, facts: TestLoadEntry = {}): Promise<string> {
  const { kind = 'ASK', module = 'introductions', sourceId = newId(), at = AT } = facts;
  const openUntil = kind === 'ASK' ? (facts.openUntil ?? new Date(at.getTime() + 7 * DAY_MS)) : null;
  const id = newId();
  await db.inspect('insert into load_entry (association_id, id, person_id, kind, module, source_id, at, open_until) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    associationId, id, personId, kind, module, sourceId, at, openUntil,
  ]);
  return id;
}

/** As much as fits, and more: nobody may ask them until a month after `at`. */
export async function fillLoad(db: TestDatabase, associationId: string, personId: string, at = AT): Promise<void> {
  for (let n = 0; n < 12; n++) await createLoadEntry(db, associationId, personId, { at, openUntil: at });
}

export interface TestOpenAsk {
  askType?: AskType;
  sector?: string | null;
  text?: string;
  openedAt?: Date;
  openUntil?: Date;
  closedAt?: Date | null;
}

export async function createOpenAsk(db: TestDatabase, associationId: string, personId: string, facts: TestOpenAsk = {}): Promise<string> {
  const { askType = 'SECTOR_VIEW', sector = null, text = 'Comment se répartit le travail dans l’éolien en mer ?', openedAt = AT, closedAt = null } = facts;
  const openUntil = facts.openUntil ?? new Date(openedAt.getTime() + 21 * DAY_MS);
  const id = newId();
  await db.inspect(
    'insert into open_ask (association_id, id, person_id, ask_type, sector, sector_key, text, opened_at, open_until, closed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [associationId, id, personId, askType, sector, sector && fold(sector), text, openedAt, openUntil, closedAt],
  );
  return id;
}

/** Out of whose way somebody keeps: one person, or all of an employer. */
export async function createShield(db: TestDatabase, associationId: string, personId: string, from: { employer: string } | { personId: string }): Promise<string> {
  const id = newId();
  const [employer, other] = 'employer' in from ? [from.employer, null] : [null, from.personId];
  await db.inspect('insert into shield (association_id, id, person_id, employer, employer_key, other_person_id, since) values ($1, $2, $3, $4, $5, $6, $7)', [
    associationId, id, personId, employer, employer && fold(employer), other, AT,
  ]);
  return id;
}

/** Where somebody works, or worked until `endedAt`. */
export async function createPosition(db: TestDatabase, associationId: string, personId: string, employer: string, { since = new Date('2020-01-01T00:00:00Z'), endedAt = null as Date | null } = {}): Promise<string> {
  const id = newId();
  await db.inspect('insert into position (association_id, id, person_id, employer, employer_key, noted_at, ended_at) values ($1, $2, $3, $4, $5, $6, $7)', [associationId, id, personId, employer, fold(employer), since, endedAt]);
  return id;
}
