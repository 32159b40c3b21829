import { z } from 'zod';
import { defineList, type ListSearch } from '@cordee/identity';
import type { PeopleFilter } from '../data/people-filter';

const word = z.string().trim().min(1).max(200).optional();

/** What the list of members can show of a person, in its natural order. */
export const MEMBER_COLUMNS = ['name', 'email', 'phone', 'school', 'year', 'city', 'sector', 'employer', 'jobTitle', 'account', 'joined'] as const;
export type MemberColumn = (typeof MEMBER_COLUMNS)[number];

/** The members list of the office: what its address may say, and what people keep of it. */
export const MEMBERS_LIST = defineList({
  key: 'members',
  permission: 'people.read',
  search: z.strictObject({
    q: word, school: word, graduationYear: z.coerce.number().int().min(1850).max(2100).optional(), city: word, sector: word, account: z.enum(['NOT_INVITED', 'INVITED', 'ACTIVE']).optional(),
  }),
  columns: MEMBER_COLUMNS,
  shown: ['name', 'email', 'school', 'year', 'city', 'sector', 'account'],
});

/** The address calls a search `q`. */
export const filterOf = ({ q, ...filter }: ListSearch): PeopleFilter => ({ ...filter, ...(q !== undefined && { search: String(q) }) });
