import { FailedPart, IntroductionsDocument, LoadMore, usePages, useT, type IntroductionRole } from '@cordee/web';
import classes from '../help/help.module.css';
import { RequestLink } from '../help/RequestLink';

/** What is over, one line each. */
export function PastList({ role }: { role: IntroductionRole }) {
  const { t } = useT();
  const past = usePages(IntroductionsDocument, { role, open: false, first: 20 }, (data) => data.viewer?.introductions);
  if (past.failure && !past.data) return <FailedPart failure={past.failure} what={t('portal.asks.failed')} onRetry={past.retry} />;
  if (past.rows.length === 0) return role === 'CONNECTOR' ? null : <p className={classes['quiet']}>{past.data ? t('portal.received.nonePast') : ''}</p>;
  return (
    <>
      <ul className={classes['plain']}>
        {past.rows.map(({ id, seeker, contact, stageText }) => (
          <li key={id}>
            <RequestLink id={id} name={role === 'SEEKER' ? contact.displayName : seeker.displayName}>
              {stageText}
            </RequestLink>
          </li>
        ))}
      </ul>
      {past.hasMore && <LoadMore pages={past} />}
    </>
  );
}
