import { boot, president, type Answers } from '@cordee/web/testing';
import { office, page } from './answers';

export const euros = (amount: string) => ({ __typename: 'Money', amount, currency: 'EUR' });

/** The president, who may also see and move money. */
export const treasurer = { ...president, permissions: [...president.permissions, 'dues.read', 'dues.manage', 'payments.read', 'payments.record'] };

export const plan = {
  __typename: 'MembershipPlan', id: 'plan_annual', version: 2, name: 'Cotisation annuelle', description: null, periodKind: 'CIVIL_YEAR', price: euros('60.00'),
  graceDays: 30, opensDaysBefore: 60, needsApproval: false, onJoinPage: true, archivedAt: null, memberCount: 12, joinUrl: 'http://mines.localhost:3000/adherer?formule=plan_annual',
};

const template = (key: string, name: string, description: string, amount: string, more: object = {}) => ({ __typename: 'PlanTemplate', key, name, description, periodKind: 'CIVIL_YEAR', price: euros(amount), graceDays: 30, opensDaysBefore: 60, ...more });
export const templates = [
  template('member', 'Membre actif', 'L’année civile, pour la plupart des membres.', '60.00'),
  template('graduate', 'Jeune promotion', 'L’année civile, offerte à la sortie de l’école.', '0.00'),
  template('rolling', 'Membre, douze mois', 'Douze mois à partir du jour de l’adhésion.', '45.00', { periodKind: 'ROLLING_12_MONTHS' }),
];

export const aichasDue = {
  __typename: 'Due', id: 'due_aicha', version: 1, personId: 'person_aicha', personName: 'Aïcha Benali', school: 'Mines Paris', graduationYear: 2011, planName: 'Cotisation annuelle', label: 'Cotisation 2026',
  amount: euros('60.00'), paid: euros('0.00'), remaining: euros('60.00'), state: 'OVERDUE', reference: 'C26-7KQ4', periodStartsOn: '2026-01-01', periodEndsOn: '2026-12-31', dueOn: '2026-01-31', issuedAt: '2025-12-01T08:00:00Z', paidAt: null, closeReason: null,
};
export const hervesDue = { ...aichasDue, id: 'due_herve', personId: 'person_herve', personName: 'Hervé Petit', school: null, graduationYear: null, state: 'PAID', paid: euros('60.00'), remaining: euros('0.00'), paidAt: '2026-01-10T08:00:00Z' };

const group = (value: string, dueCount: number, paidCount: number) => ({ value, dueCount, paidCount, called: euros('120.00'), paid: euros('60.00') });
export const summary = (more: object = {}) => ({
  __typename: 'DuesSummary', year: 2026, called: euros('120.00'), paid: euros('60.00'), remaining: euros('60.00'), overdue: euros('60.00'), lapsedCount: 3,
  counts: [{ state: 'PAID', count: 1, amount: euros('60.00') }, { state: 'OVERDUE', count: 1, amount: euros('60.00') }],
  bySchool: [group('Mines Paris', 2, 1), group('Chimie', 1, 0)], byYear: [group('2011', 2, 1)],
  curve: [{ on: '2026-01-01', paid: euros('0.00'), lastYear: euros('0.00') }, { on: '2026-01-31', paid: euros('60.00'), lastYear: euros('30.00') }],
  ...more,
});

/** How somebody who has chosen nothing looks at a list of money. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  dues: ['name', 'studies', 'due', 'amount', 'state'],
  payments: ['name', 'amount', 'means', 'what', 'when', 'state', 'receipt'],
  memberships: ['name', 'school', 'plan', 'status', 'applied', 'paidUntil'],
};
export const moneyList = (key: string, more: object = {}) => office({ list: { key, columns: COLUMNS[key], density: 'COMFORTABLE', views: [], ...more } });

const aichasMembership = {
  __typename: 'OfficeMembership', id: 'membership_aicha', personId: 'person_aicha', personName: 'Aïcha Benali', school: 'Mines Paris', graduationYear: 2011, planName: 'Cotisation annuelle', status: 'APPLIED', appliedAt: '2026-11-20T10:00:00Z', paidUntil: null, endedAt: null,
};
/** Two who ask, and one who was a member. */
export const applications = [aichasMembership, { ...aichasMembership, id: 'membership_lea', personId: 'person_lea', personName: 'Léa Garnier' }];
export const lapsed = { ...aichasMembership, id: 'membership_herve', personId: 'person_herve', personName: 'Hervé Petit', school: null, graduationYear: null, status: 'LAPSED', appliedAt: '2024-01-10T10:00:00Z', paidUntil: '2025-12-31' };

/** Two dues of one plan, nothing on its way. */
export const dues: Answers = {
  Boot: () => boot(treasurer),
  ListSettings: ({ list }) => moneyList(String(list)),
  Plans: () => office({ plans: [plan] }),
  Dues: ({ state }) => office({ dues: page([aichasDue, hervesDue].filter((due) => !state || due.state === state)) }),
  DuesSummary: () => office({ duesSummary: summary() }),
  DueRuns: () => office({ dueRuns: [] }),
  HeldDueReminders: () => office({ heldDueReminders: [] }),
  PlanTemplates: () => office({ planTemplates: templates }),
  MemberCounting: () => office({ memberCounting: { graceCounts: true } }),
  PaymentDifferences: () => office({ paymentDifferences: [] }),
  OfflinePayment: () => office({ offlinePayment: { iban: '', chequeTo: 'Mines Alumni, Paris' } }),
  MemberFacets: () => office({ memberFacets: { schools: [], graduationYears: [], cities: [], sectors: [] } }),
};

export const payment = {
  __typename: 'Payment', id: 'payment_1', state: 'SETTLED', means: 'CHEQUE', personId: 'person_aicha', payerName: 'Aïcha Benali', amount: euros('70.00'), credit: euros('10.00'), refunded: euros('0.00'),
  chequeNumber: '0001234', bank: 'Crédit mutuel', receivedOn: '2026-11-20', note: null, failure: null, createdAt: '2026-11-20T10:00:00Z', settledAt: '2026-11-20T10:00:00Z', recordedBy: 'Claire Bertin',
  lines: [{ kind: 'due', label: 'Cotisation 2026', amount: euros('60.00') }], receipt: { id: 'receipt_1', number: '2026-000123', url: '/files/receipt_1' }, refunds: [],
};
