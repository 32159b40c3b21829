import { Temporal } from '@cordee/platform';
import type { AskType } from '../domain/ask-type';
import { Helper } from '../domain/helper';

export interface HelperRow {
  personId: string;
  version: number;
  accepts: AskType[];
  acceptsDirect: boolean;
  asksPerMonth: number;
  introductionsPerMonth: number;
  restingUntil: string | null;
  expiries: number;
  halvedUntil: Date | null;
  silentAt: Date | null;
  changedAt: Date;
}

export const HELPER = `h.version, h.accepts, h.accepts_direct as "acceptsDirect", h.asks_per_month as "asksPerMonth", h.introductions_per_month as "introductionsPerMonth",
  h.resting_until::text as "restingUntil", h.expiries, h.halved_until as "halvedUntil", h.silent_at as "silentAt", h.changed_at as "changedAt"`;

/** Of a row that an outer join may have left empty: whoever has none is asked as everybody is at first. */
export function helperOf(row: { personId: string } & { [K in keyof Omit<HelperRow, 'personId'>]: HelperRow[K] | null }, now: Date): Helper {
  if (row.version === null) return Helper.of(row.personId, now);
  const { personId, version, accepts, acceptsDirect, asksPerMonth, introductionsPerMonth, expiries, halvedUntil, silentAt, changedAt } = row as HelperRow;
  const restingUntil = row.restingUntil === null ? null : Temporal.PlainDate.from(row.restingUntil);
  return Object.assign(new Helper(), { personId, version, accepts, acceptsDirect, asksPerMonth, introductionsPerMonth, restingUntil, expiries, halvedUntil, silentAt, changedAt });
}
