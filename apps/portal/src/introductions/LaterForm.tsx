import { useId } from 'react';
import { DateField, DeferIntroductionDocument, useDraft, useSend, useT, useToast } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import type { ActProps } from './Otherwise';

/** Yes, but not now: asked again on that day, once. */
export function LaterForm({ introduction: { id }, onDone }: ActProps) {
  const { t, format } = useT();
  const field = useId();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft(`later:${id}`, { until: '' });
  const action = useSend(DeferIntroductionDocument);
  const send = async () => {
    const outcome = await action.send({ introductionId: id, until: draft.until });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.answering.deferred', { date: format.date(draft.until) }) });
    onDone();
  };
  return (
    <ActForm action={action} submit={t('portal.answering.act.later')} disabled={draft.until === ''} fieldId={() => field} onSubmit={() => void send()}>
      <DateField id={field} choosable label={t('portal.answering.until')} description={t('portal.answering.untilNote')} value={draft.until} onChange={(until) => change({ until })} />
    </ActForm>
  );
}
