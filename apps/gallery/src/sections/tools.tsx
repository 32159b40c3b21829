import { ActionsMenu, ColumnsMenu, Disclosure, ExportMenu, FilterBar, SearchField, useT, ViewsMenu, type ListSettings, type ViewFragment, type ViewOfList } from '@cordee/web';
import { useState, type ComponentType } from 'react';
import classes from '../Gallery.module.css';
import type { Section } from '../section';

const ignore = () => undefined;
const mine: ViewFragment = { id: 'view_1', version: 1, name: 'Lyon, à jour', columns: ['name'], shared: true, mine: true, owner: 'Claire Fontanel', canChange: true, search: [] };
const theirs: ViewFragment = { ...mine, id: 'view_2', name: 'Promotions des dix dernières années dans la région', columns: null, shared: true, mine: false, owner: 'Hervé Petit', canChange: false };

const views = (known: readonly ViewFragment[], view: ViewFragment | null = null, changed = false) =>
  function Views() {
    const settings: ListSettings = { ready: true, columns: ['name'], density: 'COMFORTABLE', views: known, arrange: ignore, retry: ignore };
    const current: ViewOfList = { view, changed, columns: ['name'], chooseColumns: ignore };
    return <ViewsMenu list="people.members" settings={settings} current={current} filters={{}} onChoose={ignore} />;
  };

function Filters() {
  const { t } = useT();
  const [values, setValues] = useState<Readonly<Record<string, string | undefined>>>({ city: 'Lyon' });
  const filters = [
    { name: 'school', label: t('common.person.school'), any: t('common.filters.anySchool'), options: [{ value: 'a', label: 'École des mines' }] },
    { name: 'year', label: t('common.person.year'), any: t('common.filters.anyYear'), options: [{ value: '2004', label: '2004' }] },
    { name: 'city', label: t('common.person.city'), any: t('common.filters.anyCity'), options: [{ value: 'Lyon', label: 'Lyon' }] },
  ];
  const search = <SearchField label={t('admin.members.search')} value={values['search'] ?? ''} onChange={(text) => setValues({ ...values, search: text })} />;
  return <FilterBar search={search} filters={filters} values={values} onChange={(name, value) => setValues({ ...values, [name]: value })} onClear={() => setValues({})} />;
}

function Columns() {
  const { t } = useT();
  const [shown, setShown] = useState<readonly string[]>(['name', 'school', 'city']);
  const all = (['name', 'school', 'city', 'email'] as const).map((key) => ({ key, header: t(`common.person.${key}`) }));
  return <ColumnsMenu all={all} shown={shown} onChange={(next) => setShown(next ?? ['name'])} />;
}

function Export() {
  const { t } = useT();
  return <ExportMenu path="/dev/galerie/export" what={t('admin.members.exportAll', { count: 1210 })} order={{}} />;
}

function Actions() {
  const { t } = useT();
  const action = (label: string) => ({ label, icon: 'pencil' as const, run: ignore });
  return <ActionsMenu label={t('common.actions')} actions={[action(t('common.edit', { what: t('common.person.city') })), action(t('admin.member.inviteAgain'))]} apart={[{ ...action(t('common.views.remove')), icon: 'close' }]} />;
}

function Above() {
  const { t } = useT();
  return (
    <Disclosure label={t('common.language')} button={t('common.language')} placement="above">
      {() => t('common.views.none')}
    </Disclosure>
  );
}

/** As in the row above a list, so that a panel opens at its button. */
const inRow = (Tool: ComponentType) =>
  function InRow() {
    return (
      <div className={classes['row']}>
        <Tool />
      </div>
    );
  };

export const tools: Section = {
  title: 'Tools of a list',
  wide: true,
  states: {
    'Search and filters': Filters,
    'Views, none yet': inRow(views([])),
    'Views, mine and the office’s': inRow(views([mine, theirs])),
    'Views, in one': inRow(views([mine, theirs], mine)),
    'Views, in one that has changed': inRow(views([mine, theirs], mine, true)),
    'Columns': inRow(Columns),
    'Export': inRow(Export),
    'Actions': inRow(Actions),
    'Panel that opens upwards': inRow(Above),
  },
};
