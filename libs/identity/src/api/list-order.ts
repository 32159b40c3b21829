import { EXPORT_FORMATS } from '@cordee/platform';
import { z } from 'zod';
import type { ListOrder } from '../app/export-list';

/** What comes in for the export of a list. Which columns and filters there are, the list itself says. */
export const listOrder = z.strictObject({ format: z.enum(EXPORT_FORMATS), columns: z.array(z.string()).max(50), search: z.record(z.string(), z.unknown()).default({}) });

/** Null where it cannot be read. */
export const listOrderOf = (body: unknown): ListOrder | null => listOrder.safeParse(body).data ?? null;
