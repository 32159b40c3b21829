import { currentScope, encode, Money, moneyView, t, type Temporal } from '@cordee/platform';
import type { DueRow } from '../app/dues-list';
import type { DuesGroup, DuesSummary } from '../app/dues-summary';
import type { DueRunRow } from '../app/due-runs';
import type { ReminderSendingRow } from '../app/held-reminders';
import type { MembershipView } from '../app/membership-views';
import type { OfflineWays } from '../app/offline-ways';
import type { CountedPlan, PlanRow } from '../app/plans';
import type { ReminderCounts } from '../app/reminder-list';
import type { ReminderRule } from '../app/reminder-rules';
import type { RunPreview } from '../app/run-preview';
import { dueStateOn, isOpen } from '../domain/due';
import { PLAN_DEFAULTS, PLAN_TEMPLATES } from '../domain/plan';
import { printedReference } from '../domain/reference';
import type { DueRunPreviewType, DueRunType, DuesGroupType, DuesSummaryType, DueType, MembershipPlanType, MembershipType, OfflinePaymentType, PlanTemplateType, ReminderRuleType } from './membership.types';
import type { DueReminderSendingType, RemindedDuesType } from './sending.types';

/** Rows as the API shows them: each view names its fields. */
export const planView = (plan: CountedPlan): MembershipPlanType => ({
  id: encode('plan', plan.id), version: plan.version, name: plan.name, description: plan.description, periodKind: plan.periodKind, price: moneyView(plan.price), graceDays: plan.graceDays,
  opensDaysBefore: plan.opensDaysBefore, needsApproval: plan.needsApproval, onJoinPage: plan.onJoinPage, archivedAt: plan.archivedAt, memberCount: plan.memberCount,
  joinUrl: `${currentScope().origin}/adherer?formule=${encode('plan', plan.id)}`,
});

/** What an update may show of a plan that somebody else has changed. */
export const planConflictView = ({ name, description, periodKind, price, graceDays, opensDaysBefore, needsApproval, onJoinPage }: PlanRow) => ({
  name, description, periodKind, price: price.toDecimal(), graceDays, opensDaysBefore, needsApproval, onJoinPage,
});

export function templateViews(currency: string): PlanTemplateType[] {
  const { locale } = currentScope();
  const { graceDays, opensDaysBefore } = PLAN_DEFAULTS;
  return PLAN_TEMPLATES.map(({ key, periodKind, priceMinor }) => ({
    key, name: t(locale, `membership.template.${key}.name`), description: t(locale, `membership.template.${key}.description`), periodKind, price: moneyView(Money.of(priceMinor, currency)), graceDays, opensDaysBefore,
  }));
}

export const dueView = (due: DueRow, today: Temporal.PlainDate): DueType => ({
  id: encode('due', due.id), version: due.version, personId: encode('person', due.personId), personName: due.personName, school: due.school, graduationYear: due.graduationYear, planName: due.planName,
  label: due.label, amount: moneyView(due.amount), paid: moneyView(due.paid), remaining: moneyView(due.amount.minus(due.paid)), state: dueStateOn(due.state, due.dueOn, today), reference: printedReference(due.reference),
  periodStartsOn: due.periodStartsOn, periodEndsOn: due.periodEndsOn, dueOn: due.dueOn, issuedAt: due.issuedAt, paidAt: due.paidAt, closeReason: due.closeReason, canPay: isOpen(due.state) && !due.isOver,
});

export const runView = ({ id, state, planName, periodStartsOn, periodEndsOn, dueOn, total, made, skipped, startedAt, endedAt, recipients, releasesAt, startedByName }: DueRunRow): DueRunType => ({
  id: encode('run', id), state, planName, periodStartsOn, periodEndsOn, dueOn, total, made, skipped, startedAt, endedAt, recipients, releasesAt, startedBy: startedByName || null,
});

export const previewView = ({ members, alreadyCalled, left, mailed, withoutEmail, suppressed, total, startsOn, endsOn, sample }: RunPreview): DueRunPreviewType => ({
  members, alreadyCalled, ...left, mailed, withoutEmail, suppressed, total: moneyView(total), periodStartsOn: startsOn, periodEndsOn: endsOn, sample,
});

export const reminderSendingView = ({ id, state, recipients, heldAt, heldByName, releasesAt }: ReminderSendingRow): DueReminderSendingType => ({
  id: encode('reminder', id), state, recipients, heldAt, heldBy: heldByName || null, releasesAt,
});

export function remindedView({ recipients, ...left }: ReminderCounts, sending: DueReminderSendingType | null): RemindedDuesType {
  return { ...left, reminded: recipients, skipped: Object.values(left).reduce((sum, count) => sum + count, 0), sending };
}

export const ruleView = ({ id, offsetDays }: ReminderRule): ReminderRuleType => ({ id: encode('rule', id), offsetDays });

export const offlineView = ({ iban, chequeTo }: OfflineWays): OfflinePaymentType => ({ iban, chequeTo });

export const membershipView = ({ id, personId, planId, ...view }: MembershipView): MembershipType => ({
  uuid: id, personUuid: personId, id: encode('membership', id), planId: encode('plan', planId), ...view,
});

export const summaryView = ({ year, called, paid, remaining, overdue, lapsedCount, counts, bySchool, byYear, curve }: DuesSummary): DuesSummaryType => ({
  year, lapsedCount, called: moneyView(called), paid: moneyView(paid), remaining: moneyView(remaining), overdue: moneyView(overdue),
  counts: counts.map(({ state, count, amount }) => ({ state, count, amount: moneyView(amount) })),
  bySchool: bySchool.map(groupView), byYear: byYear.map(groupView),
  curve: curve.map((point) => ({ on: point.on, paid: moneyView(point.paid), lastYear: moneyView(point.lastYear) })),
});

const groupView = ({ value, called, paid, dueCount, paidCount }: DuesGroup): DuesGroupType => ({ value, called: moneyView(called), paid: moneyView(paid), dueCount, paidCount });
