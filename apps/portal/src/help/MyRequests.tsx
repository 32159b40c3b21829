import { Link } from '@tanstack/react-router';
import { Card, FailedPart, LinkButton, useT, type HelpWantedQuery, type IntroductionsQuery, type Screen } from '@cordee/web';
import classes from './help.module.css';
import { RequestLink } from './RequestLink';

/** What I ask for, with its stage in words; last on the page, because giving comes first. */
export function MyRequests({ open: { data, failure, retry }, wanted }: { open: Screen<IntroductionsQuery>; wanted: Screen<HelpWantedQuery> }) {
  const { t } = useT();
  if (failure && !data) return <FailedPart failure={failure} what={t('portal.asks.failed')} onRetry={retry} />;
  const mine = (data?.viewer?.introductions.nodes ?? []).filter(({ role }) => role === 'SEEKER');
  const others = wanted.data?.viewer?.helpWanted.length ?? 0;
  return (
    <Card title={t('portal.asks.title')} actions={<Link to="/entraide/demandes" className={classes['more'] ?? ''}>{t('portal.asks.all')}</Link>}>
      {mine.length === 0 && (
        <div className={classes['line']}>
          <p className={classes['words']}>{others > 0 ? t('portal.asks.emptyHelp', { count: others }) : t('portal.asks.empty')}</p>
          <LinkButton to="/reseau" variant="default">
            {t('portal.asks.find')}
          </LinkButton>
        </div>
      )}
      <ul className={classes['plain']}>
        {mine.map(({ id, contact, stageText }) => (
          <li key={id}>
            <RequestLink id={id} name={contact.displayName}>
              {stageText}
            </RequestLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
