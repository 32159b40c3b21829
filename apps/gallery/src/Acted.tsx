import { useEffect, useRef, type ReactNode } from 'react';

/** A state that only an act leads to: once it is there, the button inside that `press` names is pressed. */
export function Acted({ press, children }: { press: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>(press)?.click(), [press]);
  return <div ref={frame}>{children}</div>;
}
