import { useId } from 'react';
import { BackLink, Card, DateField, ErrorState, MyLandingDocument, NoteLandingDocument, PageHeading, SkeletonText, useAction, useDraft, useScreen, useT } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { PublicWord } from './PublicWord';
import { TellGivers } from './TellGivers';

/** I have found: first whoever helped learns it from me, one by one; only then the public word. */
export function LandingPage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MyLandingDocument, {});
  const landing = data?.viewer?.landing ?? null;
  return (
    <>
      <PageHeading title={t('portal.landing.title')} back={<BackLink to="/entraide">{t('portal.nav.help')}</BackLink>} note={t('portal.landing.note')} />
      {failure && !data && <ErrorState failure={failure} onRetry={retry} what={t('portal.landing.failed')} />}
      {!data && !failure && <SkeletonText lines={6} />}
      {data && !landing && <When onDone={retry} />}
      {landing && !landing.giversToldAt && <TellGivers landing={landing} onDone={retry} />}
      {landing?.giversToldAt && <PublicWord landing={landing} onDone={retry} />}
    </>
  );
}

function When({ onDone }: { onDone: () => void }) {
  const { t } = useT();
  const id = useId();
  const { draft, change, dropDraft } = useDraft('landing:when', { landedOn: '' });
  const action = useAction(NoteLandingDocument);
  const save = async () => {
    const outcome = await action.run({ input: { landedOn: draft.landedOn } });
    if (!outcome.done) return;
    dropDraft();
    onDone();
  };
  return (
    <Card title={t('portal.landing.when')} note={t('portal.landing.step', { step: 1 })}>
      <ActForm action={action} submit={t('portal.landing.next')} disabled={draft.landedOn === ''} fieldId={() => id} onSubmit={() => void save()}>
        <DateField id={id} choosable label={t('portal.landing.landedOn')} description={t('portal.landing.private')} value={draft.landedOn} onChange={(landedOn) => change({ landedOn })} />
      </ActForm>
    </Card>
  );
}
