import { Button } from '@mantine/core';
import { may, useSession, useT, type DueLineFragment } from '@cordee/web';
import { isClosed, isOpen } from '../money';
import classes from './dues.module.css';

export interface ActOnDue {
  readonly pay: (due: DueLineFragment) => void;
  readonly close: (due: DueLineFragment) => void;
  readonly reinstate: (due: DueLineFragment) => void;
}

/** What can be done with one due, each button named by the person it is about. */
export function DueActions({ due, act }: { due: DueLineFragment; act: ActOnDue }) {
  const { t } = useT();
  const { viewer } = useSession();
  const named = { name: due.personName, label: due.label };
  const manages = may(viewer, 'dues.manage');
  return (
    <span className={classes['acts']}>
      {isOpen(due) && may(viewer, 'payments.record') && (
        <Button variant="default" size="compact-sm" onClick={() => act.pay(due)} aria-label={t('admin.dues.payOf', named)}>
          {t('admin.dues.pay')}
        </Button>
      )}
      {isOpen(due) && manages && (
        <Button variant="subtle" size="compact-sm" onClick={() => act.close(due)} aria-label={t('admin.dues.closeOf', named)}>
          {t('admin.dues.close')}
        </Button>
      )}
      {isClosed(due) && manages && (
        <Button variant="subtle" size="compact-sm" onClick={() => act.reinstate(due)} aria-label={t('admin.dues.reinstateOf', named)}>
          {t('admin.dues.reinstate')}
        </Button>
      )}
    </span>
  );
}
