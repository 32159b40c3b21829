import { InvalidInput, Money, tidy } from '@cordee/platform/kernel';
import { PERIOD_KINDS, type PeriodKind } from './period';

/** What the office says of a plan. An absent field stays as it is. */
export interface PlanChoices {
  name: string;
  description: string | null;
  periodKind: PeriodKind;
  price: Money;
  graceDays: number;
  opensDaysBefore: number;
  needsApproval: boolean;
  onJoinPage: boolean;
}

export interface MembershipPlan extends Omit<PlanChoices, 'price'> {
  id: string;
  version: number;
  place: number;
  archivedAt: Date | null;
}

/** A price is never edited: another takes its place. */
export interface PlanPrice {
  id: string;
  planId: string;
  amount: Money;
  since: Date;
}

/** As CiviCRM proposes: a month in which a late payment still counts. */
export const PLAN_DEFAULTS = { graceDays: 30, opensDaysBefore: 60, needsApproval: false, onJoinPage: true } as const;

/** A year and a leap day. */
const LONGEST = 366;
export const HIGHEST_PRICE = 10_000_000n;

/** Tidied choices, or the first that cannot be. */
export function checkPlan<C extends Partial<PlanChoices>>(choices: C): C | InvalidInput {
  const { name, description, price, graceDays, opensDaysBefore, periodKind } = choices;
  if (name !== undefined && !tidy(name)) return new InvalidInput(['name'], 'required');
  if (name !== undefined && tidy(name).length > 120) return new InvalidInput(['name'], 'tooLong');
  if (description && description.length > 1_000) return new InvalidInput(['description'], 'tooLong');
  if (price && (price.minor < 0n || price.minor > HIGHEST_PRICE)) return new InvalidInput(['price'], 'priceInvalid');
  if (graceDays !== undefined && !isDays(graceDays)) return new InvalidInput(['graceDays'], 'daysInvalid');
  if (opensDaysBefore !== undefined && !isDays(opensDaysBefore)) return new InvalidInput(['opensDaysBefore'], 'daysInvalid');
  if (periodKind !== undefined && !PERIOD_KINDS.includes(periodKind)) return new InvalidInput(['periodKind'], 'choiceInvalid');
  return { ...choices, ...(name !== undefined && { name: tidy(name) }), ...(description !== undefined && { description: description?.trim() || null }) };
}

const isDays = (days: number): boolean => Number.isInteger(days) && days >= 0 && days <= LONGEST;

/** What is offered to an association that has no plan yet; names and descriptions are in the catalogue under these keys. */
export const PLAN_TEMPLATES = [
  { key: 'member', periodKind: 'CIVIL_YEAR', priceMinor: 6_000n },
  { key: 'graduate', periodKind: 'CIVIL_YEAR', priceMinor: 0n },
  { key: 'rolling', periodKind: 'ROLLING_12_MONTHS', priceMinor: 4_500n },
] as const satisfies readonly { key: string; periodKind: PeriodKind; priceMinor: bigint }[];
