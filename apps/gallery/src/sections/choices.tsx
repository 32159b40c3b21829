import { Check, Choice, RadioList, useT } from '@cordee/web';
import { useState } from 'react';
import type { Section } from '../section';

function Two({ note = false, hideLegend = false }: { note?: boolean; hideLegend?: boolean }) {
  const { t } = useT();
  const [value, setValue] = useState<'comfortable' | 'compact'>('comfortable');
  const options = (['comfortable', 'compact'] as const).map((density) => ({ value: density, label: t(`common.table.${density}`) }));
  return <Choice legend={t('common.table.density')} value={value} options={options} onChange={setValue} hideLegend={hideLegend} {...(note && { note: t('common.views.none') })} />;
}

function Many() {
  const { t } = useT();
  const [value, setValue] = useState<'PRESIDENT' | 'TREASURER' | 'ORGANISER' | 'COORDINATOR'>('TREASURER');
  const options = (['PRESIDENT', 'TREASURER', 'ORGANISER', 'COORDINATOR'] as const).map((role) => ({ value: role, label: t(`common.role.${role}`) }));
  return <Choice legend={t('common.person.roles')} value={value} options={options} onChange={setValue} />;
}

function Box({ start, disabled = false }: { start: boolean; disabled?: boolean }) {
  const { t } = useT();
  const [checked, setChecked] = useState(start);
  return (
    <Check checked={checked} onChange={setChecked} disabled={disabled}>
      {t('common.views.withColumns')}
    </Check>
  );
}

function Lines({ error = false, columns = false }: { error?: boolean; columns?: boolean }) {
  const { t } = useT();
  const [value, setValue] = useState<'PRESIDENT' | 'TREASURER' | 'ORGANISER' | null>(error ? null : 'TREASURER');
  const options = (['PRESIDENT', 'TREASURER', 'ORGANISER'] as const).map((role) => ({ value: role, label: t(`common.role.${role}`), note: t('common.views.none'), disabled: role === 'ORGANISER' }));
  return <RadioList legend={t('common.person.roles')} note={t('common.views.none')} value={value} options={options} onChange={setValue} columns={columns} error={error ? t('common.error.notSaved') : undefined} />;
}

export const choices: Section = {
  title: 'Choices',
  states: {
    'One of two': () => <Two />,
    'One of two, explained': () => <Two note />,
    'One of two, its question only read out': () => <Two hideLegend />,
    'One of four': Many,
    'One of several lines, one of them not now': () => <Lines />,
    'One of several lines, side by side': () => <Lines columns />,
    'One of several lines, refused': () => <Lines error />,
    'Box, empty': () => <Box start={false} />,
    'Box, ticked': () => <Box start />,
    'Box, not now': () => <Box start disabled />,
  },
};
