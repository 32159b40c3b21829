import { useAction } from '../client/useAction';
import { navigation } from '../client/signIn';
import { SwitchAssociationDocument } from '../gql/graphql';
import { useT } from '../i18n/useT';
import { AssociationMark } from '../layout/AssociationMark';
import { Icon } from '../layout/Icon';
import classes from './AssociationSwitcher.module.css';
import { Disclosure } from './Disclosure';
import { useSession } from './session';

/** Where one is; a list of the others when a person belongs to several. */
export function AssociationSwitcher() {
  const { t } = useT();
  const { viewer, association } = useSession();
  const others = viewer.associations.filter(({ id }) => id !== association.id);
  const name = (
    <>
      <AssociationMark name={association.name} />
      <span className={classes['name']}>{association.name}</span>
    </>
  );
  if (others.length === 0) {
    return <div className={classes['alone']}>{name}</div>;
  }
  const button = (
    <>
      {name}
      <Icon name="down" size="1rem" />
    </>
  );
  return (
    <Disclosure label={t('common.association.switch', { name: association.name })} side="start" button={button} className={classes['trigger'] ?? ''}>
      {() => (
        <ul className={classes['list']}>
          {others.map((other) => (
            <li key={other.id}>
              <OtherAssociation id={other.id} name={other.name} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

/** A session belongs to one host: the server hands over with a link that works once. */
function OtherAssociation({ id, name }: { id: string; name: string }) {
  const { run, running } = useAction(SwitchAssociationDocument);
  const go = async () => {
    const outcome = await run({ input: { associationId: id } });
    if (outcome.done) navigation.assign(outcome.result.url);
  };
  return (
    <button type="button" className={classes['other']} disabled={running} onClick={() => void go()}>
      <AssociationMark name={name} />
      {name}
    </button>
  );
}
