import { Injectable } from '@nestjs/common';
import { currentScope, hasText, t } from '@cordee/platform';
import { JournalRepository, type JournalFilter, type JournalRow } from '../data/journal.repository';
import { PersonsPort } from '../ports/persons.port';

export interface JournalLine {
  id: string;
  at: Date;
  verb: string;
  /** Null for the system. */
  actor: string | null;
  text: string;
  changed: string[];
  before: unknown;
  after: unknown;
}

/** Who did what, in the reader's language. */
@Injectable()
export class Journal {
  constructor(
    private readonly rows: JournalRepository,
    private readonly persons: PersonsPort,
  ) {}

  async page(filter: JournalFilter, limit: number): Promise<JournalLine[]> {
    const rows = await this.rows.page(filter, limit);
    const named = rows.flatMap((row) => [row.actor_person_id, row.subject_id]).filter((id): id is string => id !== null);
    const names = await this.persons.displayNames([...new Set(named)]);
    return rows.map((row) => line(row, names));
  }

  count(filter: JournalFilter): Promise<number> {
    return this.rows.count(filter);
  }
}

function line(row: JournalRow, names: ReadonlyMap<string, string>): JournalLine {
  const { id, at, verb, changed, before, after } = row;
  const actor = row.actor_person_id ? (names.get(row.actor_person_id) ?? null) : null;
  return { id, at, verb, actor, text: activityText(verb, { subject: names.get(row.subject_id) ?? '' }), changed, before: before ?? null, after: after ?? null };
}

/** The sentence of a verb, `activity.<verb>`. A verb of an older release that nobody translates any more shows itself. */
export function activityText(verb: string, variables: { subject: string }): string {
  const { locale } = currentScope();
  return hasText(locale, `activity.${verb}`) ? t(locale, `activity.${verb}`, variables) : verb;
}
