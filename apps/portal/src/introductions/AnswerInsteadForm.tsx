import { useId } from 'react';
import { AnswerInsteadDocument, LongText, useDraft, useSend, useT, useToast } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { firstName } from '../help/words';
import type { ActProps } from './Otherwise';

/** A few lines instead of a meeting: they help as well. */
export function AnswerInsteadForm({ introduction: { id, seeker }, onDone }: ActProps) {
  const { t } = useT();
  const field = useId();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft(`answer:${id}`, { answer: '' });
  const action = useSend(AnswerInsteadDocument);
  const send = async () => {
    const outcome = await action.send({ introductionId: id, answer: draft.answer.trim() });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.answering.answered', { name: seeker.displayName }) });
    onDone();
  };
  return (
    <ActForm action={action} submit={t('portal.answering.sendAnswer')} disabled={draft.answer.trim() === ''} fieldId={() => field} onSubmit={() => void send()}>
      <LongText id={field} label={t('portal.answering.answerFor', { name: firstName(seeker.displayName) })} rows={4} max={2000} value={draft.answer} onChange={(answer) => change({ answer })} />
    </ActForm>
  );
}
