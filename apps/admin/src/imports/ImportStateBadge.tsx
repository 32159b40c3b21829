import { StatusBadge, useT, type ImportState, type Key } from '@cordee/web';

const LOOK: Record<ImportState, readonly [meaning: 'paid' | 'due' | 'lapsed' | 'pending', label: Key]> = {
  UPLOADED: ['pending', 'admin.imports.state.reading'],
  READING: ['pending', 'admin.imports.state.reading'],
  MAPPING: ['due', 'admin.imports.state.mapping'],
  CHECKING: ['pending', 'admin.imports.state.checking'],
  CHECKED: ['due', 'admin.imports.state.checked'],
  RUNNING: ['pending', 'admin.imports.state.running'],
  DONE: ['paid', 'admin.imports.state.done'],
  FAILED: ['lapsed', 'admin.imports.state.failed'],
  CANCELLED: ['pending', 'admin.imports.state.cancelled'],
};

export function ImportStateBadge({ state }: { state: ImportState }) {
  const { t } = useT();
  const [meaning, label] = LOOK[state];
  return (
    <StatusBadge meaning={meaning} icon={state === 'CANCELLED' ? 'close' : meaning === 'pending' ? 'clock' : meaning === 'due' ? 'pencil' : meaning === 'paid' ? 'check' : 'alert'}>
      {t(label)}
    </StatusBadge>
  );
}
