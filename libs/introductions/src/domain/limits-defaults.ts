import type { Limits } from './limits';

/** Of entraide.md A1; an association may choose otherwise. */
export const DEFAULT_LIMITS: Limits = {
  open: 3, perWeek: 2, perMonth: 6, coolDownDays: 180, withdrawnDays: 30, newAccountDays: 7, newAccountOpen: 1, connectorPer30Days: 2, connectorOpen: 1, forwardRestDays: 14, unthanked: 3, freeRequests: 3,
};
