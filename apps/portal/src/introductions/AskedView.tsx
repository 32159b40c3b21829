import { Card, useT, type IntroductionFragment } from '@cordee/web';
import classes from '../help/help.module.css';
import { Mark } from '../help/Mark';
import { askedWords } from '../help/words';
import { AcceptForm } from './AcceptForm';
import { AskedText } from './AskedText';
import { Contact } from './Contact';
import { ForwardForm } from './ForwardForm';
import { MeetingForm } from './MeetingForm';
import { Otherwise } from './Otherwise';

/** As connector or contact: what is asked of me, yes in one form, and the other ways folded. */
export function AskedView({ introduction, onDone }: { introduction: IntroductionFragment; onDone: () => void }) {
  const { t, format } = useT();
  const { seeker, can, answerBy, stageText, answer } = introduction;
  const waits = can.includes('forward') || can.includes('accept');
  return (
    <Card title={askedWords(introduction, t)} note={waits && answerBy ? t('portal.help.answerBy', { date: format.date(answerBy) }) : stageText} actions={<Mark name={seeker.displayName} />}>
      <AskedText introduction={introduction} />
      {answer && (
        <div className={classes['said']}>
          <p>{answer}</p>
          <p className={classes['quiet']}>{t('portal.introduction.myAnswer')}</p>
        </div>
      )}
      {can.includes('forward') && <ForwardForm introduction={introduction} onDone={onDone} />}
      {can.includes('accept') && <AcceptForm introduction={introduction} onDone={onDone} />}
      <Contact introduction={introduction} onDone={onDone} />
      {can.includes('reportMeeting') && <MeetingForm introduction={introduction} onDone={onDone} />}
      <Otherwise introduction={introduction} onDone={onDone} />
    </Card>
  );
}
