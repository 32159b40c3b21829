import { Button } from '@mantine/core';
import { ComeBackDocument, ErrorState, ErrorSummary, MyGivingDocument, SkeletonText, useAction, useScreen, useT, useToast, type GivingFragment } from '@cordee/web';
import classes from '../help/help.module.css';
import { loadWords } from '../help/words';
import { MyPage } from '../me/MyPages';
import { Accepts } from './Accepts';
import { HowOften } from './HowOften';
import { Offers } from './Offers';
import { PositioningCard } from './PositioningCard';
import { Shields } from './Shields';

/** What I say of myself, what I offer, what I accept to be asked and how often, and who sees nothing of it. */
export function GivingPage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MyGivingDocument, {});
  const giving = data?.viewer?.giving;
  return (
    <MyPage title={t('portal.nav.help')} note={t('portal.giving.note')}>
      {failure && !giving && <ErrorState failure={failure} onRetry={retry} what={t('portal.giving.failed')} />}
      {!giving && !failure && <SkeletonText lines={7} />}
      {giving && (
        <>
          <Standing giving={giving} onChanged={retry} />
          <PositioningCard giving={giving} onChanged={retry} />
          <Offers giving={giving} onChanged={retry} />
          <Accepts giving={giving} onChanged={retry} />
          <HowOften giving={giving} onChanged={retry} />
          <Shields giving={giving} onChanged={retry} />
        </>
      )}
    </MyPage>
  );
}

/** How others see that I can be asked; and the way back from silence or rest. */
function Standing({ giving, onChanged }: { giving: GivingFragment; onChanged: () => void }) {
  const { t, format } = useT();
  const toast = useToast();
  const { run, running, errors, failure } = useAction(ComeBackDocument);
  const away = giving.silent || giving.restingUntil !== null;
  const back = async () => {
    const outcome = await run({});
    if (!outcome.done) return;
    toast({ message: t('portal.giving.back') });
    onChanged();
  };
  const words = giving.silent ? t('portal.giving.silent') : giving.restingUntil ? t('portal.giving.resting', { date: format.date(giving.restingUntil) }) : t('portal.giving.shown', { words: loadWords({ ...giving, backOn: null }, t, format) });
  return (
    <section aria-label={t('portal.giving.standing')} className={classes['note']} style={{ marginBottom: 'var(--space-4)' }}>
      <div>
        <p>{words}</p>
        <ErrorSummary errors={errors} failure={failure} />
        {away && (
          <div className={classes['actions']} style={{ marginTop: 'var(--space-2)' }}>
            <Button loading={running} onClick={() => void back()}>
              {t('portal.giving.comeBack')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
