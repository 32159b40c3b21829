/** The words of reciprocity for what is asked and what came of it. Domain code imports no other room; the compiler compares the two where they meet. */
export type AskType = 'INFORMATION' | 'SECTOR_VIEW' | 'COMPANY_INSIGHT' | 'SECOND_OPINION' | 'NAME_OF_A_PERSON' | 'EXPERIENCE';
export type Outcome = 'CLARIFIED' | 'NEXT_CONTACT' | 'INTERVIEW' | 'OFFER' | 'LANDED' | 'CHANGED_COURSE' | 'NOTHING_YET';
