import { NativeSelect } from '@mantine/core';
import { Icon, useT } from '@cordee/web';
import { PersonPicker } from '../shell/PersonPicker';
import type { JournalSearch } from './search';
import classes from './JournalPage.module.css';

export function JournalFilters({ search, verbs, onChange }: { search: JournalSearch; verbs: readonly string[]; onChange: (patch: Partial<JournalSearch>) => void }) {
  const { t } = useT();
  const known = [...new Set([...verbs, ...(search.verb ? [search.verb] : [])])].sort();
  return (
    <div role="search" className={classes['filters']}>
      <NativeSelect
        label={t('admin.journal.verb')}
        value={search.verb ?? ''}
        data={[{ value: '', label: t('admin.journal.anyVerb') }, ...known.map((verb) => ({ value: verb, label: verb }))]}
        rightSection={<Icon name="down" size="1rem" />}
        onChange={(event) => onChange({ verb: event.currentTarget.value || undefined })}
      />
      <PersonPicker
        label={t('admin.journal.person')}
        value={search.person ? { id: search.person, name: search.name ?? '' } : null}
        onChange={(person) => onChange({ person: person?.id, name: person?.name })}
      />
    </div>
  );
}
