import { TextInput } from '@mantine/core';
import { brandStylesheet, parseColour, useT, type SettingsFragment } from '@cordee/web';
import { SectionForm } from './SectionForm';
import { useSettingsSection } from './useSettingsSection';
import classes from './settings.module.css';

/** Any colour: the texts stay legible, and one sees it before saving, in light and in dark. */
export function ColourSection({ settings, onChanged }: { settings: SettingsFragment; onChanged: () => void }) {
  const { t } = useT();
  const section = useSettingsSection('colour', settings, ['colour'] as const, onChanged);
  const { draft, change } = section;
  const colour = parseColour(draft.colour) ?? settings.colour;
  return (
    <SectionForm title={t('admin.settings.colour')} note={t('admin.settings.colourNote')} section={section} labels={{ colour: t('admin.settings.colour') }}>
      <style>{brandStylesheet(colour, '.colour-preview')}</style>
      <div className={classes['colour']}>
        <div className={classes['pick']}>
          <TextInput
            label={t('admin.settings.colourCode')}
            value={draft.colour}
            spellCheck={false}
            error={parseColour(draft.colour) ? undefined : t('admin.settings.colourUnknown')}
            onChange={(event) => change({ colour: event.currentTarget.value })}
          />
          <input type="color" aria-label={t('admin.settings.colourPick')} value={colour} onChange={(event) => change({ colour: event.currentTarget.value })} />
        </div>
        <div className={classes['previews']}>
          {(['light', 'dark'] as const).map((scheme) => (
            <div key={scheme} className={`colour-preview ${classes['preview']}`} data-mantine-color-scheme={scheme}>
              <b>{t(`common.scheme.${scheme}`)}</b>
              <span className={classes['button']}>{t('admin.settings.sampleButton')}</span>
              <span className={classes['tint']}>{t('admin.settings.sampleText')}</span>
            </div>
          ))}
        </div>
      </div>
    </SectionForm>
  );
}
