import { parseColour, type AddressForm } from '@cordee/web';

/** In which language, light and colour everything is shown, and how it addresses people: all of it in the address. */
export interface Settings {
  readonly locale: 'fr' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly form: AddressForm;
  readonly colour: string;
}

/** A very light one, one in between and a very dark one: where a palette may fail. */
export const COLOURS = [
  { value: '#ffe14d', label: 'Very light' },
  { value: '#1f7fc4', label: 'Mid' },
  { value: '#1b0f2e', label: 'Very dark' },
] as const;

export function settingsOf(search: string): Settings {
  const asked = new URLSearchParams(search);
  return {
    locale: asked.get('locale') === 'en' ? 'en' : 'fr',
    scheme: asked.get('scheme') === 'dark' ? 'dark' : 'light',
    form: asked.get('form') === 'TU' ? 'TU' : 'VOUS',
    colour: parseColour(asked.get('colour') ?? '') ?? COLOURS[1].value,
  };
}

export const searchOf = (settings: Settings): string => `?${new URLSearchParams({ ...settings })}`;
