import { useParams } from '@tanstack/react-router';
import { BackLink, Card, ErrorState, Fact, Facts, PageHeading, PersonDocument, PersonMark, SkeletonText, useScreen, useT } from '@cordee/web';
import { Missing } from '../shell/Missing';
import { AskingPart } from './AskingPart';

export function PersonPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <PersonScreen key={id} id={id} />;
}

function PersonScreen({ id }: { id: string }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(PersonDocument, { id });
  const person = data?.association?.person;
  if (failure && !person) return <ErrorState whole failure={failure} onRetry={retry} what={t('portal.person.failed')} />;
  if (!data) return <SkeletonText lines={5} />;
  if (!person) return <Missing />;
  return (
    <>
      <PageHeading
        title={person.displayName}
        back={<BackLink to="/reseau">{t('portal.nav.network')}</BackLink>}
        mark={<PersonMark name={person.displayName} size="4rem" />}
        note={[person.school, person.graduationYear && t('portal.person.classOf', { year: person.graduationYear })].filter(Boolean).join(' · ')}
      />
      {person.asking && <AskingPart person={person} asking={person.asking} />}
      <Card title={t('portal.person.about')}>
        <Facts>
          <Fact label={t('common.person.school')}>{person.school}</Fact>
          <Fact label={t('common.person.year')}>{person.graduationYear}</Fact>
          <Fact label={t('common.person.city')}>{person.city}</Fact>
          <Fact label={t('common.person.sector')}>{person.sector}</Fact>
        </Facts>
      </Card>
    </>
  );
}
