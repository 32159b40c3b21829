import { formatShortDate, t, type Locale } from '@cordee/platform';
import type { Period } from '../domain/period';

/**
 * `Cotisation 2027 · Membre actif`, also of a year that was joined on its way, or with its days where it ends elsewhere.
 * The line of a receipt.
 */
export function dueLabel(locale: Locale, plan: string, { startsOn, endsOn }: Period): string {
  const withinYear = endsOn.month === 12 && endsOn.day === 31 && startsOn.year === endsOn.year;
  if (withinYear) return t(locale, 'membership.due.label', { year: String(endsOn.year), plan });
  return t(locale, 'membership.due.labelWithDays', { from: formatShortDate(locale, startsOn.toString()), to: formatShortDate(locale, endsOn.toString()), plan });
}
