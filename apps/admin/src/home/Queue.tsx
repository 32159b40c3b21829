import { AppLink, Bone, AfterAWhile, FailedPart, Icon, QueueDocument, useScreen, useT, type IconName } from '@cordee/web';
import { NextEvent } from './NextEvent';
import classes from './Queue.module.css';

const ICONS: Record<string, IconName> = {
  'people.importsToCheck': 'upload',
  'people.toInvite': 'mail',
  'memberships.applied': 'person',
  'dues.overdue': 'wallet',
  'dues.lapsedThisMonth': 'people',
  'payments.toAllocate': 'receipt',
  'payments.mismatched': 'alert',
  'payments.disputed': 'alert',
  'payments.differing': 'alert',
  'events.within7Days': 'calendar',
  'dues.held': 'clock',
  'introductions.reported': 'help',
  'introductions.over5Days': 'help',
  'events.offersOpen': 'clock',
  'events.mailingsHeld': 'clock',
  failedJobs: 'alert',
};

export function Queue() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(QueueDocument, {});
  const tiles = data?.association?.office?.queue ?? [];
  return (
    <section aria-label={t('admin.home.queue')} className={classes['queue']}>
      {failure && <FailedPart failure={failure} what={t('admin.home.queueFailed')} onRetry={retry} />}
      {!data && !failure && <TileBones />}
      {data && tiles.every(({ count }) => count === 0) && <Clear />}
      <ul className={classes['tiles']}>
        {tiles
          .filter(({ count }) => count > 0)
          .map((tile) => (
            <li key={tile.kind}>
              <AppLink path={tile.path} className={classes['tile'] ?? ''}>
                <Icon name={ICONS[tile.kind] ?? 'bell'} size="1.4rem" />
                <Words count={tile.count} text={tile.text} />
                <Icon name="right" />
              </AppLink>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** The server's sentence starts with its count more often than not: it is then not said twice. */
function Words({ count, text }: { count: number; text: string }) {
  const { format } = useT();
  const shown = format.number(count);
  const rest = text.startsWith(shown) ? text.slice(shown.length).trimStart() : text.replace(new RegExp(`^${count}\\s`), '');
  return (
    <span className={classes['words']}>
      <strong className="tabular">{shown}</strong> {rest}
    </span>
  );
}

function Clear() {
  const { t } = useT();
  return (
    <p className={classes['clear']}>
      <Icon name="check" />
      <span>
        {t('admin.home.clear')} <NextEvent />
      </span>
    </p>
  );
}

function TileBones() {
  const { t } = useT();
  return (
    <div role="status" className={classes['bones']}>
      <span className="visually-hidden">{t('common.loading')}</span>
      <AfterAWhile>
        {[0, 1, 2].map((tile) => (
          <Bone key={tile} height="4.5rem" />
        ))}
      </AfterAWhile>
    </div>
  );
}
