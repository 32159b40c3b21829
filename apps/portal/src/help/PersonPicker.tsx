import { useState } from 'react';
import { PeopleToNameDocument, RadioList, SearchField, useScreen, useT } from '@cordee/web';
import { mine } from './words';
import classes from './help.module.css';

interface Props {
  readonly legend: string;
  readonly value: string | null;
  readonly onChange: (personId: string) => void;
  /** Those who are of the matter already. */
  readonly except?: readonly string[];
}

/** Somebody of the association, found by name. */
export function PersonPicker({ legend, value, onChange, except = [] }: Props) {
  const { t } = useT();
  const [search, setSearch] = useState('');
  const { data, fetching } = useScreen(PeopleToNameDocument, { search }, { pause: search.trim().length < 2 });
  const searched = search.trim().length >= 2;
  const people = searched ? (data?.association?.directory.nodes ?? []).filter(({ id }) => !except.includes(id)) : [];
  return (
    <div className={classes['form']}>
      <SearchField label={legend} placeholder={t('portal.network.searchExample')} value={search} onChange={setSearch} />
      <p role="status" className={classes['quiet']}>
        {searched && !fetching && people.length === 0 ? t('portal.network.none') : ''}
      </p>
      {people.length > 0 && <RadioList legend={t('portal.help.whichPerson')} value={value} columns options={people.map((person) => ({ value: person.id, label: person.displayName, note: mine(person) }))} onChange={onChange} />}
    </div>
  );
}
