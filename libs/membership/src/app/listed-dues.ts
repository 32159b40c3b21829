import { z } from 'zod';
import { defineList, type ListSearch } from '@cordee/identity';
import { decodeId } from '@cordee/platform';
import { DUE_STATES } from '../domain/due';
import type { DueWish } from './dues-list';
import { planInAddress } from './listed-memberships';

const year = z.coerce.number().int().min(1850).max(2100).optional();

/** What the office's list of dues can show of one, in its natural order. */
export const DUE_COLUMNS = ['name', 'studies', 'due', 'amount', 'state', 'school', 'year', 'plan', 'dueOn', 'paid', 'remaining', 'reference', 'issued', 'paidOn', 'reason'] as const;
export type DueColumn = (typeof DUE_COLUMNS)[number];

/** The dues of the office: what their address may say, and what people keep of the list. */
export const DUES_LIST = defineList({
  key: 'dues',
  permission: 'dues.read',
  search: z.strictObject({ q: z.string().trim().min(1).max(200).optional(), state: z.enum([...DUE_STATES, 'OVERDUE']).optional(), plan: planInAddress.optional(), school: z.string().trim().min(1).max(200).optional(), graduationYear: year, year }),
  columns: DUE_COLUMNS,
  shown: ['name', 'studies', 'due', 'amount', 'state'],
});

/** The address calls a search `q`. */
export const duesOf = ({ q, plan, ...filters }: ListSearch): DueWish => ({ ...filters, ...(q !== undefined && { search: String(q) }), ...(plan !== undefined && { planId: decodeId('plan', String(plan)) }) });
