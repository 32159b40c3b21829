/** Out of whose way somebody keeps: all of an employer, or one person. */
export interface Shield {
  readonly id: string;
  readonly employer: string | null;
  readonly otherPersonId: string | null;
}

export const MOST_SHIELDS = 50;
export const EMPLOYER_MAX_CHARACTERS = 120;
