import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, ExportBrake, exportedFile, runInScope, t, Temporal, UnitOfWork, type ExportedFile, type ExportFormat, type SheetCell, type TooManyExports } from '@cordee/platform';
import type { JournalFilter } from '../data/journal.repository';
import { AssociationSettings } from './association-settings';
import { Journal, type JournalLine } from './journal';

const PAGE = 1_000;
const COLUMNS = ['day', 'time', 'actor', 'text', 'before', 'after'] as const;
type Column = (typeof COLUMNS)[number];

/** All lines of the journal that the filters match, newest first, page by page while they are downloaded. */
@Injectable()
export class ExportJournal {
  constructor(
    private readonly journal: Journal,
    private readonly settings: AssociationSettings,
    private readonly brake: ExportBrake,
    private readonly work: UnitOfWork,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async start(format: ExportFormat, filter: Omit<JournalFilter, 'beforeId'>): Promise<ExportedFile | TooManyExports> {
    const braked = await this.brake.take();
    if (braked) return braked;
    const { zone } = await this.settings.current();
    const say = (key: string): string => t(currentScope().locale, `identity.journal.${key}`);
    const first = await this.journal.page({ ...filter, beforeId: null }, PAGE);
    const sheet = { name: say('sheet'), header: COLUMNS.map((column) => say(`column.${column}`)), pages: this.pages(filter, first, (line) => cellsOf(line, say('system'), zone)) };
    await this.tell(format, filter);
    return exportedFile(format, `${say('fileName')} ${this.clock.today(zone).toString()}`, sheet);
  }

  /** Names of filters, never what was looked for. */
  private async tell(format: ExportFormat, filter: Omit<JournalFilter, 'beforeId'>): Promise<void> {
    const filters = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [name]));
    const after = { count: await this.journal.count({ ...filter, beforeId: null }), format, filters: filters.join(', ') };
    await this.work.run(() => this.activity.record('journal.exported', { subject: this.clock.newId(), audience: 'office', after }));
  }

  /** Each page is a short read of its own, in the scope of whoever asked, whoever pulls at the stream. The first is read before the export itself is a line. */
  private async *pages(filter: Omit<JournalFilter, 'beforeId'>, first: JournalLine[], cells: (line: JournalLine) => SheetCell[], scope = currentScope()): AsyncGenerator<SheetCell[][]> {
    for (let lines = first; lines.length > 0; ) {
      yield lines.map(cells);
      if (lines.length < PAGE) return;
      const beforeId = lines.at(-1)!.id;
      lines = await runInScope(scope, () => this.journal.page({ ...filter, beforeId }, PAGE));
    }
  }
}

function cellsOf(line: JournalLine, system: string, zone: string): SheetCell[] {
  const at = Temporal.Instant.fromEpochMilliseconds(line.at.getTime()).toZonedDateTimeISO(zone);
  const cells: Record<Column, SheetCell> = {
    day: at.toPlainDate(), time: at.toPlainTime().toString({ smallestUnit: 'second' }), actor: line.actor ?? system, text: line.text,
    before: facts(line.before), after: facts(line.after),
  };
  return COLUMNS.map((column) => cells[column]);
}

/** `{ city: 'Lyon', sector: null }` → `city: Lyon`, as it is stored. */
function facts(value: unknown): string | null {
  const told = Object.entries((value ?? {}) as Record<string, unknown>).filter(([, fact]) => fact !== null && fact !== undefined && fact !== '');
  return told.map(([name, fact]) => `${name}: ${typeof fact === 'object' ? JSON.stringify(fact) : String(fact)}`).join('\n') || null;
}
