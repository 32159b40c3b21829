import { useParams } from '@tanstack/react-router';
import { BackLink, ErrorState, IntroductionDocument, PageHeading, SkeletonText, useScreen, useT } from '@cordee/web';
import { Missing } from '../shell/Missing';
import { AskedView } from './AskedView';
import { SeekerView } from './SeekerView';

export function IntroductionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <IntroductionScreen key={id} id={id} />;
}

/** One request, as I may see it: asked by me, or of me. */
function IntroductionScreen({ id }: { id: string }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(IntroductionDocument, { id });
  const introduction = data?.viewer?.introduction;
  if (failure && !introduction) return <ErrorState whole failure={failure} onRetry={retry} what={t('portal.introduction.failed')} />;
  if (!data) return <SkeletonText lines={6} />;
  if (!introduction) return <Missing />;
  const { role, seeker, contact } = introduction;
  const mine = role === 'SEEKER';
  return (
    <>
      <PageHeading
        title={mine ? t('portal.introduction.titleMine', { name: contact.displayName }) : t('portal.introduction.titleOf', { name: seeker.displayName })}
        back={<BackLink to={mine ? '/entraide/demandes' : '/entraide/recues'}>{t(mine ? 'portal.asks.title' : 'portal.received.title')}</BackLink>}
      />
      {mine ? <SeekerView introduction={introduction} onDone={retry} /> : <AskedView introduction={introduction} onDone={retry} />}
    </>
  );
}
