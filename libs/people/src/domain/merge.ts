import { fold } from '@cordee/platform/kernel';
import type { AffiliationFact, PersonFacts } from './facts';

/** Facts that a person has once: the first source that says something keeps its word. */
export const SINGLE_FACTS = [
  'memberNumber', 'civility', 'firstName', 'lastName', 'birthName', 'birthDate', 'address', 'postcode', 'city', 'country', 'position', 'sector', 'deceasedOn',
] as const satisfies readonly (keyof PersonFacts)[];

/** Several rows about one human, in the order of the file, as one description. */
export function mergeFacts(rows: readonly PersonFacts[]): PersonFacts {
  const [first, ...others] = rows;
  return others.reduce((sum, next) => addTo(betterWritten(sum, next), next), first!);
}

/** What `known` becomes when it learns `news`: gaps are filled, nothing that is known is overwritten. */
export function addTo(known: PersonFacts, news: PersonFacts): PersonFacts {
  const sum = { ...known };
  for (const fact of SINGLE_FACTS) if (sum[fact] === null) Object.assign(sum, { [fact]: news[fact] });
  // A postcode of one town does not belong to the city of another.
  if (known.city !== null || known.postcode !== null || known.address !== null) {
    for (const fact of ['address', 'postcode', 'city', 'country'] as const) if (!sameTown(known, news)) sum[fact] = known[fact];
  }
  sum.emails = [...known.emails, ...news.emails.filter((email) => !known.emails.some((one) => one.address === email.address))];
  sum.phones = [...new Set([...known.phones, ...news.phones])];
  sum.affiliations = news.affiliations.reduce(addAffiliation, known.affiliations);
  sum.deceased = known.deceased || news.deceased;
  return sum;
}

/** One affiliation more, or gaps filled in the one it repeats. */
export function addAffiliation(known: readonly AffiliationFact[], news: AffiliationFact): readonly AffiliationFact[] {
  const at = known.findIndex((one) => repeats(one, news));
  if (at < 0) return [...known, news];
  const one = known[at]!;
  const filled = { school: one.school ?? news.school, degree: one.degree ?? news.degree, graduationYear: one.graduationYear ?? news.graduationYear };
  return known.with(at, filled);
}

/** Of two spellings of one name the one with accents and small letters is kept: capitals and old files lose them. */
export function betterWritten(a: PersonFacts, b: PersonFacts): PersonFacts {
  const better = (one: string | null, other: string | null) =>
    one !== null && other !== null && fold(one) === fold(other) && accents(other) > accents(one) ? other : one;
  return { ...a, firstName: better(a.firstName, b.firstName), lastName: better(a.lastName, b.lastName) };
}

const accents = (name: string): number => name.normalize('NFD').replace(/[^\p{M}]/gu, '').length;
const agrees = (a: string | number | null, b: string | number | null): boolean => a === null || b === null || fold(String(a)) === fold(String(b));
const repeats = (a: AffiliationFact, b: AffiliationFact): boolean =>
  agrees(a.school, b.school) && agrees(a.degree, b.degree) && agrees(a.graduationYear, b.graduationYear);
const sameTown = (a: PersonFacts, b: PersonFacts): boolean => agrees(a.city, b.city) && agrees(a.postcode, b.postcode);
