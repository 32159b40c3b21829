import { StatusBadge, useT, type Key } from '@cordee/web';
import type { ComponentProps } from 'react';
import type { Section } from '../section';

type Meaning = ComponentProps<typeof StatusBadge>['meaning'];

const badge = (meaning: Meaning, word: Key, icon?: ComponentProps<typeof StatusBadge>['icon']) =>
  function Badge() {
    const { t } = useT();
    return (
      <StatusBadge meaning={meaning} {...(icon && { icon })}>
        {t(word)}
      </StatusBadge>
    );
  };

/** Four pairs that no association changes, each with its shape and its word. */
export const badges: Section = {
  title: 'Badges',
  states: {
    'Paid': badge('paid', 'admin.dues.state.PAID'),
    'Due': badge('due', 'admin.dues.state.ISSUED'),
    'Lapsed': badge('lapsed', 'admin.membership.status.LAPSED'),
    'Pending': badge('pending', 'admin.membership.status.APPLIED'),
    'With a shape of its own': badge('pending', 'admin.event.CANCELLED', 'close'),
  },
};
