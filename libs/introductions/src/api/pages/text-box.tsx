import type { ReactNode } from 'react';

interface TextBoxProps {
  readonly name: string;
  /** Where several forms of a page have a field of this name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly error?: string | undefined;
  readonly rows: number;
  readonly most: number;
}

/** Room for somebody's own words; its hint and its error are read out with it. */
export function TextBox({ name, id = name, label, hint, value, error, rows, most }: TextBoxProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? <p className="hint" id={`${id}-hint`}>{hint}</p> : null}
      {error ? <p className="error" id={`${id}-error`}>{error}</p> : null}
      <textarea id={id} name={name} rows={rows} maxLength={most} defaultValue={value} aria-describedby={described || undefined} aria-invalid={error ? true : undefined} />
    </div>
  );
}
