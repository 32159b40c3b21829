import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useT } from '../i18n/useT';
import { Choice } from './Choice';

/** Like the system, light or dark. */
export function ColourSchemeSwitch() {
  const { t } = useT();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Choice<MantineColorScheme>
      legend={t('common.scheme.label')}
      value={colorScheme}
      options={[
        { value: 'auto', label: t('common.scheme.auto'), icon: 'system' },
        { value: 'light', label: t('common.scheme.light'), icon: 'sun' },
        { value: 'dark', label: t('common.scheme.dark'), icon: 'moon' },
      ]}
      onChange={setColorScheme}
    />
  );
}
