import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { Card, CloseAskDocument, ErrorSummary, FailedPart, LongText, MyGivingDocument, OpenAskDocument, RadioList, useAction, useDraft, useScreen, useSend, useT, useToast, type AskType, type OpenAskFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { ASK_TYPES, askTypeKey } from '../help/words';

/** A question to nobody in particular, without my name until somebody says yes. One at a time. */
export function AskEverybody() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MyGivingDocument, {});
  const giving = data?.viewer?.giving;
  if (failure && !giving) return <FailedPart failure={failure} what={t('portal.giving.failed')} onRetry={retry} />;
  if (!giving) return null;
  return (
    <Card title={t('portal.everybody.title')} note={t('portal.everybody.note')}>
      {giving.openAsk ? (
        <MyOpenAsk ask={giving.openAsk} onDone={retry} />
      ) : (
        <Folded label={t('portal.everybody.open')}>{giving.positioning ? <OpenAskForm onDone={retry} /> : <LineFirst />}</Folded>
      )}
    </Card>
  );
}

/** Whoever answers wants to know who asks, if not by name. */
function LineFirst() {
  const { t } = useT();
  return (
    <p>
      {t('portal.everybody.lineFirst')} <Link to="/moi/entraide">{t('portal.giving.writeLine')}</Link>
    </p>
  );
}

function MyOpenAsk({ ask, onDone }: { ask: OpenAskFragment; onDone: () => void }) {
  const { t, format } = useT();
  const toast = useToast();
  const { run, running, errors, failure } = useAction(CloseAskDocument);
  const close = async () => {
    const outcome = await run({ input: { askId: ask.id } });
    if (!outcome.done) return;
    toast({ message: t('portal.everybody.closed') });
    onDone();
  };
  return (
    <>
      <ErrorSummary errors={errors} failure={failure} />
      <div className={classes['line']}>
        <div className={classes['words']}>
          <span className={classes['quiet']}>{[t(askTypeKey(ask.askType)), ask.sector, t('portal.everybody.until', { date: format.date(ask.openUntil) })].filter(Boolean).join(' · ')}</span>
          <span>{ask.text}</span>
        </div>
        <Button variant="default" loading={running} onClick={() => void close()}>
          {t('portal.everybody.close')}
        </Button>
      </div>
    </>
  );
}

function OpenAskForm({ onDone }: { onDone: () => void }) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft<{ askType: AskType | null; sector: string; text: string }>('ask:everybody', { askType: null, sector: '', text: '' });
  const action = useSend(OpenAskDocument, { changes: ['Giving'] });
  const send = async () => {
    if (!draft.askType) return;
    const outcome = await action.send({ askType: draft.askType, sector: draft.sector.trim() || null, text: draft.text.trim() });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.everybody.sent') });
    onDone();
  };
  return (
    <ActForm action={action} submit={t('portal.everybody.send')} disabled={!draft.askType || draft.text.trim() === ''} fieldId={(path) => `${id}-${path.at(-1)}`} onSubmit={() => void send()}>
      <RadioList id={`${id}-askType`} legend={t('portal.asking.seek')} value={draft.askType} columns options={ASK_TYPES.map((value) => ({ value, label: t(askTypeKey(value)) }))} onChange={(askType) => change({ askType })} />
      <TextInput id={`${id}-sector`} label={t('portal.everybody.sector')} value={draft.sector} onChange={(event) => change({ sector: event.currentTarget.value })} />
      <LongText id={`${id}-text`} label={t('portal.everybody.text')} note={t('portal.everybody.textNote')} value={draft.text} onChange={(text) => change({ text })} />
    </ActForm>
  );
}
