import type { InputHTMLAttributes, ReactNode } from 'react';
import type { Locale } from '@cordee/platform/kernel';
import { t } from '../i18n';

type Input = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'pattern' | 'maxLength' | 'minLength' | 'required' | 'defaultValue' | 'placeholder' | 'autoFocus' | 'spellCheck' | 'autoCapitalize' | 'min' | 'max'
>;

interface FieldProps extends Input {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Given, a field that may stay empty says so. */
  readonly locale?: Locale;
  readonly className?: string;
}

/** A labelled input; its hint and its error are read out with it. */
export function Field({ name, label, hint, error, locale, className, ...input }: FieldProps) {
  const optional = locale && !input.required ? ` (${t(locale, 'html.optional')})` : '';
  return (
    <div className={className ? `field ${className}` : 'field'}>
      <label htmlFor={name}>{`${label}${optional}`}</label>
      <Explained name={name} hint={hint} error={error} />
      <input id={name} name={name} {...input} {...described(name, hint, error)} />
    </div>
  );
}

/** Six digits, typed in the tab that asked; may be pasted or filled in by the phone. */
export function CodeField(props: Omit<FieldProps, 'type' | 'inputMode' | 'pattern' | 'maxLength' | 'autoComplete' | 'className'>) {
  return <Field {...props} className="code" type="text" inputMode="numeric" autoComplete="one-time-code" pattern="[0-9 ]*" maxLength={9} required />;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

export function Select({ name, label, options, value, hint, error }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <Explained name={name} hint={hint} error={error} />
      <select id={name} name={name} defaultValue={value} {...described(name, hint, error)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
}

/** Few answers, all of them visible. */
export function Radios({ name, label, options, value, hint, error }: ChoiceProps) {
  return (
    <fieldset className="field" id={name} {...described(name, hint, error)}>
      <legend>{label}</legend>
      <Explained name={name} hint={hint} error={error} />
      {options.map((option) => (
        <label className="choice" key={option.value}>
          <input type="radio" name={name} value={option.value} defaultChecked={option.value === value} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Checkbox({ name, label, checked, value = 'on' }: { readonly name: string; readonly label: ReactNode; readonly checked?: boolean; readonly value?: string }) {
  return (
    <div className="field">
      <label className="choice">
        <input type="checkbox" name={name} value={value} defaultChecked={checked} />
        <span>{label}</span>
      </label>
    </div>
  );
}

function Explained({ name, hint, error }: { readonly name: string; readonly hint: ReactNode; readonly error: string | undefined }) {
  return (
    <>
      {hint ? <p className="hint" id={`${name}-hint`}>{hint}</p> : null}
      {error ? <p className="error" id={`${name}-error`}>{error}</p> : null}
    </>
  );
}

function described(name: string, hint: ReactNode, error: string | undefined): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean);
  return { ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}), ...(error ? { 'aria-invalid': true as const } : {}) };
}
