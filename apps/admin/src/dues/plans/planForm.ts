import { Money, type Formats, type Key, type PeriodKind, type PlanCardFragment, type TemplateFragment, type Translate } from '@cordee/web';
import { typed } from '../money';

/** A plan as one types it. */
export interface PlanForm {
  readonly name: string;
  readonly description: string;
  readonly periodKind: PeriodKind;
  readonly price: string;
  readonly graceDays: string;
  readonly opensDaysBefore: string;
  readonly needsApproval: boolean;
  readonly onJoinPage: boolean;
}

export const BLANK: PlanForm = { name: '', description: '', periodKind: 'CIVIL_YEAR', price: '', graceDays: '30', opensDaysBefore: '60', needsApproval: false, onJoinPage: true };

/** A beginning that the server proposes: every value can be changed before saving. */
export const formOfTemplate = ({ name, description, periodKind, price, graceDays, opensDaysBefore }: TemplateFragment, locale: 'fr' | 'en'): PlanForm => ({
  ...BLANK,
  name,
  description,
  periodKind,
  price: typed(price.amount, locale),
  graceDays: String(graceDays),
  opensDaysBefore: String(opensDaysBefore),
});

export const formOfPlan = ({ name, description, periodKind, price, graceDays, opensDaysBefore, needsApproval, onJoinPage }: PlanCardFragment, locale: 'fr' | 'en'): PlanForm => ({
  name,
  description: description ?? '',
  periodKind,
  price: typed(price.amount, locale),
  graceDays: String(graceDays),
  opensDaysBefore: String(opensDaysBefore),
  needsApproval,
  onJoinPage,
});

/** What the API takes, of a form whose price reads as an amount. */
export const inputOf = (form: PlanForm, currency: string) => ({
  name: form.name.trim(),
  description: form.description.trim() || null,
  periodKind: form.periodKind,
  price: Money.parse(form.price, currency)?.toDecimal() ?? '0.00',
  graceDays: Number(form.graceDays) || 0,
  opensDaysBefore: Number(form.opensDaysBefore) || 0,
  needsApproval: form.needsApproval,
  onJoinPage: form.onJoinPage,
});

export const LABELS: Record<keyof PlanForm, Key> = {
  name: 'admin.plans.name',
  description: 'admin.plans.description',
  periodKind: 'admin.plans.period',
  price: 'admin.plans.price',
  graceDays: 'admin.plans.graceDays',
  opensDaysBefore: 'admin.plans.opensDaysBefore',
  needsApproval: 'admin.plans.needsApproval',
  onJoinPage: 'admin.plans.onJoinPage',
};

/** How a value reads beside another, when two people have changed the same plan. */
export function shown(t: Translate, format: Formats, key: keyof PlanForm, value: unknown, currency: string): string {
  if (key === 'periodKind') return t(`admin.plans.kind.${value === 'ROLLING_12_MONTHS' ? 'ROLLING_12_MONTHS' : 'CIVIL_YEAR'}`);
  if (key === 'needsApproval' || key === 'onJoinPage') return t(value ? 'common.yes' : 'common.no');
  if (key === 'price') return format.money(priceOf(value, currency));
  return String(value ?? '');
}

/** The form holds an amount as text, the server's answer as amount and currency. */
function priceOf(value: unknown, currency: string): { amount: string; currency: string } {
  if (typeof value === 'object' && value !== null && 'amount' in value) return value as { amount: string; currency: string };
  return { amount: String(value ?? '0').replace(',', '.'), currency };
}
