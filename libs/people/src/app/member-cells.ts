import type { SheetReader } from '@cordee/identity';
import { dayIn, t, type SheetCell } from '@cordee/platform';
import { displayNameOf } from '../domain/facts';
import type { MemberListRow } from './find-people';
import type { MemberColumn } from './members-list';

/** A member as the list shows them, column by column. */
export const MEMBER_CELLS: Readonly<Record<MemberColumn, (row: MemberListRow, reader: SheetReader) => SheetCell>> = {
  name: (row) => displayNameOf(row),
  email: (row) => row.email,
  phone: (row) => row.phone,
  school: (row) => row.school,
  year: (row) => row.graduationYear,
  city: (row) => row.city,
  sector: (row) => row.sector,
  employer: (row) => row.employer,
  jobTitle: (row) => row.jobTitle,
  account: (row, { locale }) => t(locale, row.deceased ? 'people.export.deceased' : `people.export.account.${row.accountState}`),
  joined: ({ joinedAt }, { zone }) => joinedAt && dayIn(joinedAt, zone),
};
