import { Link } from '@tanstack/react-router';
import { Card, Icon, LinkButton, useT, type AskingFragment } from '@cordee/web';
import classes from '../help/help.module.css';
import { PersonLine } from '../help/PersonLine';
import { firstName, loadWords, mine } from '../help/words';

/** Not at the moment, from when on where that is known, and two others who may be asked. */
export function NotNow({ person, asking }: { person: { readonly displayName: string }; asking: AskingFragment }) {
  const { t, format } = useT();
  if (asking.openWithMe) {
    return (
      <Card title={t('portal.asking.already', { name: firstName(person.displayName) })}>
        <LinkButton to="/entraide/demande/$id" params={{ id: asking.openWithMe } as never}>
          {t('portal.asking.toOpen')}
        </LinkButton>
      </Card>
    );
  }
  const noWay = asking.state !== 'NOT_NOW';
  return (
    <Card title={noWay ? t('portal.asking.noWay', { name: firstName(person.displayName) }) : loadWords(asking, t, format)} note={noWay ? (asking.direct.reason ?? t('portal.asking.noWayText')) : undefined}>
      <Alternatives people={asking.alternatives} />
    </Card>
  );
}

export function Alternatives({ people }: { people: AskingFragment['alternatives'] }) {
  const { t } = useT();
  if (people.length === 0) return null;
  return (
    <>
      <p className={classes['quiet']}>{t('portal.asking.alternatives')}</p>
      <ul className={`${classes['plain']} ${classes['close']}`}>
        {people.map((other) => (
          <li key={other.id}>
            <Link to="/reseau/$id" params={{ id: other.id } as never} className={classes['row'] ?? ''}>
              <PersonLine name={other.displayName}>{[mine(other), other.sector].filter(Boolean).join(' · ')}</PersonLine>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
