import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card, FailedPart, LinkButton, useT, type HelpWantedQuery, type IntroductionFragment, type IntroductionsQuery, type OpenAskFragment, type Screen } from '@cordee/web';
import { HelpWithAsk } from './HelpWithAsk';
import classes from './help.module.css';
import { PersonLine } from './PersonLine';
import { askedWords, askTypeKey } from './words';

/** Requests that wait for me, then asks of others that name nobody yet. */
export function WhereToHelp({ open, wanted }: { open: Screen<IntroductionsQuery>; wanted: Screen<HelpWantedQuery> }) {
  const { t } = useT();
  const waiting = (open.data?.viewer?.introductions.nodes ?? []).filter(waitsForMe);
  const asks = (wanted.data?.viewer?.helpWanted ?? []).filter(({ mine }) => !mine);
  const failed = open.failure && !open.data ? open : wanted.failure && !wanted.data ? wanted : null;
  return (
    <Card title={t('portal.help.where')} note={asks.length > 0 ? t('portal.help.whereNote') : undefined}>
      {failed?.failure && <FailedPart failure={failed.failure} what={t('portal.help.whereFailed')} onRetry={failed.retry} />}
      {!failed && waiting.length + asks.length === 0 && <p className={classes['quiet']}>{t('portal.help.whereNone')}</p>}
      <ul className={classes['plain']}>
        {waiting.map((introduction, index) => (
          <li key={introduction.id}>
            <Received introduction={introduction} first={index === 0} />
          </li>
        ))}
        {asks.map((ask) => (
          <li key={ask.id}>
            <Wanted ask={ask} onDone={() => wanted.retry()} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** I am asked, and have not answered. */
export const waitsForMe = ({ role, can }: Pick<IntroductionFragment, 'role' | 'can'>): boolean => (role === 'CONNECTOR' && can.includes('forward')) || (role === 'TARGET' && can.includes('accept'));

function Received({ introduction, first }: { introduction: IntroductionFragment; first: boolean }) {
  const { t, format } = useT();
  const { id, seeker, askType, answerBy } = introduction;
  return (
    <div className={classes['line']}>
      <PersonLine name={seeker.displayName} title={askedWords(introduction, t)}>
        {[t(askTypeKey(askType)), answerBy && t('portal.help.answerBy', { date: format.date(answerBy) })].filter(Boolean).join(' · ')}
      </PersonLine>
      <LinkButton to="/entraide/demande/$id" params={{ id } as never} variant={first ? 'filled' : 'default'}>
        {t('portal.help.answer')}
      </LinkButton>
    </div>
  );
}

export function Wanted({ ask, onDone }: { ask: OpenAskFragment; onDone: () => void }) {
  const { t } = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <div className={classes['line']}>
        <div className={classes['words']}>
          <span className={classes['quiet']}>{[t('portal.help.aMember'), t(askTypeKey(ask.askType)), ask.sector].filter(Boolean).join(' · ')}</span>
          <span>{ask.text}</span>
          {ask.fits.length > 0 && <span className={classes['quiet']}>{t('portal.help.fits', { offers: ask.fits.map((kind) => t(`portal.offer.${kind}`)).join(', ') })}</span>}
        </div>
        {!opened && (
          <Button variant="default" aria-expanded={false} onClick={() => setOpened(true)}>
            {t('portal.help.iCan')}
          </Button>
        )}
      </div>
      {opened && <HelpWithAsk ask={ask} onDone={onDone} onCancel={() => setOpened(false)} />}
    </>
  );
}
