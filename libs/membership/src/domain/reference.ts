/**
 * ISO 11649 creditor reference: `RF`, two check digits (mod 97-10 of ISO 7064), up to 21 letters and digits. Banks carry it
 * along with a transfer, and a typo in it shows.
 */
export function rfReference(own: string): string {
  if (!/^[0-9A-Z]{1,21}$/.test(own)) throw new RangeError('a creditor reference has 1 to 21 capital letters and digits');
  return `RF${String(98 - mod97(`${own}RF00`)).padStart(2, '0')}${own}`;
}

/** Whether a reference, as somebody typed it, is sound. */
export function isRfReference(text: string): boolean {
  const tight = text.replace(/\s+/g, '').toUpperCase();
  return /^RF\d{2}[0-9A-Z]{1,21}$/.test(tight) && mod97(tight.slice(4) + tight.slice(0, 4)) === 1;
}

/** `RF18 5390 0754 7034`: as it is printed. */
export const printedReference = (reference: string): string => reference.replace(/(.{4})(?=.)/g, '$1 ');

/** Without I, L, O and U, which are mistaken for others. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The reference of a due: the year it is for, and 60 bits of its id that are random. */
export function dueReference(dueId: string, year: number): string {
  let bits = BigInt(`0x${dueId.replaceAll('-', '').slice(-16)}`) & ((1n << 60n) - 1n);
  let own = '';
  for (let place = 0; place < 12; place++) {
    own = ALPHABET[Number(bits & 31n)]! + own;
    bits >>= 5n;
  }
  return rfReference(`${String(year % 100).padStart(2, '0')}${own}`);
}

/** The remainder of a number that is written in letters and digits, A being 10. */
function mod97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
