import { currentScope, encode, t } from '@cordee/platform';
import { type CardRow, cardView, type PersonCardType } from '@cordee/people';
import type { FoundReport } from '../app/find-reports';
import { type Figures, stateLabel } from '../app/office-figures';
import { MODERATION_TEMPLATES } from '../domain/report';
import type { IntroductionFiguresType, IntroductionReportType, ModerationTemplateType, RoleName } from './office.types';

const roleName = (role: 'seeker' | 'connector' | 'target'): RoleName => role.toUpperCase() as RoleName;

export const figuresView = ({ states, reasons, closedLoops }: Figures): IntroductionFiguresType => ({
  states: states.map(({ state, label, count, long }) => ({ state, label, count, over5Days: long })),
  reasons: reasons.map(({ role, reason, count }) => ({ role: roleName(role), reason, count })),
  closedLoops: { ...closedLoops },
});

export function reportView({ row, people, asked }: FoundReport): IntroductionReportType {
  const card = (id: string): PersonCardType => cardView(people.get(id) ?? somebodyGone(id));
  return {
    id: encode('report', row.id), at: row.at, dueAt: row.dueAt, reason: row.reason, note: row.note, reporter: card(row.reporterId), reporterRole: roleName(row.reporterRole), seeker: card(row.seekerId),
    contact: card(row.targetId), connector: row.connectorId ? card(row.connectorId) : null, why: row.why, connectorWords: row.connectorWords, answer: row.answer, stateLabel: stateLabel(row.state),
    asksOfSeeker30Days: asked, reportsAboutSeeker: row.others, settledAt: row.settledAt, decision: row.decision, settledBy: row.settledBy ? card(row.settledBy) : null, message: row.message,
  };
}

/** Merged away since. */
const somebodyGone = (id: string): CardRow => ({ id, firstName: null, lastName: null, lastKey: '', firstKey: '', school: null, graduationYear: null, city: null, sector: null });

export const templatesView = (): ModerationTemplateType[] => {
  const { locale } = currentScope();
  return MODERATION_TEMPLATES.map(({ key, decision }) => ({ key, decision, title: t(locale, `introductions.moderation.${key}.title`), text: t(locale, `introductions.moderation.${key}.text`) }));
};
