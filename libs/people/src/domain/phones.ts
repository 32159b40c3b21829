export interface PhoneReading {
  numbers: string[];
  faulty: string[];
}

/** One cell, no, one or several numbers. */
export function parsePhones(text: string): PhoneReading {
  const reading: PhoneReading = { numbers: [], faulty: [] };
  if (!/[\p{L}\p{N}]/u.test(text)) return reading;
  const whole = normalisePhone(text);
  for (const piece of whole ? [text] : text.split(/[;,|\n/]|\s(?:ou|et|or|and)\s/)) {
    if (!/[\p{L}\p{N}]/u.test(piece)) continue;
    const number = normalisePhone(piece);
    if (!number) reading.faulty.push(piece.trim());
    else if (!reading.numbers.includes(number)) reading.numbers.push(number);
  }
  return reading;
}

/**
 * `+33612345678` for French numbers however they are written, a zero lost by a spreadsheet included; other countries keep
 * their `+`. Null when it cannot be a number.
 */
export function normalisePhone(text: string): string | null {
  const bare = text.replace(/\(0\)/g, '').replace(/^\s*(?:t[eé]l|port|mob|phone)[a-zé.:\s]*/i, '');
  if (/\p{L}/u.test(bare)) return null;
  const digits = bare.replace(/\D/g, '');
  const international = /^\s*\+/.test(bare) ? digits : digits.startsWith('00') ? digits.slice(2) : null;
  if (international !== null) return checked(international.replace(/^330(?=\d{9}$)/, '33'));
  if (/^0[1-9]\d{8}$/.test(digits)) return `+33${digits.slice(1)}`;
  if (/^[1-9]\d{8}$/.test(digits)) return `+33${digits}`;
  if (/^33[1-9]\d{8}$/.test(digits)) return `+${digits}`;
  return digits.length >= 6 && digits.length <= 15 ? digits : null;
}

const checked = (digits: string): string | null => (digits.length >= 7 && digits.length <= 15 ? `+${digits}` : null);
