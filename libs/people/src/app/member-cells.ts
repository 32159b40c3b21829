import { t, Temporal, type Locale, type SheetCell } from '@cordee/platform';
import { displayNameOf } from '../domain/facts';
import type { MemberListRow } from './find-people';
import type { MemberColumn } from './members-list';

interface Reader {
  locale: Locale;
  /** In which the association counts its days. */
  zone: string;
}

const CELLS: Readonly<Record<MemberColumn, (row: MemberListRow, reader: Reader) => SheetCell>> = {
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
  joined: ({ joinedAt }, { zone }) => joinedAt && Temporal.Instant.fromEpochMilliseconds(joinedAt.getTime()).toZonedDateTimeISO(zone).toPlainDate(),
};

/** A member as the list shows them, column by column. */
export const cellsOf = (row: MemberListRow, columns: readonly MemberColumn[], reader: Reader): SheetCell[] => columns.map((column) => CELLS[column](row, reader));
