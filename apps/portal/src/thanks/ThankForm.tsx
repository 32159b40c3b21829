import { useId } from 'react';
import { LongText, SkipThanksDocument, ThankDocument, useAction, useDraft, useSend, useT, useToast, type HelpReceivedFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { Folded } from '../help/Folded';
import { firstName } from '../help/words';

/** Own words make thanks worth reading: as many as the server asks for. */
export const THANKS_MIN = 40;
const CHANGES = ['HelpReceived', 'Introduction', 'HelpReceivedConnection'];

/** Thanks for one help, in own words; or not, with the reason. */
export function ThankForm({ help, onDone }: { help: HelpReceivedFragment; onDone: () => void }) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const name = help.person.displayName;
  const { draft, change, dropDraft } = useDraft(`thanks:${help.id}`, { words: '' });
  const action = useSend(ThankDocument, { changes: CHANGES });
  const send = async () => {
    const outcome = await action.send({ loopId: help.id, words: draft.words.trim() });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.thanks.sent', { name }) });
    onDone();
  };
  return (
    <>
      <ActForm action={action} submit={t('portal.thanks.send', { name: firstName(name) })} disabled={draft.words.trim().length < THANKS_MIN} fieldId={() => `${id}-words`} onSubmit={() => void send()}>
        <LongText id={`${id}-words`} label={t('portal.thanks.words', { name: firstName(name) })} note={t('portal.thanks.example')} min={THANKS_MIN} value={draft.words} onChange={(words) => change({ words })} />
      </ActForm>
      <Folded label={t('portal.thanks.notThis')}>
        <SkipForm help={help} onDone={onDone} />
      </Folded>
    </>
  );
}

function SkipForm({ help, onDone }: { help: HelpReceivedFragment; onDone: () => void }) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft(`skip:${help.id}`, { reason: '' });
  const action = useAction(SkipThanksDocument, { changes: CHANGES });
  const skip = async () => {
    const outcome = await action.run({ input: { loopId: help.id, reason: draft.reason.trim() } });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.thanks.skipped') });
    onDone();
  };
  return (
    <ActForm quiet action={action} submit={t('portal.thanks.skip')} disabled={draft.reason.trim() === ''} fieldId={() => `${id}-reason`} onSubmit={() => void skip()}>
      <LongText id={`${id}-reason`} label={t('portal.thanks.reason')} note={t('portal.thanks.reasonNote')} rows={2} value={draft.reason} onChange={(reason) => change({ reason })} />
    </ActForm>
  );
}
