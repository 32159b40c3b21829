import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/useT';
import type { IconName } from '../layout/icons';
import { Notice } from './Notice';

/** First use: one sentence, one button, one link. */
export function EmptyFirst({ icon, title, children, actions }: { icon?: IconName; title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <Notice {...(icon && { icon })} title={title} actions={actions}>
      {children}
    </Notice>
  );
}

/** Filters that nothing passes: the way out is one press. */
export function EmptyFilters({ title, onClear, children }: { title: string; onClear: () => void; children?: ReactNode }) {
  const { t } = useT();
  return (
    <Notice
      icon="search"
      title={title}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('common.filters.clear')}
        </Button>
      }
    >
      {children}
    </Notice>
  );
}
