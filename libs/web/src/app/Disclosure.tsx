import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import classes from './Disclosure.module.css';

interface Props {
  readonly label: string;
  readonly button: ReactNode;
  readonly side?: 'start' | 'end';
  readonly placement?: 'below' | 'above';
  readonly className?: string;
  /** On a phone the panel takes the width of the nearest positioned ancestor: for one of several buttons in a row. */
  readonly spreads?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel. Escape, a press outside or leaving by Tab closes it, and the focus returns. */
export function Disclosure({ label, button, side = 'end', placement = 'below', className = '', spreads = false, children }: Props) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const frame = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  return (
    <div ref={frame} className={classes['frame']} data-spreads={spreads || undefined} onKeyDown={(event) => event.key === 'Escape' && open && close()}>
      <button ref={trigger} type="button" className={`${classes['trigger']} ${className}`} aria-label={label} aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {button}
      </button>
      <div id={panel} className={classes['panel']} data-side={side} data-placement={placement} hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}
