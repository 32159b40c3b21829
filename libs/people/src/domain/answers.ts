import { fold } from '@cordee/platform/kernel';
import type { Civility } from './facts';
import { parseDate } from './dates';

const MEN = new Set(['m', 'mr', 'monsieur', 'mister', 'sir', 'h', 'homme', 'masculin', 'male', 'man', 'messieurs']);
const WOMEN = new Set(['mme', 'mlle', 'madame', 'mademoiselle', 'mrs', 'ms', 'miss', 'f', 'femme', 'feminin', 'female', 'woman', 'mesdames']);
const YES = new Set(['oui', 'yes', 'y', 'o', 'x', '1', 'vrai', 'true', 'v', 'ok']);
const NO = new Set(['', 'non', 'no', 'n', '0', 'faux', 'false']);

export function parseCivility(text: string): Civility | null {
  const word = fold(text).split(' ').find((part) => MEN.has(part) || WOMEN.has(part));
  if (!word) return null;
  return MEN.has(word) ? 'MR' : 'MS';
}

/** True, false, or null when the cell is neither. A tick counts as yes. */
export function parseYesNo(text: string): boolean | null {
  if (/^\s*[✓✔☑√]\s*$/.test(text)) return true;
  const word = fold(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** "Oui", "décédé", "†", or the day of the death. Whatever is neither no nor empty is not a living person we should write to. */
export function parseDeceased(text: string, thisYear: number): { deceased: boolean; on: string | null } {
  const on = parseDate(text, { thisYear });
  if (on) return { deceased: true, on };
  if (/[†✝]/.test(text)) return { deceased: true, on: null };
  const answer = parseYesNo(text);
  if (answer !== null) return { deceased: answer, on: null };
  return { deceased: /^(?:decede|dcd|mort|deceased|dead|died|\d{4}$)/.test(fold(text)), on: null };
}
