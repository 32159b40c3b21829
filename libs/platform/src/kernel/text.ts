const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };

/** Text as it is compared and searched: lower case, accents and ligatures folded, punctuation to single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæßøđłı]/g, (letter) => LIGATURES[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Text as it is stored: NFC, outer blanks gone, inner ones single. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** One `@`, a dotted domain, no blank or control character: plausible, never proven. */
const EMAIL = /^[^\s\p{Cc}@<>(),;:"[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;

/** An e-mail address in its compared form, or null when it cannot be one. */
export function normaliseEmail(text: string): string | null {
  const address = text.normalize('NFC').trim().toLowerCase();
  const [local = ''] = address.split('@');
  const plausible = address.length <= 254 && EMAIL.test(address) && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
  return plausible ? address : null;
}
