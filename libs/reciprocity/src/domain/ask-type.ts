/** What one may ask of somebody. There is none for a job: an ask that ends in yes or no about a post ends in no (S19, S21 of the beliefs). */
export const ASK_TYPES = ['INFORMATION', 'SECTOR_VIEW', 'COMPANY_INSIGHT', 'SECOND_OPINION', 'NAME_OF_A_PERSON', 'EXPERIENCE'] as const;
export type AskType = (typeof ASK_TYPES)[number];

/** What became of a help for whoever received it. */
export const OUTCOMES = ['CLARIFIED', 'NEXT_CONTACT', 'INTERVIEW', 'OFFER', 'LANDED', 'CHANGED_COURSE', 'NOTHING_YET'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The modules that ask for people's time. */
export type Module = 'introductions' | 'mentoring' | 'circles';
