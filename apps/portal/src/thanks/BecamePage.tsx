import { useEffect, useRef } from 'react';
import { BackLink, EmptyFirst, ErrorState, HelpGivenDocument, LinkButton, LoadMore, PageHeading, ReadHelpWordsDocument, SkeletonRows, useAction, usePages, useT } from '@cordee/web';
import classes from '../help/help.module.css';
import { HelpGivenLine } from './HelpGivenLine';

/** Every help that I gave, and what became of it: sentences, and never a total. */
export function BecamePage() {
  const { t } = useT();
  const given = usePages(HelpGivenDocument, { first: 20 }, (data) => data.viewer?.helpGiven);
  useTold(given.rows.some(({ words }) => words.some((word) => word.new)));
  return (
    <>
      <PageHeading title={t('portal.became.title')} back={<BackLink to="/entraide">{t('portal.nav.help')}</BackLink>} note={t('portal.became.note')} />
      {given.failure && <ErrorState failure={given.failure} onRetry={given.retry} what={t('portal.became.failed')} />}
      {!given.data && !given.failure && <SkeletonRows rows={4} widths={['60%']} mark />}
      {given.data && given.rows.length === 0 && (
        <EmptyFirst icon="help" title={t('portal.became.empty')} actions={<LinkButton to="/entraide">{t('portal.became.emptyAction')}</LinkButton>}>
          {t('portal.became.emptyText')}
        </EmptyFirst>
      )}
      {given.rows.length > 0 && (
        <>
          <ul className={classes['plain']}>
            {given.rows.map((help) => (
              <li key={help.id}>
                <HelpGivenLine help={help} />
              </li>
            ))}
          </ul>
          {given.hasMore && <LoadMore pages={given} />}
        </>
      )}
    </>
  );
}

/** What this page shows needs no mail any more. Said once a visit; on the screen it stays marked as new until the next one. */
function useTold(isNews: boolean) {
  const { run } = useAction(ReadHelpWordsDocument);
  const told = useRef(false);
  useEffect(() => {
    if (!isNews || told.current) return;
    told.current = true;
    void run({});
  }, [isNews, run]);
}
