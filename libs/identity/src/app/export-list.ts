import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, ExportBrake, exportedFile, isDomainError, runInScope, t, UnitOfWork, type ExportedFile, type ExportFormat, type InvalidInput, type Locale, type SheetCell, type Temporal, type TooManyExports } from '@cordee/platform';
import type { ListSearch } from '../domain/saved-view';
import { readColumns, readSearch, type ListDefinition } from '../ports/lists';
import { AssociationSettings } from './association-settings';

const PAGE = 1_000;

/** For whom cells are written. */
export interface SheetReader {
  locale: Locale;
  /** IANA: in which the association counts its days. */
  zone: string;
  today: Temporal.PlainDate;
}

export interface ListPage<R, C> {
  rows: readonly R[];
  /** Where the page after this row begins. */
  cursor: (row: R) => C;
  count: () => Promise<number>;
}

/** A list of the office as a table that one takes away. */
export interface ListFile<R, C> {
  list: ListDefinition;
  /** Of its line in the journal: `people.exported`. */
  verb: string;
  /** Where its words stand in the catalogue: `people.export`. */
  words: string;
  /** One for each column of the list. */
  cells: Readonly<Record<string, (row: R, reader: SheetReader) => SheetCell>>;
  page: (search: ListSearch, after: C | null, limit: number) => Promise<ListPage<R, C>>;
  /** What the journal calls the choice, where it is not the filters. */
  chosenBy?: string;
}

export interface ListOrder {
  format: ExportFormat;
  columns: readonly string[];
  /** As the address of the list says it. */
  search: Readonly<Record<string, unknown>>;
}

/** All that the filters of a list match, in the columns of the screen, page by page while it is downloaded: nothing lies about on the server. */
@Injectable()
export class ExportList {
  constructor(
    private readonly settings: AssociationSettings,
    private readonly work: UnitOfWork,
    private readonly activity: Activity,
    private readonly brake: ExportBrake,
    private readonly clock: Clock,
  ) {}

  async start<R, C>(file: ListFile<R, C>, { format, columns: wanted, search: given }: ListOrder): Promise<ExportedFile | InvalidInput | TooManyExports> {
    const search = readSearch(file.list, given);
    if (isDomainError(search)) return search;
    const columns = readColumns(file.list, wanted);
    if (isDomainError(columns)) return columns;
    const braked = await this.brake.take();
    if (braked) return braked;
    const first = await file.page(search, null, PAGE);
    await this.tell(file.verb, { count: await first.count(), format, filters: file.chosenBy ?? Object.keys(search).join(', '), columns: columns.join(', ') });
    return this.made(file, format, columns, search, first);
  }

  /** Names of filters and columns, never what was searched for. */
  private async tell(verb: string, after: { count: number; format: ExportFormat; filters: string; columns: string }): Promise<void> {
    await this.work.run(() => this.activity.record(verb, { subject: this.clock.newId(), audience: 'office', after }));
  }

  private async made<R, C>(file: ListFile<R, C>, format: ExportFormat, columns: readonly string[], search: ListSearch, first: ListPage<R, C>): Promise<ExportedFile> {
    const { zone } = await this.settings.current();
    const reader: SheetReader = { locale: currentScope().locale, zone, today: this.clock.today(zone) };
    const say = (key: string): string => t(reader.locale, `${file.words}.${key}`);
    const cells = (row: R): SheetCell[] => columns.map((column) => file.cells[column]!(row, reader));
    const sheet = { name: say('sheet'), header: columns.map((column) => say(`column.${column}`)), pages: pages(first, (after) => file.page(search, after, PAGE), cells) };
    return exportedFile(format, `${say('fileName')} ${reader.today.toString()}`, sheet);
  }
}

/** Each page is a short transaction of its own, in the scope of whoever asked, whoever pulls at the stream. */
async function* pages<R, C>(first: ListPage<R, C>, next: (after: C) => Promise<ListPage<R, C>>, cells: (row: R) => SheetCell[], scope = currentScope()): AsyncGenerator<SheetCell[][]> {
  for (let page = first; page.rows.length > 0; ) {
    yield page.rows.map(cells);
    if (page.rows.length < PAGE) return;
    const after = page.cursor(page.rows.at(-1)!);
    page = await runInScope(scope, () => next(after));
  }
}
