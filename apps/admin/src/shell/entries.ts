import type { IconName, Key } from '@cordee/web';

export interface Entry {
  readonly to: string;
  readonly label: Key;
  readonly icon: IconName;
  readonly exact?: boolean;
  /** Under another entry in the left bar, not on the phone's bar. */
  readonly under?: boolean;
}

/** Only the rooms that exist: the bar grows with the product. */
export const entries: readonly Entry[] = [
  { to: '/', label: 'admin.nav.home', icon: 'home', exact: true },
  { to: '/membres', label: 'admin.nav.members', icon: 'people' },
  { to: '/imports', label: 'admin.nav.imports', icon: 'upload', under: true },
  { to: '/reglages', label: 'admin.nav.settings', icon: 'settings' },
  { to: '/journal', label: 'admin.nav.journal', icon: 'journal' },
];
