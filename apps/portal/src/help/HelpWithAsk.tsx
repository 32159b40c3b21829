import { LongText, OfferHelpDocument, useDraft, useSend, useT, useToast, type OpenAskFragment } from '@cordee/web';
import { ActForm } from './ActForm';
import { ContactFields, useFirstContact } from './ContactFields';

/** Yes to an ask that names nobody: the two are connected at once, by what I choose here. */
export function HelpWithAsk({ ask, onDone, onCancel }: { ask: OpenAskFragment; onDone: () => void; onCancel: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft(`help:${ask.id}`, { ...useFirstContact(), words: '' });
  const action = useSend(OfferHelpDocument, { changes: ['OpenAsk', 'Giving', 'Introduction'] });
  const send = async () => {
    const outcome = await action.send({ askId: ask.id, channel: draft.channel, contact: draft.contact.trim(), availability: draft.availability.trim() || null, words: draft.words.trim() || null });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.help.connected', { name: outcome.result.seeker.displayName }) });
    onDone();
  };
  return (
    <ActForm action={action} submit={t('portal.help.offer')} disabled={draft.contact.trim() === ''} onSubmit={() => void send()} onCancel={onCancel}>
      <ContactFields value={draft} onChange={change} />
      <LongText label={t('portal.help.word')} note={t('portal.help.wordNote')} rows={2} value={draft.words} onChange={(words) => change({ words })} />
    </ActForm>
  );
}
