const BETWEEN = ' · ';

/** `Cotisation 2027 · Membre actif`: its beginning, and what more it says. */
export function halves(label: string): readonly [first: string, more: string | null] {
  const at = label.indexOf(BETWEEN);
  return at < 0 ? [label, null] : [label.slice(0, at), label.slice(at + BETWEEN.length)];
}
