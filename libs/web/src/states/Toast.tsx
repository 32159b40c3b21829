import { useEffect, useState } from 'react';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import classes from './Toasts.module.css';

export interface ToastContent {
  readonly message: string;
  readonly undo?: () => void;
  /** Where to see what came of it: a page or a file that the server names. */
  readonly link?: { readonly href: string; readonly label: string };
}

/** Stays while it is pointed at or holds the focus: no one is hurried. */
export function Toast({ toast, forMs, onClose }: { toast: ToastContent; forMs: number; onClose: () => void }) {
  const { t } = useT();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onClose, forMs);
    return () => clearTimeout(timer);
    // onClose is a new function at each render of the region; the count must not start again with it.
  }, [held, forMs]);
  const undo = () => {
    toast.undo?.();
    onClose();
  };
  return (
    <div className={classes['toast']} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <Icon name="check" />
      <span className={classes['message']}>{toast.message}</span>
      {toast.link && (
        <a href={toast.link.href} className={classes['undo']}>
          {toast.link.label}
        </a>
      )}
      {toast.undo && (
        <button type="button" className={classes['undo']} onClick={undo}>
          {t('common.undo')}
        </button>
      )}
      <button type="button" className={classes['close']} onClick={onClose} aria-label={t('common.close')}>
        <Icon name="close" />
      </button>
    </div>
  );
}
