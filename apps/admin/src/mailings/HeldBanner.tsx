import { Button } from '@mantine/core';
import { Icon, useT, useToast, type Outcome } from '@cordee/web';
import { Countdown } from './Countdown';
import classes from './HeldBanner.module.css';

export interface Settling {
  readonly run: () => Promise<Outcome<unknown>>;
  readonly running: boolean;
  /** What has become of it, once it is done. */
  readonly done: string;
}

interface Props {
  readonly label: string;
  /** How many, and when. */
  readonly words: string;
  readonly releasesAt: string;
  readonly heldBy: string | null;
  readonly cancel: Settling;
  readonly release: Settling;
  readonly onSettled: () => void;
}

/** One sending that waits: how many, when, and the two ways to end the wait. */
export function HeldBanner({ label, words, releasesAt, heldBy, cancel, release, onSettled }: Props) {
  const { t } = useT();
  const toast = useToast();
  const settle = async ({ run, done }: Settling) => {
    const outcome = await run();
    toast({ message: outcome.done ? done : (outcome.errors[0]?.message ?? t('admin.mailing.notSettled')) });
    onSettled();
  };
  const running = cancel.running || release.running;
  return (
    <section aria-label={label} className={classes['banner']}>
      <p className={classes['words']}>
        <Icon name="clock" size="1.25rem" />
        <span>
          {words} <Countdown until={releasesAt} />
          {heldBy && <span className={classes['who']}>{t('admin.mailing.askedBy', { name: heldBy })}</span>}
        </span>
      </p>
      <div className={classes['actions']}>
        <Button variant="default" disabled={running} loading={cancel.running} onClick={() => void settle(cancel)}>
          {t('admin.mailing.cancelSending')}
        </Button>
        <Button variant="subtle" disabled={running} loading={release.running} onClick={() => void settle(release)}>
          {t('admin.mailing.sendNow')}
        </Button>
      </div>
    </section>
  );
}
