export type Ground = 'CLASS' | 'EMPLOYER' | 'EVENT' | 'INTRODUCTION';

/** Why two people may know each other. */
export interface Acquaintance {
  personId: string;
  otherId: string;
  ground: Ground;
  /** School and year, employer, or title of the event. */
  detail: string | null;
  /** When they last had an occasion to meet; null where no date is known. */
  at: Date | null;
}

/**
 * What several sources offer, as one list for each person. Sources take turns, so that a class of four hundred does not fill the list before
 * the six colleagues are on it.
 */
export function acquaintancesOf(offers: readonly (readonly Acquaintance[])[], living: ReadonlySet<string>, most: number): ReadonlyMap<string, readonly Acquaintance[]> {
  const ranked = offers.flatMap((offer) => rankedByPerson(offer.filter((one) => one.personId !== one.otherId && living.has(one.personId) && living.has(one.otherId))));
  const known = new Map<string, Acquaintance[]>();
  for (const { one } of ranked.sort((a, b) => a.rank - b.rank)) {
    const list = known.get(one.personId) ?? [];
    if (list.length < most) list.push(one);
    known.set(one.personId, list);
  }
  return known;
}

/** The first of each pair and ground, with its place in the list of its person. */
function rankedByPerson(offer: readonly Acquaintance[]): { one: Acquaintance; rank: number }[] {
  const ranks = new Map<string, number>();
  const seen = new Set<string>();
  return offer.flatMap((one) => {
    const pair = `${one.personId} ${one.otherId} ${one.ground}`;
    if (seen.has(pair)) return [];
    seen.add(pair);
    const rank = ranks.get(one.personId) ?? 0;
    ranks.set(one.personId, rank + 1);
    return [{ one, rank }];
  });
}
