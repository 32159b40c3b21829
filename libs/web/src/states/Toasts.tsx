import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { useT } from '../i18n/useT';
import { Toast, type ToastContent } from './Toast';
import classes from './Toasts.module.css';

/** How long an undo stays on the screen. */
export const UNDO_MS = 10_000;

type Show = (toast: ToastContent) => void;
const Toasts = createContext<Show>(() => undefined);

/** `toast({ message, undo })`: what was done, and ten seconds to take it back. */
export const useToast = (): Show => useContext(Toasts);

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useT();
  const [toasts, setToasts] = useState<readonly (ToastContent & { id: number })[]>([]);
  const next = useRef(0);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback<Show>((toast) => setToasts((all) => [...all.slice(-2), { ...toast, id: next.current++ }]), []);
  const region = useMemo(
    () => (
      <section aria-label={t('common.toasts')} aria-live="polite" className={classes['region']}>
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} forMs={UNDO_MS} onClose={() => close(toast.id)} />
        ))}
      </section>
    ),
    [toasts, close, t],
  );
  return (
    <Toasts value={show}>
      {children}
      {region}
    </Toasts>
  );
}
