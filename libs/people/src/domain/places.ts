import { fold } from '@cordee/platform/kernel';
import { saying } from './names';

const FRANCE = new Set(['france', 'fr', 'fra', 'france metropolitaine']);
const SMALL = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'sur', 'sous', 'en', 'et', 'lès', 'lez', 'aux', 'au', 'l', 'd']);

export const isFrance = (country: string | null): boolean => country !== null && FRANCE.has(fold(country));

/** A French postcode that lost its zero in a spreadsheet gets it back: `1000` in France is `01000`; in Belgium it is Brussels. */
export function tidyPostcode(text: string, country: string | null): string | null {
  const code = saying(text)?.replace(/\.0+$/, '').toUpperCase();
  if (!code) return null;
  const french = country === null || isFrance(country);
  return french && /^\d{4}$/.test(code) ? `0${code}` : code;
}

/** "PARIS" → "Paris", "SAINT ETIENNE" → "Saint Etienne"; "Paris" stays. "PARIS CEDEX 15" loses its post office. */
export function tidyPlace(text: string): string | null {
  const clean = saying(text)?.replace(/\s+cedex(?:\s+\d{1,2})?$/i, '');
  if (!clean) return null;
  if (clean !== clean.toUpperCase() && clean !== clean.toLowerCase()) return clean;
  if (/^[A-Z]{2,3}$/.test(clean)) return clean;
  return clean.toLowerCase().replace(/[\p{L}]+/gu, (word, at: number) => (at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
}
