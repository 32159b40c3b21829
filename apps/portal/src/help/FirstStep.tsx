import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AddOfferDocument, Card, ErrorSummary, FailedPart, useAction, useT, useToast, type MyGivingQuery, type OfferKind, type Screen } from '@cordee/web';
import classes from './help.module.css';

/** For somebody who has neither given nor asked yet: an offer in two taps. */
export function FirstStep({ screen: { data, failure, retry } }: { screen: Screen<MyGivingQuery> }) {
  const { t } = useT();
  const toast = useToast();
  const [kind, setKind] = useState<OfferKind | null>(null);
  const { run, running, errors, failure: notSaved } = useAction(AddOfferDocument);
  const giving = data?.viewer?.giving;
  if (failure && !giving) return <FailedPart failure={failure} what={t('portal.giving.failed')} onRetry={retry} />;
  if (!giving || giving.firstStepDone) return null;
  const offer = async () => {
    if (!kind) return;
    const outcome = await run({ input: { kind, detail: null } });
    if (!outcome.done) return;
    toast({ message: t('portal.first.done') });
    retry();
  };
  return (
    <Card title={t('portal.first.title')} note={t('portal.first.note')}>
      <ErrorSummary errors={errors} failure={notSaved} />
      <div role="group" aria-label={t('portal.first.choose')} className={classes['chips']}>
        {giving.suggestedOffers.map((suggested) => (
          <button key={suggested} type="button" className={classes['chip']} aria-pressed={kind === suggested} onClick={() => setKind(suggested)}>
            {t(`portal.offer.${suggested}`)}
          </button>
        ))}
      </div>
      <div className={classes['form']}>
        <div className={classes['actions']}>
          <Button disabled={!kind} loading={running} onClick={() => void offer()}>
            {t('portal.first.offer')}
          </Button>
          <Link to="/moi/entraide" className={classes['link'] ?? ''}>
            {t(giving.positioning ? 'portal.first.more' : 'portal.first.positioning')}
          </Link>
        </div>
      </div>
    </Card>
  );
}
