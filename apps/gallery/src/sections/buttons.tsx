import { Button } from '@mantine/core';
import { Icon, useT, type Key } from '@cordee/web';
import type { ComponentProps } from 'react';
import type { Section } from '../section';

const button = (label: Key, props: ComponentProps<typeof Button> = {}) =>
  function Pressed() {
    const { t } = useT();
    return <Button {...props}>{t(label)}</Button>;
  };

function IconButton({ disabled = false }: { disabled?: boolean }) {
  const { t } = useT();
  return (
    <button type="button" className="icon-button" disabled={disabled} aria-label={t('common.close')}>
      <Icon name="close" />
    </button>
  );
}

export const buttons: Section = {
  title: 'Buttons',
  states: {
    'Primary': button('common.save'),
    'Primary, on its way': button('common.save', { loading: true }),
    'Primary, not now': button('common.save', { disabled: true }),
    'Beside it': button('common.cancel', { variant: 'default' }),
    'Beside it, on its way': button('common.error.retry', { variant: 'default', loading: true }),
    'Beside it, not now': button('common.cancel', { variant: 'default', disabled: true }),
    'Quiet': button('common.filters.clear', { variant: 'subtle' }),
    'Quiet and small': button('common.columns.reset', { variant: 'subtle', size: 'compact-sm' }),
    'On a tint': button('admin.members.add', { variant: 'light' }),
    'With an icon': button('admin.members.add', { leftSection: <Icon name="plus" /> }),
    'Longer than its place': button('common.conflict.takeTheirs', { fullWidth: true, maw: '9rem' }),
    'Icon alone': () => <IconButton />,
    'Icon alone, not now': () => <IconButton disabled />,
  },
};
