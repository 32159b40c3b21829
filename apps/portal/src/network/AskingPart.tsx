import { Link } from '@tanstack/react-router';
import { Card, Fact, Facts, LinkButton, useT, type AskingFragment } from '@cordee/web';
import { Alternatives } from '../asking/NotNow';
import classes from '../help/help.module.css';
import { askTypeKey, firstName, loadWords, offerWords } from '../help/words';

/** What somebody does and gives, what they may be asked and whether now; giving comes before asking. */
export function AskingPart({ person, asking }: { person: { readonly id: string; readonly displayName: string }; asking: AskingFragment }) {
  const { t, format } = useT();
  const name = firstName(person.displayName);
  const closed = asking.state === 'NOT_NOW';
  return (
    <Card title={asking.positioning ?? t('portal.asking.exchange', { name })} note={loadWords(asking, t, format)}>
      <Facts>
        {asking.offers.length > 0 && <Fact label={t('portal.asking.gives')}>{asking.offers.map((offer) => offerWords(offer, t)).join(', ')}</Fact>}
        {asking.accepts.length > 0 && <Fact label={t('portal.asking.accepts')}>{asking.accepts.map((type) => t(askTypeKey(type))).join(', ')}</Fact>}
      </Facts>
      <div className={classes['actions']} style={{ marginTop: 'var(--space-4)' }}>
        <LinkButton to="/reseau/$id/proposer" params={{ id: person.id } as never} variant="default">
          {t('portal.asking.offerHelp')}
        </LinkButton>
        {asking.openWithMe && (
          <Link to="/entraide/demande/$id" params={{ id: asking.openWithMe } as never} className={classes['link'] ?? ''}>
            {t('portal.asking.toOpen')}
          </Link>
        )}
        {!asking.openWithMe && !closed && asking.accepts.length > 0 && (
          <LinkButton to="/reseau/$id/demander" params={{ id: person.id } as never}>
            {t('portal.asking.ask')}
          </LinkButton>
        )}
      </div>
      {closed && (
        <div className={classes['form']}>
          <Alternatives people={asking.alternatives} />
        </div>
      )}
    </Card>
  );
}
