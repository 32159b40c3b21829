import { HelpFiguresDocument, ErrorState, PageHeading, SkeletonText, useScreen, useSearchState, useT } from '@cordee/web';
import { ClosedLoops } from './ClosedLoops';
import { periodOf, type HelpSearch } from './period';
import { PeriodChoice } from './PeriodChoice';
import { Reasons } from './Reasons';
import { Reports } from './Reports';
import { States } from './States';
import classes from './help.module.css';

const TOUCHED: readonly string[] = ['IntroductionReport'];

/** How asking and helping fare: counts and states. What people write to each other is shown only where one of them puts it before a moderator. */
export function HelpPage() {
  const { t } = useT();
  const [search, setSearch] = useSearchState<HelpSearch>();
  const { data, failure, retry } = useScreen(HelpFiguresDocument, periodOf(search.period), { touchedBy: TOUCHED });
  const figures = data?.association?.office?.introductionFigures;
  const forbidden = failure?.kind === 'forbidden' && !figures;
  return (
    <>
      <PageHeading title={t('admin.nav.help')} note={t('admin.help.note')} />
      {!forbidden && <Reports />}
      {failure && !figures && <ErrorState failure={failure} onRetry={retry} what={t('admin.help.failed')} />}
      {!figures && !failure && <SkeletonText lines={8} />}
      {figures && (
        <div className={classes['figures']}>
          <PeriodChoice value={search.period ?? 'year'} onChange={(period) => setSearch({ period: period === 'year' ? undefined : period })} />
          <ClosedLoops loops={figures.closedLoops} />
          <States states={figures.states} />
          <Reasons reasons={figures.reasons} />
        </div>
      )}
    </>
  );
}
