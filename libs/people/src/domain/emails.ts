import { normaliseEmail } from '@cordee/platform/kernel';

export interface EmailReading {
  addresses: string[];
  /** What stood in the cell and is no address. */
  faulty: string[];
}

/** One cell, no, one or several addresses: "Jean <jean@x.fr> ; jd@y.fr", "mailto:jean@x.fr". */
export function parseEmails(text: string): EmailReading {
  const reading: EmailReading = { addresses: [], faulty: [] };
  if (/^[\s\-–.]*$/.test(text)) return reading;
  const whole = addressIn(text);
  for (const piece of whole ? [text] : text.split(/[;,|\n]|\s\/\s|\s+(?:ou|et|or|and)\s+|(?<=\.\p{L}{2,10})\s+(?=\S+@)/u)) {
    if (!piece.trim()) continue;
    const address = addressIn(piece) ?? slashPair(piece);
    if (address === null) reading.faulty.push(piece.trim());
    else reading.addresses.push(...[address].flat().filter((one) => !reading.addresses.includes(one)));
  }
  return reading;
}

function addressIn(text: string): string | null {
  const inner = /<([^<>]+)>/.exec(text)?.[1] ?? text;
  return normaliseEmail(inner.replace(/^\s*mailto:/i, '').replace(/[.;,]+\s*$/, ''));
}

/** "a@x.fr/b@y.fr" without blanks. */
function slashPair(text: string): string[] | null {
  const addresses = text.split('/').map(addressIn);
  return addresses.length > 1 && addresses.every((address) => address !== null) ? (addresses as string[]) : null;
}
