import { useState } from 'react';
import { LongText, RadioList, ReportIntroductionDocument, useDraft, useSend, useT, useToast, type ReportReason } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import type { ActProps } from './Otherwise';

const REASONS: readonly ReportReason[] = ['UNKIND', 'SELLING', 'PRETENCE', 'TOO_INSISTENT', 'OTHER'];

/** Something is wrong: it stands still until somebody of the association has looked. */
export function ReportForm({ introduction: { id }, onDone }: ActProps) {
  const { t } = useT();
  const toast = useToast();
  const [reason, setReason] = useState<ReportReason | null>(null);
  const { draft, change, dropDraft } = useDraft(`report:${id}`, { note: '' });
  const action = useSend(ReportIntroductionDocument);
  const send = async () => {
    if (!reason) return;
    const outcome = await action.send({ introductionId: id, reason, note: draft.note.trim() || null });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.answering.reported') });
    onDone();
  };
  return (
    <ActForm quiet action={action} submit={t('portal.answering.act.report')} disabled={!reason} onSubmit={() => void send()}>
      <RadioList legend={t('portal.answering.whatIsWrong')} note={t('portal.answering.reportNote')} value={reason} columns options={REASONS.map((value) => ({ value, label: t(`portal.answering.wrong.${value}`) }))} onChange={setReason} />
      <LongText label={t('portal.answering.reportWords')} rows={2} value={draft.note} onChange={(note) => change({ note })} />
    </ActForm>
  );
}
