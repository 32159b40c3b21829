import { AcceptIntroductionDocument, useDraft, useSend, useT, useToast, type IntroductionFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { ContactFields, useFirstContact } from '../help/ContactFields';
import { firstName } from '../help/words';

/** Yes, by the way that I choose; the seeker writes first. */
export function AcceptForm({ introduction: { id, seeker }, onDone }: { introduction: IntroductionFragment; onDone: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft(`accept:${id}`, useFirstContact());
  const action = useSend(AcceptIntroductionDocument);
  const send = async () => {
    const outcome = await action.send({ introductionId: id, channel: draft.channel, contact: draft.contact.trim(), availability: draft.availability.trim() || null });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.answering.accepted', { name: seeker.displayName }) });
    onDone();
  };
  return (
    <ActForm action={action} submit={t('portal.answering.accept', { name: firstName(seeker.displayName) })} disabled={draft.contact.trim() === ''} onSubmit={() => void send()}>
      <ContactFields value={draft} onChange={change} />
    </ActForm>
  );
}
