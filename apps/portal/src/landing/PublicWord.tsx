import { Button } from '@mantine/core';
import { useId } from 'react';
import { Card, ErrorSummary, LongText, PublishLandingDocument, useAction, useDraft, useT, useToast, WithdrawLandingDocument, type LandingFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import classes from '../help/help.module.css';

/** For everybody, if one wishes; and taken back at any time. */
export function PublicWord({ landing, onDone }: { landing: LandingFragment; onDone: () => void }) {
  const { t, format } = useT();
  if (!landing.publishedAt) return <PublishForm landing={landing} onDone={onDone} />;
  return (
    <Card title={t('portal.landing.published')} note={t('portal.landing.publishedOn', { date: format.date(landing.publishedAt) })}>
      <p className={classes['said']}>{landing.publicText}</p>
      <TakeBack landing={landing} onDone={onDone} />
    </Card>
  );
}

function PublishForm({ landing, onDone }: { landing: LandingFragment; onDone: () => void }) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft(`landing:public:${landing.id}`, { text: '' });
  const action = useAction(PublishLandingDocument);
  const publish = async () => {
    const outcome = await action.run({ input: { landingId: landing.id, text: draft.text.trim() } });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.landing.publishDone') });
    onDone();
  };
  return (
    <Card title={t('portal.landing.public')} note={t('portal.landing.step', { step: 3 })}>
      <p>{t('portal.landing.publicNote')}</p>
      <ActForm action={action} submit={t('portal.landing.publish')} disabled={draft.text.trim() === ''} fieldId={() => id} onSubmit={() => void publish()}>
        <LongText id={id} label={t('portal.landing.publicText')} note={t('portal.landing.publicExample')} value={draft.text} onChange={(text) => change({ text })} />
      </ActForm>
    </Card>
  );
}

function TakeBack({ landing, onDone }: { landing: LandingFragment; onDone: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const publishing = useAction(PublishLandingDocument);
  const { run, running, errors, failure } = useAction(WithdrawLandingDocument);
  const takeBack = async () => {
    const outcome = await run({ input: { landingId: landing.id } });
    if (!outcome.done) return;
    toast({ message: t('portal.landing.takenBack'), undo: () => void publishing.run({ input: { landingId: landing.id, text: landing.publicText ?? '' } }).then(onDone) });
    onDone();
  };
  return (
    <div className={classes['form']}>
      <ErrorSummary errors={errors} failure={failure} />
      <div className={classes['actions']}>
        <Button variant="default" loading={running} onClick={() => void takeBack()}>
          {t('portal.landing.takeBack')}
        </Button>
      </div>
    </div>
  );
}
