import { Injectable } from '@nestjs/common';
import { ExportList, type ListOrder, type SheetReader } from '@cordee/identity';
import { dayIn, t, type ExportedFile, type InvalidInput, type SheetCell, type TooManyExports } from '@cordee/platform';
import { MEMBERSHIPS_LIST, membershipsOf, type MembershipColumn } from './listed-memberships';
import { MembershipList, type ListedMembership } from './membership-list';

/** A membership as its list shows it, column by column. */
const CELLS: Readonly<Record<MembershipColumn, (row: ListedMembership, reader: SheetReader) => SheetCell>> = {
  name: ({ personName }) => personName,
  school: ({ school }) => school,
  year: ({ graduationYear }) => graduationYear,
  plan: ({ planName }) => planName,
  status: ({ status }, { locale }) => t(locale, `membership.export.memberships.status.${status}`),
  applied: ({ appliedAt }, { zone }) => dayIn(appliedAt, zone),
  paidUntil: ({ paidUntil }) => paidUntil,
  ended: ({ endedAt }, { zone }) => endedAt && dayIn(endedAt, zone),
};

/** What the office takes away of the memberships: all that the filters match. */
@Injectable()
export class ExportMemberships {
  constructor(
    private readonly list: MembershipList,
    private readonly exporting: ExportList,
  ) {}

  start(order: ListOrder): Promise<ExportedFile | InvalidInput | TooManyExports> {
    return this.exporting.start({
      list: MEMBERSHIPS_LIST, verb: 'memberships.exported', words: 'membership.export.memberships', cells: CELLS,
      page: async (search, after: string | null, limit) => ({ ...(await this.list.page(membershipsOf(search), after, limit)), cursor: ({ id }) => id }),
    }, order);
  }
}
