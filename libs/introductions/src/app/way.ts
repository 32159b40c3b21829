import type { AskType } from '@cordee/reciprocity';

/** Who is asked what, and through whom; null: directly. */
export interface Way {
  readonly personId: string;
  readonly askType: AskType;
  readonly connectorId: string | null;
  /** Somebody who was asked before has named this connector to this person: the seeker need not know them. */
  readonly named?: boolean;
}
