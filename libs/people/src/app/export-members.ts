import { Injectable } from '@nestjs/common';
import { AssociationSettings, readColumns, readSearch } from '@cordee/identity';
import { Activity, Clock, currentScope, ExportBrake, exportedFile, InvalidInput, isDomainError, runInScope, t, UnitOfWork, type ExportedFile, type ExportFormat, type TooManyExports } from '@cordee/platform';
import type { PeopleFilter } from '../data/people-filter';
import { FindPeople, type Found, type MemberListRow } from './find-people';
import { cellsOf } from './member-cells';
import { filterOf, MEMBERS_LIST, type MemberColumn } from './members-list';

const PAGE = 1_000;
/** Chosen by hand; more is what the filters match. */
const MOST_CHOSEN = 1_000;

export interface ExportOrder {
  format: ExportFormat;
  columns: readonly string[];
  /** As the address of the list says it. */
  search: Readonly<Record<string, unknown>>;
  /** These people and nobody else, whatever the filters say. */
  ids: readonly string[] | null;
}

/** All that the filters match or all that was chosen, page by page while it is downloaded: nothing lies about on the server. */
@Injectable()
export class ExportMembers {
  constructor(
    private readonly people: FindPeople,
    private readonly settings: AssociationSettings,
    private readonly work: UnitOfWork,
    private readonly activity: Activity,
    private readonly brake: ExportBrake,
    private readonly clock: Clock,
  ) {}

  async start({ format, columns: wanted, search: given, ids }: ExportOrder): Promise<ExportedFile | InvalidInput | TooManyExports> {
    const search = readSearch(MEMBERS_LIST, given);
    if (isDomainError(search)) return search;
    const columns = readColumns(MEMBERS_LIST, wanted);
    if (isDomainError(columns)) return columns;
    if (ids && (ids.length === 0 || ids.length > MOST_CHOSEN)) return new InvalidInput(['ids'], ids.length ? 'tooLong' : 'required');
    const braked = await this.brake.take();
    if (braked) return braked;
    const filter = ids ? { ids } : filterOf(search);
    const first = await this.people.members(filter, null, PAGE);
    await this.tell(await first.count(), format, ids ? ['ids'] : Object.keys(search), columns);
    return this.file(format, columns as MemberColumn[], filter, first);
  }

  /** Names of filters and columns, never what was searched for. */
  private async tell(count: number, format: ExportFormat, filters: readonly string[], columns: readonly string[]): Promise<void> {
    const after = { count, format, filters: filters.join(', '), columns: columns.join(', ') };
    await this.work.run(() => this.activity.record('people.exported', { subject: this.clock.newId(), audience: 'office', after }));
  }

  private async file(format: ExportFormat, columns: readonly MemberColumn[], filter: PeopleFilter, first: Found<MemberListRow>): Promise<ExportedFile> {
    const { zone } = await this.settings.current();
    const { locale } = currentScope();
    const say = (key: string): string => t(locale, `people.export.${key}`);
    const sheet = { name: say('sheet'), header: columns.map((column) => say(`column.${column}`)), pages: this.pages(filter, first, (row) => cellsOf(row, columns, { locale, zone })) };
    return exportedFile(format, `${say('fileName')} ${this.clock.today(zone).toString()}`, sheet);
  }

  /** Each page is a short transaction of its own, in the scope of whoever asked, whoever pulls at the stream. */
  private async *pages<C>(filter: PeopleFilter, first: Found<MemberListRow>, cells: (row: MemberListRow) => C, scope = currentScope()): AsyncGenerator<C[]> {
    for (let page = first; page.rows.length > 0; ) {
      yield page.rows.map(cells);
      if (page.rows.length < PAGE) return;
      const after = page.cursor(page.rows.at(-1)!);
      page = await runInScope(scope, () => this.people.members(filter, after, PAGE));
    }
  }
}
