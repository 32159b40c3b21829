/** One thing that does not agree with another, and how it is put right. */
export interface Finding {
  readonly check: string;
  /** The id of the row. */
  readonly subject: string;
  readonly message: string;
  readonly repair: string;
}
