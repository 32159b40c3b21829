export type Civility = 'MR' | 'MS';
export type EmailKind = 'personal' | 'work';

export interface EmailFact {
  address: string;
  kind: EmailKind;
}

export interface AffiliationFact {
  school: string | null;
  degree: string | null;
  graduationYear: number | null;
}

export interface PositionFact {
  employer: string | null;
  title: string | null;
  sector: string | null;
}

/** What a source says about one human, normalised. Dates are ISO texts (`1985-03-12`): facts are stored and compared as JSON. */
export interface PersonFacts {
  memberNumber: string | null;
  civility: Civility | null;
  firstName: string | null;
  lastName: string | null;
  birthName: string | null;
  birthDate: string | null;
  emails: readonly EmailFact[];
  phones: readonly string[];
  address: string | null;
  postcode: string | null;
  city: string | null;
  country: string | null;
  affiliations: readonly AffiliationFact[];
  position: PositionFact | null;
  sector: string | null;
  deceased: boolean;
  deceasedOn: string | null;
}

export const NO_FACTS: PersonFacts = {
  memberNumber: null, civility: null, firstName: null, lastName: null, birthName: null, birthDate: null, emails: [], phones: [],
  address: null, postcode: null, city: null, country: null, affiliations: [], position: null, sector: null, deceased: false, deceasedOn: null,
};

/** What a person is called on screens: "Claire Dupont". */
export const displayNameOf = (names: { firstName: string | null; lastName: string | null }): string =>
  [names.firstName, names.lastName].filter(Boolean).join(' ');
