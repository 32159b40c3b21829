import type { AskType } from '@cordee/reciprocity';

/** Who is asked what, and through whom; null: directly. */
export interface Way {
  readonly personId: string;
  readonly askType: AskType;
  readonly connectorId: string | null;
}
