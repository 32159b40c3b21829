import { BackLink, Card, EmptyFirst, ErrorState, IntroductionsDocument, LinkButton, PageHeading, SkeletonRows, useScreen, useT } from '@cordee/web';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { RequestLink } from '../help/RequestLink';
import { waitsForMe } from '../help/WhereToHelp';
import { AskedView } from './AskedView';
import { PastList } from './PastList';

/** Requests that I received: those that wait are answered here; the others can be read again. */
export function ReceivedPage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(IntroductionsDocument, { open: true, first: 50 }, { touchedBy: ['Introduction'] });
  const asked = (data?.viewer?.introductions.nodes ?? []).filter(({ role }) => role !== 'SEEKER');
  const [waiting, running] = [asked.filter(waitsForMe), asked.filter((one) => !waitsForMe(one))];
  return (
    <>
      <PageHeading title={t('portal.received.title')} back={<BackLink to="/entraide">{t('portal.nav.help')}</BackLink>} note={t('portal.received.note')} />
      {failure && !data && <ErrorState failure={failure} onRetry={retry} what={t('portal.received.failed')} />}
      {!data && !failure && <SkeletonRows rows={3} widths={['60%']} mark />}
      {data && waiting.length === 0 && (
        <EmptyFirst icon="help" title={t('portal.received.empty')} actions={<LinkButton to="/moi/entraide" variant="default">{t('portal.received.settings')}</LinkButton>}>
          {t('portal.received.emptyText')}
        </EmptyFirst>
      )}
      <div className={classes['parts']}>
        {waiting.map((introduction) => (
          <AskedView key={introduction.id} introduction={introduction} onDone={retry} />
        ))}
        {running.length > 0 && (
          <Card title={t('portal.received.running')}>
            <ul className={classes['plain']}>
              {running.map(({ id, seeker, stageText }) => (
                <li key={id}>
                  <RequestLink id={id} name={seeker.displayName}>
                    {stageText}
                  </RequestLink>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
      <Past />
    </>
  );
}

function Past() {
  const { t } = useT();
  return (
    <div className={classes['form']}>
      <Folded label={t('portal.received.past')}>
        <PastList role="TARGET" />
        <PastList role="CONNECTOR" />
      </Folded>
    </div>
  );
}
