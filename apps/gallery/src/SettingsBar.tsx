import { Choice } from '@cordee/web';
import classes from './Gallery.module.css';
import { COLOURS, searchOf, type Settings } from './settings';

/** Another setting is another address: everything starts anew in it. */
export function SettingsBar({ settings }: { settings: Settings }) {
  const change = (change: Partial<Settings>) => window.location.replace(searchOf({ ...settings, ...change }) + window.location.hash);
  return (
    <div className={classes['settings']}>
      <Choice legend="Language" value={settings.locale} options={[{ value: 'fr', label: 'French' }, { value: 'en', label: 'English' }]} onChange={(locale) => change({ locale })} />
      <Choice legend="Scheme" value={settings.scheme} options={[{ value: 'light', label: 'Light', icon: 'sun' }, { value: 'dark', label: 'Dark', icon: 'moon' }]} onChange={(scheme) => change({ scheme })} />
      <Choice legend="Address" value={settings.form} options={[{ value: 'VOUS', label: 'Vous' }, { value: 'TU', label: 'Tu' }]} onChange={(form) => change({ form })} />
      <Choice legend="Colour" value={settings.colour} options={COLOURS} onChange={(colour) => change({ colour })} />
    </div>
  );
}
