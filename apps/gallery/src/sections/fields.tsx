import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Icon, LongText, SearchField, useT, type Key } from '@cordee/web';
import { useState, type ComponentProps } from 'react';
import type { Section } from '../section';

const field = (label: Key, props: ComponentProps<typeof TextInput> = {}, said: { description?: Key; error?: Key } = {}) =>
  function Field() {
    const { t } = useT();
    return <TextInput label={t(label)} autoComplete="off" {...props} description={said.description && t(said.description)} error={said.error && t(said.error)} />;
  };

function Search({ start }: { start: string }) {
  const { t } = useT();
  const [value, setValue] = useState(start);
  return <SearchField label={t('admin.members.search')} placeholder={t('admin.members.searchExample')} value={value} onChange={setValue} />;
}

function Select(props: ComponentProps<typeof NativeSelect>) {
  const { t } = useT();
  return <NativeSelect label={t('common.person.city')} data={[t('common.filters.anyCity'), 'Lyon', 'Saint-Étienne']} rightSection={<Icon name="down" size="1rem" />} {...props} />;
}

const area = (error: boolean) =>
  function Area() {
    const { t } = useT();
    return <Textarea label={t('admin.eventForm.summary')} rows={4} defaultValue="Un verre entre promotions." error={error && t('common.error.notSaved')} />;
  };

function Long({ start, error = false }: { start: string; error?: boolean }) {
  const { t } = useT();
  const [value, setValue] = useState(start);
  return <LongText label={t('portal.answering.forwardWords', { name: 'Claire' })} note={t('common.views.none')} value={value} onChange={setValue} min={40} max={140} error={error ? t('common.error.notSaved') : undefined} />;
}

export const fields: Section = {
  title: 'Fields',
  states: {
    'Empty': field('common.person.firstName', { placeholder: 'Claire' }),
    'Filled': field('common.person.lastName', { defaultValue: 'Fontanel' }),
    'With a description': field('common.person.address', { defaultValue: '12 quai des Brumes' }, { description: 'common.views.none' }),
    'With an error': field('common.person.email', { defaultValue: 'claire@' }, { error: 'common.error.notSaved' }),
    'With a description and an error': field('common.person.phone', { defaultValue: '06' }, { description: 'common.views.none', error: 'common.error.notSaved' }),
    'Not now': field('common.person.employer', { defaultValue: 'Atelier du Pont', disabled: true }),
    'Only to be read': field('common.person.jobTitle', { defaultValue: 'Ingénieure', readOnly: true }),
    'Search, empty': () => <Search start="" />,
    'Search, filled': () => <Search start="fontanel" />,
    'List': () => <Select />,
    'List with an error': () => <Select error defaultValue="Lyon" />,
    'List, not now': () => <Select disabled />,
    'Several lines': area(false),
    'Several lines with an error': area(true),
    'Sentences, counted, empty': () => <Long start="" />,
    'Sentences, too few': () => <Long start="Je la connais." />,
    'Sentences, too many, with an error': () => <Long start={'Nous avons travaillé ensemble. '.repeat(6)} error />,
  },
};
