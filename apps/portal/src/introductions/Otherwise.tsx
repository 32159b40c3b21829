import { useState, type ComponentType } from 'react';
import { RadioList, useT, type IntroductionFragment } from '@cordee/web';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { AnswerInsteadForm } from './AnswerInsteadForm';
import { DeclineForm } from './DeclineForm';
import { LaterForm } from './LaterForm';
import { PointElsewhereForm, SuggestOtherForm } from './PersonForms';
import { ReportForm } from './ReportForm';

export interface ActProps {
  readonly introduction: IntroductionFragment;
  readonly onDone: () => void;
}

const ACTS = {
  later: LaterForm,
  answerInstead: AnswerInsteadForm,
  suggestOther: SuggestOtherForm,
  pointElsewhere: PointElsewhereForm,
  decline: DeclineForm,
  report: ReportForm,
} as const satisfies Record<string, ComponentType<ActProps>>;
type Act = keyof typeof ACTS;

/** The ways beside yes: folded, one chosen, then its form. A no is as easy as a yes. */
export function Otherwise({ introduction, onDone }: ActProps) {
  const { t } = useT();
  const [act, setAct] = useState<Act | null>(null);
  const acts = (Object.keys(ACTS) as Act[]).filter((known) => introduction.can.includes(known));
  if (acts.length === 0) return null;
  const Form = act && ACTS[act];
  return (
    <Folded label={t('portal.answering.otherwise')}>
      <div className={classes['form']}>
        <RadioList legend={t('portal.answering.choose')} value={act} columns options={acts.map((value) => ({ value, label: t(`portal.answering.act.${value}`), note: t(`portal.answering.actNote.${value}`) }))} onChange={setAct} />
        {Form && <Form key={act} introduction={introduction} onDone={onDone} />}
      </div>
    </Folded>
  );
}
