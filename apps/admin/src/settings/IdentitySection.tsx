import { NativeSelect, TextInput } from '@mantine/core';
import { AddressFormContext, Choice, Icon, useSession, useT, zones, type SettingsFragment } from '@cordee/web';
import { SectionForm } from './SectionForm';
import { useSettingsSection } from './useSettingsSection';
import classes from './settings.module.css';

const KEYS = ['name', 'locale', 'zone', 'addressForm'] as const;

export function IdentitySection({ settings, onChanged }: { settings: SettingsFragment; onChanged: () => void }) {
  const { t } = useT();
  const { association } = useSession();
  const section = useSettingsSection('identity', settings, KEYS, onChanged);
  const { draft, change } = section;
  const labels = { name: t('admin.settings.name'), locale: t('admin.settings.locale'), zone: t('common.zone'), addressForm: t('admin.settings.addressForm') };
  const show = (key: (typeof KEYS)[number], value: unknown) => (key === 'addressForm' ? t(`admin.settings.address.${value === 'TU' ? 'TU' : 'VOUS'}`) : key === 'locale' ? (value === 'en' ? 'English' : 'Français') : String(value ?? ''));
  return (
    <SectionForm title={t('admin.settings.identity')} section={section} labels={labels} show={show}>
      <div className={classes['fields']} data-pairs>
        <TextInput label={labels.name} value={draft.name} required withAsterisk={false} onChange={(event) => change({ name: event.currentTarget.value })} />
        <TextInput label={t('admin.settings.subdomain')} description={t('admin.settings.subdomainFixed')} inputWrapperOrder={['label', 'input', 'description']} value={association.url} readOnly />
        <NativeSelect
          label={labels.locale}
          value={draft.locale}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          rightSection={<Icon name="down" size="1rem" />}
          onChange={(event) => change({ locale: event.currentTarget.value })}
        />
        <NativeSelect label={labels.zone} value={draft.zone} data={zones(draft.zone)} rightSection={<Icon name="down" size="1rem" />} onChange={(event) => change({ zone: event.currentTarget.value })} />
        <Choice
          legend={labels.addressForm}
          value={draft.addressForm}
          options={[
            { value: 'VOUS', label: t('admin.settings.address.VOUS') },
            { value: 'TU', label: t('admin.settings.address.TU') },
          ]}
          onChange={(addressForm) => change({ addressForm })}
          note={
            <AddressFormContext value={draft.addressForm}>
              <AddressSample />
            </AddressFormContext>
          }
        />
      </div>
    </SectionForm>
  );
}

/** A sentence as members will read it, in the form that is chosen but not saved yet. */
function AddressSample() {
  const { t } = useT();
  return t('admin.settings.addressSample');
}
