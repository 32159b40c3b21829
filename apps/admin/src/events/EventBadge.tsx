import { StatusBadge, useT, type EventLineFragment, type IconName } from '@cordee/web';
import { statusOf, type EventStatus } from './status';

const LOOKS: Record<EventStatus, { readonly meaning: 'paid' | 'due' | 'lapsed' | 'pending'; readonly icon: IconName }> = {
  draft: { meaning: 'pending', icon: 'pencil' },
  published: { meaning: 'paid', icon: 'check' },
  paused: { meaning: 'due', icon: 'pause' },
  full: { meaning: 'due', icon: 'people' },
  closed: { meaning: 'pending', icon: 'lock' },
  cancelled: { meaning: 'lapsed', icon: 'close' },
  past: { meaning: 'pending', icon: 'clock' },
};

export function EventBadge({ event }: { event: Pick<EventLineFragment, 'state' | 'registrationState' | 'endsAt'> }) {
  const { t } = useT();
  const status = statusOf(event);
  return <StatusBadge {...LOOKS[status]}>{t(`admin.events.status.${status}`)}</StatusBadge>;
}
