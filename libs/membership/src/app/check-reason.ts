import { InvalidInput } from '@cordee/platform';

const LONGEST_REASON = 500;

/** Why the office does something: it is asked for it, within a few lines. */
export function checkReason(reason: string): InvalidInput | null {
  if (!reason.trim()) return new InvalidInput(['reason'], 'required');
  return reason.trim().length > LONGEST_REASON ? new InvalidInput(['reason'], 'tooLong') : null;
}
