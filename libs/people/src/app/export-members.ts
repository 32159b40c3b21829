import { Injectable } from '@nestjs/common';
import { ExportList, type ListOrder } from '@cordee/identity';
import { InvalidInput, type ExportedFile, type TooManyExports } from '@cordee/platform';
import { FindPeople } from './find-people';
import { MEMBER_CELLS } from './member-cells';
import { filterOf, MEMBERS_LIST } from './members-list';

/** Chosen by hand; more is what the filters match. */
const MOST_CHOSEN = 1_000;

export interface ExportOrder extends ListOrder {
  /** These people and nobody else, whatever the filters say. */
  ids: readonly string[] | null;
}

/** What the office takes away of the members: all that the filters match, or all that was chosen. */
@Injectable()
export class ExportMembers {
  constructor(
    private readonly people: FindPeople,
    private readonly exporting: ExportList,
  ) {}

  async start({ ids, ...order }: ExportOrder): Promise<ExportedFile | InvalidInput | TooManyExports> {
    if (ids && (ids.length === 0 || ids.length > MOST_CHOSEN)) return new InvalidInput(['ids'], ids.length ? 'tooLong' : 'required');
    return this.exporting.start({
      list: MEMBERS_LIST, verb: 'people.exported', words: 'people.export', cells: MEMBER_CELLS, ...(ids && { chosenBy: 'ids' }),
      page: (search, after: Parameters<FindPeople['members']>[1], limit) => this.people.members(ids ? { ids } : filterOf(search), after, limit),
    }, order);
  }
}
