import { tidy } from '@cordee/platform/kernel';

/** Words that stay small inside a family name: "de Richard", "van der Berg". "Le" and "La" alone take a capital: "Le Goff". */
const PARTICLES = new Set(['de', 'du', 'des', 'd', 'von', 'van', 'der', 'den', 'zu', 'di', 'della', 'dos', 'das', 'y', 'et']);
/** "de la Tour", "de l'Isle": small after a particle only. */
const ARTICLES = new Set(['la', 'le', 'les', 'l']);
/** What people type when a name is missing. */
const PLACEHOLDERS = /^(?:[-_.?*/x\s]*|n\.?[ac]\.?|n\/a|#n\/a|null|neant|néant|inconnue?|unknown|none|aucune?)$/i;

/** The text of a cell, or null when it says nothing. */
export function saying(text: string): string | null {
  const clean = tidy(text);
  return PLACEHOLDERS.test(clean) ? null : clean;
}

/**
 * A name as one writes it: capitals and small letters set right when the source has only one of them, particles small,
 * mixed capitals ("McDonald") left alone.
 */
export function tidyName(text: string, kind: 'first' | 'last'): string | null {
  const clean = saying(text)?.replace(/[’`´]/g, "'").replace(/\s*([-'])\s*/g, '$1');
  if (!clean || !/\p{L}/u.test(clean)) return null;
  const shouted = clean.split(' ').every((word) => word === word.toUpperCase() || word.length === 1 || PARTICLES.has(word.toLowerCase()));
  let afterParticle = false;
  const words = clean.split(' ').map((word) => {
    const small = word.toLowerCase();
    const stem = small.replace(/'.*$/, '');
    const particle = kind === 'last' && (PARTICLES.has(small) || (afterParticle && ARTICLES.has(small)));
    afterParticle = kind === 'last' && PARTICLES.has(stem);
    if (particle) return small;
    return shouted || word === small ? capitalise(word, kind) : word;
  });
  return words.join(' ');
}

/** "DUPONT Jean", "Dupont, Jean" and "Jean de Richard" → first and last name. One word alone is a family name. */
export function splitFullName(text: string): { firstName: string | null; lastName: string | null } {
  const clean = saying(text)?.replace(/^(?:m\.?|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle|mrs\.?|ms\.?|dr\.?)\s+/i, '');
  if (!clean) return { firstName: null, lastName: null };
  const [last, first] = partsOf(clean);
  return { firstName: first ? tidyName(first, 'first') : null, lastName: tidyName(last, 'last') };
}

function partsOf(name: string): [last: string, first: string] {
  const comma = name.indexOf(',');
  if (comma > 0) return [name.slice(0, comma), name.slice(comma + 1)];
  const words = name.split(' ');
  if (words.length === 1) return [name, ''];
  const shouted = words.filter((word) => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word));
  if (shouted.length > 0 && shouted.length < words.length) return splitByCapitals(words);
  const particle = words.findIndex((word, at) => at > 0 && PARTICLES.has(word.toLowerCase()));
  const cut = particle > 0 ? particle : words.length - 1;
  return [words.slice(cut).join(' '), words.slice(0, cut).join(' ')];
}

/** Whoever writes one part in capitals means the family name; particles before it belong to it. */
function splitByCapitals(words: string[]): [last: string, first: string] {
  const loud = (word: string) => (word.length > 1 && word === word.toUpperCase()) || PARTICLES.has(word) || ARTICLES.has(word);
  return [words.filter(loud).join(' '), words.filter((word) => !loud(word)).join(' ')];
}

function capitalise(word: string, kind: 'first' | 'last'): string {
  const parts = word.toLowerCase().split(/([-'])/);
  return parts
    .map((part, at) => {
      const elided = parts[at + 1] === "'" && PARTICLES.has(part);
      if (kind === 'last' && elided) return part;
      return part.charAt(0).toUpperCase() + part.slice(1);
    })
    .join('');
}
