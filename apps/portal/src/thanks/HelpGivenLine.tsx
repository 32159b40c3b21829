import { StatusBadge, useT, type HelpGivenQuery, type HelpWordFragment } from '@cordee/web';
import classes from '../help/help.module.css';
import { PersonLine } from '../help/PersonLine';

export type HelpGiven = NonNullable<HelpGivenQuery['viewer']>['helpGiven']['nodes'][number];

/** One help, and the words that came back. */
export function HelpGivenLine({ help, latestOnly = false }: { help: HelpGiven; latestOnly?: boolean }) {
  const { t, format } = useT();
  const words = latestOnly ? help.words.slice(-1) : help.words;
  return (
    <>
      <PersonLine name={help.person.displayName} title={help.what}>
        {format.date(help.at)}
      </PersonLine>
      {words.length > 0 && (
        <div className={classes['form']}>
          {words.map((word) => (
            <Word key={word.id} word={word} />
          ))}
        </div>
      )}
      {words.length === 0 && !help.skipped && <p className={classes['later']}>{t('portal.became.noWordYet')}</p>}
    </>
  );
}

function Word({ word }: { word: HelpWordFragment }) {
  const { t, format } = useT();
  return (
    <blockquote className={classes['said']} style={{ margin: 0 }}>
      {word.words && <p>{word.words}</p>}
      {word.outcome && <p className={word.words ? classes['quiet'] : undefined}>{t(`portal.became.outcome.${word.outcome}`)}</p>}
      <p className={classes['quiet']}>
        {t(`portal.became.step.${word.step}`, { date: format.date(word.saidAt) })} {word.new && <StatusBadge meaning="paid" icon="mail">{t('portal.became.new')}</StatusBadge>}
      </p>
    </blockquote>
  );
}
