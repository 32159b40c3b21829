import { NativeSelect } from '@mantine/core';
import { Icon, useT } from '@cordee/web';
import { PersonPicker } from '../shell/PersonPicker';
import type { JournalSearch } from './search';
import { isJournalVerb, JOURNAL_VERBS, keyOf } from './verbs';
import classes from './JournalPage.module.css';

export function JournalFilters({ search, onChange }: { search: JournalSearch; onChange: (patch: Partial<JournalSearch>) => void }) {
  const { t } = useT();
  // An address written elsewhere may name another verb: it is shown as it is, and can be cleared.
  const verbs = search.verb && !isJournalVerb(search.verb) ? [...JOURNAL_VERBS, search.verb] : JOURNAL_VERBS;
  return (
    <div role="search" className={classes['filters']}>
      <NativeSelect
        label={t('admin.journal.verb')}
        value={search.verb ?? ''}
        data={[{ value: '', label: t('admin.journal.anyVerb') }, ...verbs.map((verb) => ({ value: verb, label: isJournalVerb(verb) ? t(`admin.journal.verbs.${keyOf(verb)}`) : verb }))]}
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
