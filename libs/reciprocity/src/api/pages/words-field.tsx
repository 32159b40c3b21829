import type { ReactNode } from 'react';
import { WORDS_MAX_CHARACTERS } from '../../domain/gratitude';

interface WordsFieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** Room for somebody's own words; its hint and its error are read out with it. */
export function WordsField({ label, value, rows, hint, error }: WordsFieldProps) {
  const described = [hint ? 'words-hint' : '', error ? 'words-error' : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor="words">{label}</label>
      {hint ? <p className="hint" id="words-hint">{hint}</p> : null}
      {error ? <p className="error" id="words-error">{error}</p> : null}
      <textarea id="words" name="words" rows={rows} maxLength={WORDS_MAX_CHARACTERS} defaultValue={value} aria-describedby={described || undefined} aria-invalid={error ? true : undefined} />
    </div>
  );
}
