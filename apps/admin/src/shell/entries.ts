import { may, useSession, type IconName, type Key } from '@cordee/web';

export interface Entry {
  readonly to: string;
  readonly label: Key;
  readonly icon: IconName;
  readonly exact?: boolean;
  /** Who lacks it does not see the entry; the server decides all the same. */
  readonly permission?: string;
  /** Under another entry in the left bar, not on the phone's bar. */
  readonly under?: boolean;
  /** On the phone's bar behind "Plus", once there are more entries than a thumb tells apart. */
  readonly later?: boolean;
}

/** Only the rooms that exist: the bar grows with the product. */
const ENTRIES: readonly Entry[] = [
  { to: '/', label: 'admin.nav.home', icon: 'home', exact: true },
  { to: '/membres', label: 'admin.nav.members', icon: 'people' },
  { to: '/imports', label: 'admin.nav.imports', icon: 'upload', under: true, permission: 'people.import' },
  { to: '/cotisations', label: 'admin.nav.dues', icon: 'wallet', permission: 'dues.read' },
  { to: '/evenements', label: 'admin.nav.events', icon: 'calendar', permission: 'events.read' },
  { to: '/entraide', label: 'admin.nav.help', icon: 'help', permission: 'introductions.read', later: true },
  { to: '/reglages', label: 'admin.nav.settings', icon: 'settings', later: true },
  { to: '/journal', label: 'admin.nav.journal', icon: 'journal', permission: 'journal.read', later: true },
];

export function useEntries(): readonly Entry[] {
  const { viewer } = useSession();
  return ENTRIES.filter(({ permission }) => !permission || may(viewer, permission));
}

/** As many as a phone of 320 px shows whole. */
const AT_THE_THUMB = 5;

/** What stands on the phone's bar, and what waits behind "Plus". */
export function usePhoneEntries(): { readonly shown: readonly Entry[]; readonly later: readonly Entry[] } {
  const entries = useEntries().filter(({ under }) => !under);
  if (entries.length <= AT_THE_THUMB) return { shown: entries, later: [] };
  return { shown: entries.filter(({ later }) => !later), later: entries.filter(({ later }) => later) };
}
