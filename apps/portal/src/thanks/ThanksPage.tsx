import { BackLink, EmptyFirst, ErrorState, HelpReceivedDocument, LinkButton, LoadMore, PageHeading, SkeletonRows, usePages, useT } from '@cordee/web';
import classes from '../help/help.module.css';
import { HelpReceivedLine } from './HelpReceivedLine';

/** Every help that I received: whom to thank, and who waits for news. */
export function ThanksPage() {
  const { t } = useT();
  const received = usePages(HelpReceivedDocument, { owedOnly: false, first: 20 }, (data) => data.viewer?.helpReceived, { touchedBy: ['HelpReceived'] });
  return (
    <>
      <PageHeading title={t('portal.thanks.page')} back={<BackLink to="/entraide">{t('portal.nav.help')}</BackLink>} note={t('portal.thanks.note')} actions={<LinkButton to="/entraide/poste" variant="default">{t('portal.landing.link')}</LinkButton>} />
      {received.failure && <ErrorState failure={received.failure} onRetry={received.retry} what={t('portal.thanks.failed')} />}
      {!received.data && !received.failure && <SkeletonRows rows={4} widths={['60%']} mark />}
      {received.data && received.rows.length === 0 && (
        <EmptyFirst icon="help" title={t('portal.thanks.empty')} actions={<LinkButton to="/reseau">{t('portal.asks.find')}</LinkButton>} />
      )}
      {received.rows.length > 0 && (
        <>
          <ul className={classes['plain']}>
            {received.rows.map((help) => (
              <li key={help.id}>
                <HelpReceivedLine key={`${help.id}:${help.askedStep}`} help={help} onDone={received.retry} />
              </li>
            ))}
          </ul>
          {received.hasMore && <LoadMore pages={received} />}
        </>
      )}
    </>
  );
}
