import type { ReactNode } from 'react';
import type { Locale } from '@cordee/platform/kernel';
import { t } from '../i18n';

/** A message by the name of the field it is about. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

interface FormProps {
  readonly action: string;
  readonly children: ReactNode;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly multipart?: boolean;
}

/** Posts; `noValidate`, because our own messages say more and in the page's language. */
export function Form({ action, children, hidden = {}, multipart }: FormProps) {
  return (
    <form method="post" action={action} noValidate encType={multipart ? 'multipart/form-data' : undefined}>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </form>
  );
}

/** Stands above the form and takes the focus: what is to be seen again, with a link to each field. */
export function ErrorSummary({ locale, errors }: { readonly locale: Locale; readonly errors: FieldErrors }) {
  const faults = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (faults.length === 0) return null;
  return (
    <div className="notice lapsed" role="alert" tabIndex={-1} autoFocus aria-labelledby="error-summary">
      <div>
        <h2 id="error-summary">{t(locale, 'html.summary', { count: faults.length })}</h2>
        <ul>{faults.map(([name, message]) => <li key={name}><a href={`#${name}`}>{message}</a></li>)}</ul>
      </div>
    </div>
  );
}
