import { Link } from '@tanstack/react-router';
import { Card, LinkButton, ReportOutcomeDocument, useSend, useT, useToast, type HelpOutcome, type IntroductionFragment } from '@cordee/web';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { Mark } from '../help/Mark';
import { firstName } from '../help/words';
import { HelpReceivedLine } from '../thanks/HelpReceivedLine';
import { OutcomeForm } from '../thanks/OutcomeForm';
import { AskedText } from './AskedText';
import { Contact } from './Contact';
import { MeetingForm } from './MeetingForm';
import { ReportForm } from './ReportForm';
import { WithdrawForm } from './WithdrawForm';

/** My request: its stage in words, and the one thing to do next. */
export function SeekerView({ introduction, onDone }: { introduction: IntroductionFragment; onDone: () => void }) {
  const { t, format } = useT();
  const { contact, connector, stageText, can, answer, moderatorWords, submittedAt, loops } = introduction;
  const dates = [connector && t('portal.introduction.through', { name: connector.displayName }), submittedAt && t('portal.introduction.sentOn', { date: format.date(submittedAt) })].filter(Boolean).join(' · ');
  return (
    <Card title={contact.displayName} note={dates} actions={<Mark name={contact.displayName} />}>
      <p className={classes['strong']}>{stageText}</p>
      {answer && (
        <div className={classes['form']}>
          <div className={classes['said']}>
            <p>{answer}</p>
            <p className={classes['quiet']}>{contact.displayName}</p>
          </div>
        </div>
      )}
      {moderatorWords && (
        <div className={classes['form']}>
          <div className={classes['said']}>
            <p>{moderatorWords}</p>
            <p className={classes['quiet']}>{t('portal.introduction.office')}</p>
          </div>
        </div>
      )}
      <Redirected introduction={introduction} />
      <Contact introduction={introduction} onDone={onDone} />
      {loops.map((help) => (
        <div key={help.id} className={classes['form']}>
          <HelpReceivedLine key={`${help.id}:${help.askedStep}`} help={help} onDone={onDone} />
        </div>
      ))}
      <div className={classes['folds']}>
        {can.includes('reportMeeting') && <MeetingForm introduction={introduction} onDone={onDone} />}
        {can.includes('reportOutcome') && <Outcome introduction={introduction} onDone={onDone} />}
        <Folded label={t('portal.introduction.reread')}>
          <AskedText introduction={introduction} />
        </Folded>
        {can.includes('withdraw') && <WithdrawForm introduction={introduction} onDone={onDone} />}
        {can.includes('report') && (
          <Folded label={t('portal.answering.act.report')}>
            <ReportForm introduction={introduction} onDone={onDone} />
          </Folded>
        )}
      </div>
    </Card>
  );
}

/** Somebody else was named: the way on is ready, with what I have written. */
function Redirected({ introduction: { id, stage, suggestion, draftOf, contact } }: { introduction: IntroductionFragment }) {
  const { t } = useT();
  if (stage === 'DRAFT') {
    return (
      <div className={classes['form']}>
        <div className={classes['actions']}>
          <LinkButton to="/reseau/$id/demander" params={{ id: contact.id } as never} search={{ brouillon: id } as never}>
            {t('portal.introduction.resume')}
          </LinkButton>
        </div>
      </div>
    );
  }
  if (!suggestion || !draftOf) return null;
  return (
    <p className={classes['note']} style={{ marginTop: 'var(--space-3)' }}>
      <span>
        {t('portal.introduction.suggested', { name: suggestion.displayName })} <Link to="/entraide/demande/$id" params={{ id: draftOf } as never}>{t('portal.introduction.toDraft')}</Link>
      </span>
    </p>
  );
}

function Outcome({ introduction: { id, contact, outcome }, onDone }: { introduction: IntroductionFragment; onDone: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const action = useSend(ReportOutcomeDocument, { changes: ['HelpReceived'] });
  const send = async (next: HelpOutcome, words: string | null) => {
    const { done } = await action.send({ introductionId: id, outcome: next, words });
    if (!done) return false;
    toast({ message: t('portal.introduction.outcomeSent') });
    onDone();
    return true;
  };
  return (
    <Folded label={t(outcome ? 'portal.introduction.moreNews' : 'portal.introduction.outcome')}>
      <OutcomeForm name={`outcome:${id}`} person={firstName(contact.displayName)} action={action} onSend={send} />
    </Folded>
  );
}
