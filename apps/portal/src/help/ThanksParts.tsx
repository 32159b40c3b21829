import { Card, FailedPart, useT, type HelpGivenQuery, type HelpReceivedQuery, type Screen } from '@cordee/web';
import { Link } from '@tanstack/react-router';
import { HelpGivenLine } from '../thanks/HelpGivenLine';
import { HelpReceivedLine } from '../thanks/HelpReceivedLine';
import classes from './help.module.css';

/** The latest that I heard of my help. */
export function LatestWords({ screen: { data, failure, retry } }: { screen: Screen<HelpGivenQuery> }) {
  const { t } = useT();
  if (failure && !data) return <FailedPart failure={failure} what={t('portal.became.failed')} onRetry={retry} />;
  const all = data?.viewer?.helpGiven.nodes ?? [];
  if (all.length === 0) return null;
  const told = all.filter(({ words }) => words.length > 0).slice(0, 2);
  return (
    <Card title={t('portal.became.title')} actions={<Link to="/entraide/devenu" className={classes['more'] ?? ''}>{t('portal.became.all')}</Link>}>
      {told.length === 0 && <p className={classes['quiet']}>{t('portal.became.noneYet')}</p>}
      <ul className={classes['plain']}>
        {told.map((help) => (
          <li key={help.id}>
            <HelpGivenLine help={help} latestOnly />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Thanks and news whose time it is, given in their place. */
export function Owed({ screen: { data, failure, retry } }: { screen: Screen<HelpReceivedQuery> }) {
  const { t } = useT();
  if (failure && !data) return <FailedPart failure={failure} what={t('portal.thanks.failed')} onRetry={retry} />;
  const owed = data?.viewer?.helpReceived.nodes ?? [];
  if (owed.length === 0) return null;
  return (
    <Card title={t('portal.thanks.title')} note={t('portal.thanks.note')} actions={<Link to="/entraide/merci" className={classes['more'] ?? ''}>{t('portal.thanks.all')}</Link>}>
      <ul className={classes['plain']}>
        {owed.map((help) => (
          <li key={help.id}>
            <HelpReceivedLine key={`${help.id}:${help.askedStep}`} help={help} onDone={retry} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
