import { z } from 'zod';
import { defineSetting } from '@cordee/platform';
import { DEFAULT_LIMITS } from '../domain/limits-defaults';

const few = (most: number): z.ZodNumber => z.number().int().min(0).max(most);

/** How much members may ask, and be asked to pass on. */
export const limitsSetting = defineSetting('introductions.limits', z.object({
  open: few(20), perWeek: few(20), perMonth: few(60), coolDownDays: few(730), withdrawnDays: few(730), newAccountDays: few(90), newAccountOpen: few(20),
  connectorPer30Days: few(12), connectorOpen: few(12), forwardRestDays: few(90), unthanked: z.number().int().min(1).max(50), freeRequests: few(50),
}), DEFAULT_LIMITS);
