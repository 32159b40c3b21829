import { useState, type FormEvent } from 'react';
import { ModerationTemplatesDocument, SettleReportDocument, useAction, useDraft, useScreen, useT, useToast, type ReportDecision, type ReportFragment } from '@cordee/web';
import type { PickedPerson } from '../shell/PersonPicker';

interface Draft {
  decision: ReportDecision;
  message: string;
  person: PickedPerson | null;
}

const BLANK: Draft = { decision: 'RESUMED', message: '', person: null };

/** The decision as it is being made: kept in this browser until it is taken. */
export function useSettleReport(report: ReportFragment, onDone: () => void) {
  const { t } = useT();
  const toast = useToast();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { draft, change, dropDraft } = useDraft<Draft>(`settleReport:${report.id}`, BLANK);
  const { data } = useScreen(ModerationTemplatesDocument, {});
  const { run, running, errors, failure, clear } = useAction(SettleReportDocument);
  const decide = (decision: ReportDecision) => {
    clear();
    change({ decision });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { decision, message, person } = draft;
    const words = decision === 'RESUMED' ? null : message.trim() || null;
    const outcome = await run({ input: { reportId: report.id, decision, message: words, personId: decision === 'REDIRECTED' ? (person?.id ?? null) : null, idempotencyKey } });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t(`admin.help.decision.${decision}`) });
    onDone();
  };
  const templates = (data?.association?.office?.moderationTemplates ?? []).filter(({ decision }) => decision === draft.decision);
  return { draft, change, decide, submit, templates, running, errors, failure };
}
