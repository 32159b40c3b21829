import { z } from 'zod';
import { defineList, type ListSearch } from '@cordee/identity';
import { decodeId } from '@cordee/platform';
import { MEMBERSHIP_STATUSES } from '../domain/status';
import type { MembershipWish } from './membership-list';

/** What the office's list of memberships can show of one, in its natural order. */
export const MEMBERSHIP_COLUMNS = ['name', 'school', 'year', 'plan', 'status', 'applied', 'paidUntil', 'ended'] as const;
export type MembershipColumn = (typeof MEMBERSHIP_COLUMNS)[number];

/** An id of a plan, as addresses carry it. */
export const planInAddress = z.string().refine((id) => decodeId('plan', id) !== null);

/** The memberships of the office: what their address may say, and what people keep of the list. */
export const MEMBERSHIPS_LIST = defineList({
  key: 'memberships',
  permission: 'dues.read',
  search: z.strictObject({ q: z.string().trim().min(1).max(200).optional(), status: z.enum(MEMBERSHIP_STATUSES).optional(), plan: planInAddress.optional(), lapsed: z.enum(['thisMonth']).optional() }),
  columns: MEMBERSHIP_COLUMNS,
  shown: ['name', 'school', 'plan', 'status', 'applied', 'paidUntil'],
});

/** The address calls a search `q`, and what lapsed since the first of the month `lapsed=thisMonth`. */
export const membershipsOf = ({ q, plan, lapsed, ...filters }: ListSearch): MembershipWish => ({
  ...filters, ...(q !== undefined && { search: String(q) }), ...(plan !== undefined && { planId: decodeId('plan', String(plan)) }), ...(lapsed !== undefined && { lapsedThisMonth: true }),
});
