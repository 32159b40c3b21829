import { fold } from '@cordee/platform/kernel';
import { withinOneEdit } from './distance';
import type { Civility, PersonFacts } from './facts';

/** What is compared of a person: from a row of a file, or from a record that is already there. */
export interface Traits {
  first: string;
  /** Family name and birth name, folded, particles dropped. */
  lasts: readonly string[];
  civility: Civility | null;
  birthDate: string | null;
  years: readonly number[];
  emails: readonly string[];
  phones: readonly string[];
  memberNumber: string | null;
  /** Folded address and postcode, or null when the address is not known to the house number. */
  home: string | null;
}

/** `SAME`: merge. `PERHAPS`: keep apart and say so. */
export type Likeness = 'SAME' | 'PERHAPS' | 'DIFFERENT';

const PARTICLE = /\b(?:de|du|des|d|von|van|der|den|di|della|dos|das|da)\b /g;

export function traitsOf(facts: PersonFacts): Traits {
  const home = fold(facts.address ?? '');
  return {
    first: fold(facts.firstName ?? ''),
    lasts: [...new Set([facts.lastName, facts.birthName].filter((name) => name !== null).map(bareLast))],
    civility: facts.civility,
    birthDate: facts.birthDate,
    years: [...new Set(facts.affiliations.map((one) => one.graduationYear).filter((year) => year !== null))],
    emails: facts.emails.map((email) => email.address),
    phones: facts.phones,
    memberNumber: facts.memberNumber,
    home: /\d/.test(home) && home.length > 6 ? `${home} ${fold(facts.postcode ?? '')}` : null,
  };
}

export const bareLast = (name: string): string => `${fold(name)} `.replace(PARTICLE, '').trim() || fold(name);

/**
 * Whether two descriptions are of one human. An address of e-mail, a phone or a home alone never decide: couples and
 * families share them; the names must agree as well. A birth date that differs separates, whatever else agrees.
 */
export function likeness(a: Traits, b: Traits): Likeness {
  const names = nameAgreement(a, b);
  if (names === 'none' || contradicts(a, b)) return 'DIFFERENT';
  const born = a.birthDate !== null && a.birthDate === b.birthDate;
  const years = yearsAgree(a, b);
  const contact = meet(a.emails, b.emails) || meet(a.phones, b.phones) || (a.memberNumber !== null && a.memberNumber === b.memberNumber);
  if (names === 'equal') {
    if (born) return 'SAME';
    if (years === 'differ') return contact ? 'PERHAPS' : 'DIFFERENT';
    if (contact) return 'SAME';
    if (years === 'equal' && a.home !== null && a.home === b.home && !numbersDiffer(a, b)) return 'SAME';
    return years === 'equal' ? 'PERHAPS' : 'DIFFERENT';
  }
  if (contact && (born || years === 'equal') && !civilitiesDiffer(a, b)) return 'SAME';
  return contact || born ? 'PERHAPS' : 'DIFFERENT';
}

/** Facts that one human cannot have twice. */
export const contradicts = (a: Traits, b: Traits): boolean => a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate;

type NameAgreement = 'equal' | 'near' | 'none';

function nameAgreement(a: Traits, b: Traits): NameAgreement {
  if (!a.first || !b.first || a.lasts.length === 0 || b.lasts.length === 0) return 'none';
  const first = compact(a.first) === compact(b.first);
  const last = a.lasts.some((one) => b.lasts.some((other) => compact(one) === compact(other)));
  if (first && last) return 'equal';
  if (swapped(a, b)) return 'equal';
  if (last && firstsNear(a.first, b.first)) return 'near';
  if (first && a.lasts.some((one) => b.lasts.some((other) => lastsNear(one, other)))) return 'near';
  return 'none';
}

/** First and last name in each other's column. */
const swapped = (a: Traits, b: Traits): boolean =>
  a.lasts.some((last) => compact(last) === compact(b.first)) && b.lasts.some((last) => compact(last) === compact(a.first));

/**
 * "J" and "Jean", "Jean" and "Jean-Pierre", one letter astray in a long name. Not a last letter: "Louis" and "Louise",
 * "Maria" and "Marie" may be twins.
 */
function firstsNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(`${short} `) || (short.length === 1 && long.startsWith(short))) return true;
  return short.length >= 6 && withinOneEdit(short, long) && short.at(-1) === long.at(-1) && short[0] === long[0];
}

/** One letter astray, or one part of a double name ("Brunet" and "Brunet-Bonnet"). */
function lastsNear(a: string, b: string): boolean {
  const [partsA, partsB] = [a.split(' '), b.split(' ')];
  const contained = partsA.every((part) => partsB.includes(part)) || partsB.every((part) => partsA.includes(part));
  return contained || (Math.min(a.length, b.length) >= 5 && withinOneEdit(a, b));
}

function yearsAgree(a: Traits, b: Traits): 'equal' | 'differ' | 'unknown' {
  if (a.years.length === 0 || b.years.length === 0) return 'unknown';
  return meet(a.years, b.years) ? 'equal' : 'differ';
}

const numbersDiffer = (a: Traits, b: Traits): boolean => a.memberNumber !== null && b.memberNumber !== null && a.memberNumber !== b.memberNumber;
const civilitiesDiffer = (a: Traits, b: Traits): boolean => a.civility !== null && b.civility !== null && a.civility !== b.civility;
const compact = (name: string): string => name.replaceAll(' ', '');
const meet = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((one) => b.includes(one));
