import { useParams, useSearch } from '@tanstack/react-router';
import { AskFormDocument, BackLink, ErrorState, IntroductionDocument, PageHeading, SkeletonText, useScreen, useT } from '@cordee/web';
import { firstName } from '../help/words';
import { Missing } from '../shell/Missing';
import { AskForm } from './AskForm';
import { NotNow } from './NotNow';

export function AskPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { brouillon } = useSearch({ strict: false }) as { brouillon?: string };
  return <AskScreen key={`${id} ${brouillon}`} id={id} draftId={brouillon ?? null} />;
}

/** To ask somebody well, in two minutes: four fields, and what the other will read. */
function AskScreen({ id, draftId }: { id: string; draftId: string | null }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(AskFormDocument, { id });
  const left = useScreen(IntroductionDocument, { id: draftId ?? '' }, { pause: draftId === null });
  const person = data?.association?.person;
  const me = data?.viewer;
  if (failure && !data) return <ErrorState whole failure={failure} onRetry={retry} what={t('portal.asking.failed')} />;
  if (left.failure && !left.data) return <ErrorState whole failure={left.failure} onRetry={left.retry} what={t('portal.introduction.failed')} />;
  if (!data || (draftId !== null && !left.data)) return <SkeletonText lines={8} />;
  if (!person || !me || !person.asking) return <Missing />;
  const { asking } = person;
  const closed = asking.openWithMe !== null || asking.state === 'NOT_NOW' || asking.accepts.length === 0 || !asking.connectors.some(({ state }) => state !== 'NOT_NOW') && !asking.direct.allowed && !left.data;
  return (
    <>
      <PageHeading title={t('portal.asking.title', { name: person.displayName })} back={<BackLink to={`/reseau/${id}`}>{person.displayName}</BackLink>} note={t('portal.asking.note', { name: firstName(person.displayName) })} />
      {closed ? <NotNow person={person} asking={asking} /> : <AskForm person={person} asking={asking} me={me} left={left.data?.viewer?.introduction ?? null} />}
    </>
  );
}
