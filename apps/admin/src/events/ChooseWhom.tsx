import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Choice, Icon, searchOfView, useListSettings, useT } from '@cordee/web';
import { whomOf, type Whom } from '../invitations/whom';
import { FIRST_COLUMNS } from '../members/memberColumns';
import { membersFilters } from '../members/search';
import { PersonPicker, type PickedPerson } from '../shell/PersonPicker';
import classes from './ChooseWhom.module.css';

type Kind = 'all' | 'view' | 'some';

/** Everybody, the members of a saved view, or people by name. Null while that is nobody. */
export function ChooseWhom({ onChange }: { onChange: (whom: Whom | null) => void }) {
  const { t } = useT();
  const [kind, setKind] = useState<Kind>('all');
  const choose = (next: Kind) => {
    setKind(next);
    onChange(next === 'all' ? { all: true } : null);
  };
  return (
    <div className={classes['whom']}>
      <Choice<Kind>
        legend={t('admin.eventMailing.whom')}
        value={kind}
        options={[
          { value: 'all', label: t('admin.eventMailing.everybody') },
          { value: 'view', label: t('admin.eventMailing.aView') },
          { value: 'some', label: t('admin.eventMailing.some') },
        ]}
        onChange={choose}
      />
      {kind === 'view' && <OfView onChange={onChange} />}
      {kind === 'some' && <Some onChange={onChange} />}
    </div>
  );
}

function OfView({ onChange }: { onChange: (whom: Whom | null) => void }) {
  const { t } = useT();
  const { views, ready } = useListSettings('members', FIRST_COLUMNS);
  const [chosen, setChosen] = useState('');
  if (ready && views.length === 0) return <p className={classes['quiet']}>{t('admin.eventMailing.noView')}</p>;
  const choose = (id: string) => {
    setChosen(id);
    const view = views.find((one) => one.id === id);
    onChange(view ? whomOf({ kind: 'matching', filter: membersFilters.parse(searchOfView(view)), count: 0 }) : null);
  };
  return (
    <NativeSelect
      label={t('admin.eventMailing.view')}
      value={chosen}
      data={[{ value: '', label: t('admin.eventMailing.chooseView') }, ...views.map(({ id, name }) => ({ value: id, label: name }))]}
      rightSection={<Icon name="down" size="1rem" />}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

function Some({ onChange }: { onChange: (whom: Whom | null) => void }) {
  const { t } = useT();
  const [people, setPeople] = useState<readonly PickedPerson[]>([]);
  const choose = (next: readonly PickedPerson[]) => {
    setPeople(next);
    onChange(next.length > 0 ? { personIds: next.map(({ id }) => id) } : null);
  };
  const add = (person: PickedPerson | null) => {
    if (person && !people.some(({ id }) => id === person.id)) choose([...people, person]);
  };
  return (
    <>
      {/* A new one for each person: it begins empty again. */}
      <PersonPicker key={people.length} label={t('admin.eventMailing.addPerson')} value={null} onChange={add} />
      {people.length > 0 && (
        <ul aria-label={t('admin.eventMailing.chosen')} className={classes['people']}>
          {people.map(({ id, name }) => (
            <li key={id}>
              {name}
              <button type="button" className="icon-button" aria-label={t('admin.eventMailing.withoutPerson', { name })} onClick={() => choose(people.filter((one) => one.id !== id))}>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
