import { GiveNewsDocument, useSend, useT, useToast, type HelpOutcome, type HelpReceivedFragment } from '@cordee/web';
import { PersonLine } from '../help/PersonLine';
import { firstName } from '../help/words';
import { OutcomeForm } from './OutcomeForm';
import { ThankForm } from './ThankForm';

/** A help that I received, and the step whose time it is: thanks, or news. */
export function HelpReceivedLine({ help, onDone }: { help: HelpReceivedFragment; onDone: () => void }) {
  const { t, format } = useT();
  return (
    <>
      <PersonLine name={help.person.displayName} title={help.what}>
        {help.thankedAt ? t('portal.thanks.thankedOn', { date: format.date(help.thankedAt) }) : format.date(help.at)}
      </PersonLine>
      {help.askedStep && (help.askedStep === 'THANKS' ? <ThankForm help={help} onDone={onDone} /> : <NewsForm help={help} onDone={onDone} />)}
    </>
  );
}

function NewsForm({ help, onDone }: { help: HelpReceivedFragment; onDone: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const action = useSend(GiveNewsDocument, { changes: ['HelpReceived', 'HelpReceivedConnection', 'Introduction'] });
  const name = help.person.displayName;
  const send = async (outcome: HelpOutcome, words: string | null) => {
    const { done } = await action.send({ loopId: help.id, outcome, words });
    if (!done) return false;
    toast({ message: t('portal.thanks.newsSent', { name }) });
    onDone();
    return true;
  };
  return <OutcomeForm name={`news:${help.id}:${help.askedStep}`} person={firstName(name)} action={action} onSend={send} />;
}
