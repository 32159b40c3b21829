import { useId } from 'react';
import { DateField, LongText, ReportMeetingDocument, useAction, useDraft, useT, useToast, type IntroductionFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { Folded } from '../help/Folded';

/** Either of the two says that they met, and what they took away from it. */
export function MeetingForm({ introduction: { id }, onDone }: { introduction: IntroductionFragment; onDone: () => void }) {
  const { t } = useT();
  const field = useId();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft(`met:${id}`, { metOn: '', tookAway: '' });
  const action = useAction(ReportMeetingDocument, { changes: ['HelpReceived', 'HelpGiven'] });
  const send = async () => {
    const outcome = await action.run({ input: { introductionId: id, metOn: draft.metOn, tookAway: draft.tookAway.trim() || null } });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.introduction.metNoted') });
    onDone();
  };
  return (
    <Folded label={t('portal.introduction.met')}>
      <ActForm action={action} submit={t('portal.introduction.met')} disabled={draft.metOn === ''} fieldId={(path) => `${field}-${path.at(-1)}`} onSubmit={() => void send()}>
        <DateField id={`${field}-metOn`} choosable label={t('portal.introduction.metOn')} value={draft.metOn} onChange={(metOn) => change({ metOn })} />
        <LongText id={`${field}-tookAway`} label={t('portal.introduction.tookAway')} note={t('portal.introduction.tookAwayNote')} rows={2} value={draft.tookAway} onChange={(tookAway) => change({ tookAway })} />
      </ActForm>
    </Folded>
  );
}
