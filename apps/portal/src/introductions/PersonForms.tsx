import { LongText, PointElsewhereDocument, SuggestConnectorDocument, useDraft, useSend, useT, useToast, type ActionError, type Failure, type IntroductionFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { PersonPicker } from '../help/PersonPicker';
import { firstName } from '../help/words';
import type { ActProps } from './Otherwise';

/** The connector names somebody who is nearer to the contact. */
export function SuggestOtherForm({ introduction, onDone }: ActProps) {
  const { t } = useT();
  const action = useSend(SuggestConnectorDocument);
  return <NameForm introduction={introduction} action={action} legend={t('portal.answering.suggest', { name: introduction.contact.displayName })} submit={t('portal.answering.act.suggestOther')} onDone={onDone} />;
}

/** The contact names somebody who can help better. */
export function PointElsewhereForm({ introduction, onDone }: ActProps) {
  const { t } = useT();
  const action = useSend(PointElsewhereDocument);
  return <NameForm introduction={introduction} action={action} legend={t('portal.answering.point', { name: firstName(introduction.seeker.displayName) })} submit={t('portal.answering.act.pointElsewhere')} onDone={onDone} />;
}

interface NameProps extends ActProps {
  readonly action: {
    readonly running: boolean;
    readonly errors: readonly ActionError[];
    readonly failure: Failure | null;
    readonly send: (wish: { introductionId: string; personId: string; words: string | null }) => Promise<{ readonly done: boolean }>;
  };
  readonly legend: string;
  readonly submit: string;
}

function NameForm({ introduction, action, legend, submit, onDone }: NameProps) {
  const { t } = useT();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft<{ personId: string | null; words: string }>(`name:${introduction.id}`, { personId: null, words: '' });
  const send = async () => {
    if (!draft.personId) return;
    const outcome = await action.send({ introductionId: introduction.id, personId: draft.personId, words: draft.words.trim() || null });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.answering.named', { name: introduction.seeker.displayName }) });
    onDone();
  };
  return (
    <ActForm action={action} submit={submit} disabled={!draft.personId} onSubmit={() => void send()}>
      <PersonPicker legend={legend} value={draft.personId} except={partiesOf(introduction)} onChange={(personId) => change({ personId })} />
      <LongText label={t('portal.answering.why', { name: firstName(introduction.seeker.displayName) })} rows={2} value={draft.words} onChange={(words) => change({ words })} />
    </ActForm>
  );
}

const partiesOf = ({ seeker, contact, connector }: IntroductionFragment): readonly string[] => [seeker.id, contact.id, ...(connector ? [connector.id] : [])];
