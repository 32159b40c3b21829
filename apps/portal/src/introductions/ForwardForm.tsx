import { useId } from 'react';
import { ForwardIntroductionDocument, LongText, useDraft, useSend, useT, useToast, type IntroductionFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { firstName } from '../help/words';

/** The connector's own words, which open the door; the request itself goes along as it is. */
export function ForwardForm({ introduction: { id, seeker, contact }, onDone }: { introduction: IntroductionFragment; onDone: () => void }) {
  const { t } = useT();
  const field = useId();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft(`forward:${id}`, { words: '' });
  const action = useSend(ForwardIntroductionDocument);
  const send = async () => {
    const outcome = await action.send({ introductionId: id, words: draft.words.trim() });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.answering.forwarded', { name: contact.displayName }) });
    onDone();
  };
  return (
    <ActForm action={action} submit={t('portal.answering.forward', { name: firstName(contact.displayName) })} disabled={draft.words.trim() === ''} fieldId={() => field} onSubmit={() => void send()}>
      <LongText
        id={field}
        label={t('portal.answering.forwardWords', { name: firstName(contact.displayName) })}
        note={t('portal.answering.forwardNote', { name: firstName(seeker.displayName) })}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
    </ActForm>
  );
}
