import { Button } from '@mantine/core';
import { Fact, Facts, may, StatusBadge, useSession, useT, type ReportFragment } from '@cordee/web';
import classes from './help.module.css';

/** One report: who, what for, the words that were put before us, and what happened before. */
export function ReportItem({ report, onSettle }: { report: ReportFragment; onSettle: () => void }) {
  const { t, format } = useT();
  const mayModerate = may(useSession().viewer, 'introductions.moderate');
  const late = !report.settledAt && Date.parse(report.dueAt) < Date.now();
  return (
    <li className={classes['report']}>
      <div className={classes['reportHead']}>
        <h3>{t('admin.help.reportTitle', { reporter: report.reporter.displayName, role: t(`admin.help.role.${report.reporterRole}`), reason: t(`admin.help.reportReason.${report.reason}`) })}</h3>
        {report.settledAt && report.decision ? (
          <StatusBadge meaning="paid">{t(`admin.help.decision.${report.decision}`)}</StatusBadge>
        ) : (
          <StatusBadge meaning={late ? 'lapsed' : 'due'}>{t('admin.help.before', { moment: format.dateTime(report.dueAt) })}</StatusBadge>
        )}
      </div>
      {report.note && <blockquote className={classes['words']}>{report.note}</blockquote>}
      <Facts>
        <Fact label={t('admin.help.people')}>{peopleOf(report, t)}</Fact>
        <Fact label={t('admin.help.state')}>{report.stateLabel}</Fact>
        <Fact label={t('admin.help.history')}>{[t('admin.help.asks', { count: report.asksOfSeeker30Days }), t('admin.help.reportsAbout', { count: report.reportsAboutSeeker })].join(' · ')}</Fact>
      </Facts>
      <Words report={report} />
      {report.settledAt && (
        <p className={classes['by']}>
          {t('admin.help.settledBy', { name: report.settledBy?.displayName ?? '', moment: format.dateTime(report.settledAt) })}
          {report.message && ` ${t('admin.help.withMessage', { message: report.message })}`}
        </p>
      )}
      {!report.settledAt && mayModerate && (
        <Button onClick={onSettle} aria-label={t('admin.help.decideOn', { name: report.seeker.displayName })}>
          {t('admin.help.decide')}
        </Button>
      )}
    </li>
  );
}

const peopleOf = ({ seeker, contact, connector }: ReportFragment, t: ReturnType<typeof useT>['t']): string =>
  [t('admin.help.asked', { seeker: seeker.displayName, contact: contact.displayName }), connector && t('admin.help.through', { connector: connector.displayName })].filter(Boolean).join(' ');

/** Gone once it is decided: the office does not keep what others wrote to each other. */
function Words({ report: { why, connectorWords, answer } }: { report: ReportFragment }) {
  const { t } = useT();
  if (!why && !connectorWords && !answer) return null;
  return (
    <details className={classes['more']}>
      <summary>{t('admin.help.readWords')}</summary>
      {why && <Quote by={t('admin.help.role.SEEKER')} text={why} />}
      {connectorWords && <Quote by={t('admin.help.role.CONNECTOR')} text={connectorWords} />}
      {answer && <Quote by={t('admin.help.role.TARGET')} text={answer} />}
    </details>
  );
}

const Quote = ({ by, text }: { by: string; text: string }) => (
  <figure className={classes['quote']}>
    <blockquote className={classes['words']}>{text}</blockquote>
    <figcaption>{by}</figcaption>
  </figure>
);
