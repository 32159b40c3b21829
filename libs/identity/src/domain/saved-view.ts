import { fold, InvalidInput, tidy } from '@cordee/platform/kernel';

/** Live views of one person on one list: a menu that can still be read. */
export const VIEWS_AT_MOST = 30;
const LONGEST_NAME = 60;
/** How long a removed view can be brought back. Screens offer it for ten seconds; a lost connection may need longer. */
const RESTORABLE_MS = 3_600_000;

/** The filters of a list as its address says them, read by the schema of the list. */
export type ListSearch = Readonly<Record<string, string | number | boolean>>;

export interface ViewContent {
  name: string;
  search: ListSearch;
  /** Null leaves the columns to each reader. */
  columns: readonly string[] | null;
}

/** A named set of filters of a list: of one person, or shared with the office. */
export class SavedView {
  associationId: string;
  id: string;
  ownerId: string;
  /** The key of the list: `members`. */
  list: string;
  name: string;
  /** The name folded: by it names are told apart. */
  nameKey: string;
  search: ListSearch;
  columns: readonly string[] | null;
  sharedAt: Date | null;
  removedAt: Date | null;
  version: number;
  createdAt: Date;
  changedAt: Date;
  changedBy: string;

  write({ name, search, columns }: ViewContent): void {
    Object.assign(this, { name, nameKey: fold(name), search, columns });
  }

  share(shared: boolean, now: Date): void {
    this.sharedAt = shared ? (this.sharedAt ?? now) : null;
  }

  /** Marks a change that somebody else may have missed. */
  stamp(by: string, now: Date): void {
    this.version += 1;
    this.changedBy = by;
    this.changedAt = now;
  }

  isRestorable(now: Date): boolean {
    return this.removedAt === null || now.getTime() - this.removedAt.getTime() < RESTORABLE_MS;
  }
}

/** A name as it is stored, or what is wrong with it. */
export function viewName(text: string): string | InvalidInput {
  const name = tidy(text);
  if (!fold(name)) return new InvalidInput(['name'], 'required');
  if (name.length > LONGEST_NAME) return new InvalidInput(['name'], 'tooLong');
  return /\p{C}/u.test(name) ? new InvalidInput(['name'], 'nameCharacters') : name;
}
