export const SUPPRESSION_SCOPES = ['ALL_BULK', 'TOPIC', 'ADDRESS_DEAD'] as const;
export type SuppressionScope = (typeof SUPPRESSION_SCOPES)[number];

/**
 * An address that must not be written to. It is kept under a keyed hash, so that it goes on
 * protecting someone whose record was erased.
 */
export class Suppression {
  id: string;
  associationId: string;
  addressHash: string;
  scope: SuppressionScope;
  /** The stream meant by TOPIC; null for the other scopes. */
  topic: string | null;
  reason: string;
  createdAt: Date;
  /** Set when the person subscribes again by an explicit act. */
  liftedAt: Date | null;
}

export interface OutgoingKind {
  readonly stream: string;
  /** Asked for by the reader a moment ago, or due by law or contract: a code, a receipt. */
  readonly transactional: boolean;
}

/** A dead address receives nothing at all; the two others hold back only what was not asked for. */
export function isHeldBack(mail: OutgoingKind, rows: readonly Pick<Suppression, 'scope' | 'topic'>[]): boolean {
  return rows.some((row) => {
    if (row.scope === 'ADDRESS_DEAD') return true;
    if (mail.transactional) return false;
    return row.scope === 'ALL_BULK' || row.topic === mail.stream;
  });
}
