import { Button } from '@mantine/core';
import { ErrorSummary, LongText, RadioList, useDraft, useT, type ActionError, type Failure, type HelpOutcome } from '@cordee/web';
import { useState } from 'react';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { OTHER_OUTCOMES, QUICK_OUTCOMES } from '../help/words';

interface Props {
  /** Names the draft of the sentence. */
  readonly name: string;
  readonly person: string;
  readonly action: { readonly running: boolean; readonly errors: readonly ActionError[]; readonly failure: Failure | null };
  /** Answers whether it was taken. */
  readonly onSend: (outcome: HelpOutcome, words: string | null) => Promise<boolean>;
}

/** What it led to: an optional sentence, and one press on one of three answers; four more stand behind them. */
export function OutcomeForm({ name, person, action: { running, errors, failure }, onSend }: Props) {
  const { t } = useT();
  const { draft, change, dropDraft } = useDraft(name, { words: '' });
  const [other, setOther] = useState<HelpOutcome | null>(null);
  const send = async (outcome: HelpOutcome) => {
    if (await onSend(outcome, draft.words.trim() || null)) dropDraft();
  };
  return (
    <div className={classes['form']}>
      <ErrorSummary errors={errors} failure={failure} />
      <LongText label={t('portal.thanks.newsWords', { name: person })} note={t('portal.thanks.newsExample')} rows={2} value={draft.words} onChange={(words) => change({ words })} />
      <div role="group" aria-label={t('portal.thanks.newsAnswers')} className={classes['actions']}>
        {QUICK_OUTCOMES.map((outcome) => (
          <Button key={outcome} variant="default" disabled={running} onClick={() => void send(outcome)}>
            {t(`portal.outcome.${outcome}`)}
          </Button>
        ))}
      </div>
      <Folded label={t('portal.thanks.otherOutcome')}>
        <div className={classes['form']}>
          <RadioList legend={t('portal.thanks.newsAnswers')} value={other} columns options={OTHER_OUTCOMES.map((value) => ({ value, label: t(`portal.outcome.${value}`) }))} onChange={setOther} />
          <div className={classes['actions']}>
            <Button disabled={!other} loading={running} onClick={() => other && void send(other)}>
              {t('portal.thanks.sendNews')}
            </Button>
          </div>
        </div>
      </Folded>
    </div>
  );
}
