import { useParams } from '@tanstack/react-router';
import { BackLink, ErrorState, MyGivingDocument, PageHeading, PersonDocument, SkeletonText, useScreen, useT } from '@cordee/web';
import { Offers } from '../giving/Offers';
import { firstName } from '../help/words';
import { Missing } from '../shell/Missing';

/** Giving before asking: what somebody reads on my profile, and one tap to add to it. */
export function OfferPage() {
  const { t } = useT();
  const { id } = useParams({ strict: false }) as { id: string };
  const who = useScreen(PersonDocument, { id });
  const mine = useScreen(MyGivingDocument, {});
  const person = who.data?.association?.person;
  const giving = mine.data?.viewer?.giving;
  if (who.failure && !who.data) return <ErrorState whole failure={who.failure} onRetry={who.retry} what={t('portal.person.failed')} />;
  if (mine.failure && !giving) return <ErrorState whole failure={mine.failure} onRetry={mine.retry} what={t('portal.giving.failed')} />;
  if (!who.data || !giving) return <SkeletonText lines={5} />;
  if (!person) return <Missing />;
  return (
    <>
      <PageHeading title={t('portal.asking.offerTitle', { name: person.displayName })} back={<BackLink to={`/reseau/${id}`}>{person.displayName}</BackLink>} note={t('portal.asking.offerNote', { name: firstName(person.displayName) })} />
      <Offers giving={giving} onChanged={mine.retry} />
    </>
  );
}
