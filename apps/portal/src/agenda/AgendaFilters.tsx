import { NativeSelect } from '@mantine/core';
import { AgendaCitiesDocument, Choice, Icon, useScreen, useT } from '@cordee/web';
import classes from './agenda.module.css';
import type { AgendaSearch } from './search';

const KINDS = ['ALL', 'PLACE', 'ONLINE'] as const;

/** Where, in the address of the screen: on the spot or online, and in which city. */
export function AgendaFilters({ search, onChange }: { search: AgendaSearch; onChange: (patch: Partial<AgendaSearch>) => void }) {
  const { t } = useT();
  return (
    <div role="search" className={classes['filters']}>
      <Choice
        legend={t('portal.agenda.kind.legend')}
        value={search.placeKind ?? 'ALL'}
        options={KINDS.map((value) => ({ value, label: t(`portal.agenda.kind.${value}`) }))}
        onChange={(kind) => onChange(kind === 'ALL' ? { placeKind: undefined } : { placeKind: kind, ...(kind === 'ONLINE' && { city: undefined }) })}
      />
      {search.placeKind !== 'ONLINE' && <Cities city={search.city} onChange={(city) => onChange({ city })} />}
    </div>
  );
}

/** Those in which something is coming, and the one of the address. */
function Cities({ city, onChange }: { city: string | undefined; onChange: (city: string | undefined) => void }) {
  const { t, locale } = useT();
  const nodes = useScreen(AgendaCitiesDocument, {}).data?.association?.events.nodes ?? [];
  const known = [...nodes.map((event) => event.city), city].filter((name): name is string => Boolean(name));
  const cities = [...new Set(known)].sort((a, b) => a.localeCompare(b, locale));
  return (
    <NativeSelect
      label={t('common.person.city')}
      value={city ?? ''}
      data={[{ value: '', label: t('common.filters.anyCity') }, ...cities]}
      rightSection={<Icon name="down" size="1rem" />}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}
