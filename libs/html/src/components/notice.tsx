import type { ReactNode } from 'react';
import type { Meaning } from '@cordee/platform/kernel';

const GLYPHS: Record<Meaning, string> = { paid: '✓', due: '!', lapsed: '✕', pending: '…' };

/** Meaning by shape and words, colour only besides. */
export function Notice({ meaning = 'pending', children }: { readonly meaning?: Meaning; readonly children: ReactNode }) {
  return (
    <div className={`notice ${meaning}`} role="status">
      <span aria-hidden="true">{GLYPHS[meaning]}</span>
      <div>{children}</div>
    </div>
  );
}

export function Card({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className="card">
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  );
}
