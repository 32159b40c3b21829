import { useState } from 'react';
import { Check, DeclineIntroductionDocument, RadioList, useSend, useT, useToast, type DeclineReason } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { firstName } from '../help/words';
import type { ActProps } from './Otherwise';

const OF_CONNECTOR: readonly DeclineReason[] = ['DO_NOT_KNOW_WELL', 'NOT_NOW', 'TOO_MANY_ASKS', 'POSITIONING_UNCLEAR', 'OTHER'];
const OF_TARGET: readonly DeclineReason[] = ['NOT_NOW', 'TOO_MANY_ASKS', 'POSITIONING_UNCLEAR', 'OTHER'];

/** A no without a word: the reason stays with the association's figures, and nobody learns it. */
export function DeclineForm({ introduction: { id, role, seeker }, onDone }: ActProps) {
  const { t } = useT();
  const toast = useToast();
  const [reason, setReason] = useState<DeclineReason | null>(null);
  const [hint, setHint] = useState(false);
  const action = useSend(DeclineIntroductionDocument);
  const connector = role === 'CONNECTOR';
  const sharing = connector && reason === 'POSITIONING_UNCLEAR' && hint;
  const send = async () => {
    if (!reason) return;
    const outcome = await action.send({ introductionId: id, reason, ...(connector && { sharePositioningHint: sharing }) });
    if (!outcome.done) return;
    toast({ message: t('portal.answering.declined') });
    onDone();
  };
  return (
    <ActForm quiet action={action} submit={t('portal.answering.act.decline')} disabled={!reason} onSubmit={() => void send()}>
      <RadioList
        legend={t('portal.answering.reason')}
        note={t('portal.answering.reasonNote', { name: firstName(seeker.displayName) })}
        value={reason}
        columns
        options={(connector ? OF_CONNECTOR : OF_TARGET).map((value) => ({ value, label: t(`portal.answering.reasons.${value}`) }))}
        onChange={setReason}
      />
      {connector && reason === 'POSITIONING_UNCLEAR' && (
        <Check checked={hint} onChange={setHint}>
          {t('portal.answering.hint', { name: firstName(seeker.displayName) })}
        </Check>
      )}
    </ActForm>
  );
}
