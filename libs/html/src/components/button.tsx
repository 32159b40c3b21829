import type { ReactNode } from 'react';

type Look = 'main' | 'quiet' | 'danger';

interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: Look;
  /** A link that looks like a button; without it, a submit button. */
  readonly href?: string;
  readonly name?: string;
  readonly value?: string;
}

/** One main button a page; its words begin with a verb. */
export function Button({ children, look = 'main', href, name, value }: ButtonProps) {
  const className = look === 'main' ? 'button' : `button ${look}`;
  if (href !== undefined) return <a className={className} href={href}>{children}</a>;
  return <button className={className} type="submit" name={name} value={value}>{children}</button>;
}

export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
