import { BackLink, Card, EmptyFirst, ErrorState, HelpReceivedDocument, HelpWantedDocument, IntroductionsDocument, LinkButton, MyAskingDocument, PageHeading, SkeletonRows, useScreen, useT } from '@cordee/web';
import { AskEverybody } from '../asking/AskEverybody';
import { Limits } from '../asking/Limits';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { Owed } from '../help/ThanksParts';
import { Wanted } from '../help/WhereToHelp';
import { PastList } from './PastList';
import { SeekerView } from './SeekerView';

/** My requests: where each stands, what to do next, whom to thank. */
export function MyAsksPage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(IntroductionsDocument, { role: 'SEEKER', open: true, first: 20 }, { touchedBy: ['Introduction'] });
  const asking = useScreen(MyAskingDocument, {}).data?.viewer?.asking;
  const owed = useScreen(HelpReceivedDocument, { owedOnly: true, first: 3 }, { touchedBy: ['HelpReceived', 'Introduction'] });
  const refresh = () => (retry(), owed.retry());
  const mine = data?.viewer?.introductions.nodes ?? [];
  return (
    <>
      <PageHeading title={t('portal.asks.title')} back={<BackLink to="/entraide">{t('portal.nav.help')}</BackLink>} note={asking ? <Limits asking={asking} /> : undefined} actions={mine.length > 0 && <LinkButton to="/reseau">{t('portal.asks.find')}</LinkButton>} />
      {failure && !data && <ErrorState failure={failure} onRetry={retry} what={t('portal.asks.failed')} />}
      {!data && !failure && <SkeletonRows rows={3} widths={['60%']} mark />}
      {data && mine.length === 0 && <GivingFirst />}
      <div className={classes['parts']}>
        {mine.map((introduction) => (
          <SeekerView key={introduction.id} introduction={introduction} onDone={refresh} />
        ))}
        <Owed screen={owed} />
        <AskEverybody />
      </div>
      <div className={classes['form']}>
        <Folded label={t('portal.asks.past')}>
          <PastList role="SEEKER" />
        </Folded>
      </div>
    </>
  );
}

/** Nothing asked yet: giving is the first step, and it is one press away. */
function GivingFirst() {
  const { t } = useT();
  const { data, retry } = useScreen(HelpWantedDocument, { first: 3 });
  const asks = (data?.viewer?.helpWanted ?? []).filter(({ mine }) => !mine);
  if (asks.length === 0) return <EmptyFirst icon="help" title={t('portal.asks.empty')} actions={<LinkButton to="/reseau">{t('portal.asks.find')}</LinkButton>} />;
  return (
    <Card title={t('portal.asks.emptyHelp', { count: asks.length })}>
      <ul className={classes['plain']}>
        {asks.map((ask) => (
          <li key={ask.id}>
            <Wanted ask={ask} onDone={retry} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
