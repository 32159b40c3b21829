import { Injectable } from '@nestjs/common';
import { Activity, currentScope, ExportBrake, exportedFile, formatDateTime, NotFound, runInScope, t, UnitOfWork, type ExportedFile, type ExportFormat, type Locale, type SheetCell, type TooManyExports } from '@cordee/platform';
import { MailingReads } from '../data/mailing.reads';
import { Registrations, type FoundRegistrations, type RegistrationFilter, type RegistrationRow } from './registrations';

const PAGE = 1_000;
const COLUMNS = ['name', 'email', 'answer', 'position', 'answeredAt', 'channel', 'school', 'year'] as const;

export interface RegistrationsOrder extends RegistrationFilter {
  eventId: string;
  format: ExportFormat;
}

/** What the office takes away of those who answered: what it sees, page by page while it is downloaded. */
@Injectable()
export class ExportRegistrations {
  constructor(
    private readonly events: MailingReads,
    private readonly registrations: Registrations,
    private readonly work: UnitOfWork,
    private readonly activity: Activity,
    private readonly brake: ExportBrake,
  ) {}

  async start({ eventId, format, ...filter }: RegistrationsOrder): Promise<ExportedFile | NotFound | TooManyExports> {
    const event = await this.events.event(eventId);
    if (!event) return new NotFound(['eventId']);
    const braked = await this.brake.take();
    if (braked) return braked;
    const first = await this.registrations.page(eventId, filter, null, PAGE);
    // Names of filters, never what was searched for.
    const after = { count: await first.count(), format, filters: Object.entries(filter).flatMap(([name, value]) => (value ? name : [])).join(', ') };
    await this.work.run(() => this.activity.record('event.exported', { subject: eventId, audience: 'office', after }));
    const { locale } = currentScope();
    const say = (key: string): string => t(locale, `events.export.${key}`);
    const sheet = { name: say('sheet'), header: COLUMNS.map((column) => say(`column.${column}`)), pages: this.pages(eventId, filter, first, (row) => cellsOf(row, locale, event.zone)) };
    return exportedFile(format, `${say('fileName')} ${event.slug}`, sheet);
  }

  /** Each page is a short transaction of its own, in the scope of whoever asked, whoever pulls at the stream. */
  private async *pages(eventId: string, filter: RegistrationFilter, first: FoundRegistrations, cells: (row: RegistrationRow) => SheetCell[], scope = currentScope()): AsyncGenerator<SheetCell[][]> {
    for (let page = first; page.rows.length > 0; ) {
      yield page.rows.map(cells);
      if (page.rows.length < PAGE) return;
      const after = page.cursor(page.rows.at(-1)!);
      page = await runInScope(scope, () => this.registrations.page(eventId, filter, after, PAGE));
    }
  }
}

const cellsOf = (row: RegistrationRow, locale: Locale, zone: string): SheetCell[] => [
  row.name, row.email, t(locale, `events.export.kind.${row.kind}`), row.position, formatDateTime(locale, row.answeredAt, zone), t(locale, `events.export.channel.${row.channel}`), row.school, row.graduationYear,
];
