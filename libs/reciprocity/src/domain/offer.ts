import type { AskType } from './ask-type';

/** What one may offer without being asked. */
export const OFFER_KINDS = [
  'TALK', 'SECTOR_VIEW', 'CV_READ', 'MOCK_INTERVIEW', 'INTRODUCE', 'SECOND_OPINION', 'REVERSE_MENTORING', 'TOOLS', 'CAMPUS_NEWS', 'TRANSLATION', 'EVENT_HELP', 'OTHER',
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

export const DETAIL_MAX_CHARACTERS = 140;
/** Nobody keeps more promises than these at a time. */
export const MOST_OFFERS = 12;

export interface Offer {
  readonly id: string;
  readonly kind: OfferKind;
  readonly detail: string | null;
}

/** Which offers answer which ask, the closest first. */
const FITTING: Readonly<Record<AskType, readonly OfferKind[]>> = {
  INFORMATION: ['TALK', 'CAMPUS_NEWS', 'TOOLS'],
  SECTOR_VIEW: ['SECTOR_VIEW', 'TALK'],
  COMPANY_INSIGHT: ['SECTOR_VIEW', 'TALK'],
  SECOND_OPINION: ['SECOND_OPINION', 'CV_READ', 'MOCK_INTERVIEW'],
  NAME_OF_A_PERSON: ['INTRODUCE'],
  EXPERIENCE: ['TALK', 'REVERSE_MENTORING'],
};

export const offersFor = (askType: AskType): readonly OfferKind[] => FITTING[askType];
export const fitsOf = (askType: AskType, offers: readonly OfferKind[]): OfferKind[] => FITTING[askType].filter((kind) => offers.includes(kind));

/** What is known of somebody when something is suggested to them; any of it may be missing. */
export interface Situation {
  readonly age: number | null;
  /** Since the latest degree; negative for students. */
  readonly yearsOut: number | null;
  readonly hasPosition: boolean;
  readonly offered: readonly OfferKind[];
}

/** "We are 23, what could we give?" (S2 of the beliefs) */
const JUNIOR: readonly OfferKind[] = ['REVERSE_MENTORING', 'TOOLS', 'CAMPUS_NEWS', 'TRANSLATION', 'EVENT_HELP'];
const BETWEEN_POSTS: readonly OfferKind[] = ['CV_READ', 'SECOND_OPINION', 'EVENT_HELP', 'MOCK_INTERVIEW', 'TALK'];
const AT_WORK: readonly OfferKind[] = ['SECTOR_VIEW', 'TALK', 'CV_READ', 'INTRODUCE', 'SECOND_OPINION'];
const SENIOR: readonly OfferKind[] = ['TALK', 'INTRODUCE', 'MOCK_INTERVIEW', 'SECOND_OPINION', 'CV_READ'];
/** For whoever has nothing left to be suggested: what they say in their own words. */
const FOR_ALL: readonly OfferKind[] = ['EVENT_HELP', 'TALK', 'OTHER'];
const MOST_SUGGESTED = 4;
const JUNIOR_BELOW = 28;
const JUNIOR_YEARS = 4;
const SENIOR_FROM = 55;
const SENIOR_YEARS = 30;

/** Never empty, whatever the age. */
export function suggestedOffers({ offered, ...somebody }: Situation): OfferKind[] {
  const open = (kinds: readonly OfferKind[]): OfferKind[] => kinds.filter((kind) => !offered.includes(kind)).slice(0, MOST_SUGGESTED);
  const suggested = open(kindsFor(somebody));
  if (suggested.length > 0) return suggested;
  const more = open(FOR_ALL);
  return more.length > 0 ? more : ['OTHER'];
}

function kindsFor({ age, yearsOut, hasPosition }: Omit<Situation, 'offered'>): readonly OfferKind[] {
  if (age !== null ? age < JUNIOR_BELOW : yearsOut !== null && yearsOut <= JUNIOR_YEARS) return JUNIOR;
  if (age !== null ? age >= SENIOR_FROM : yearsOut !== null && yearsOut >= SENIOR_YEARS) return SENIOR;
  return hasPosition ? AT_WORK : BETWEEN_POSTS;
}
