import { Injectable } from '@nestjs/common';
import { Clock } from '@cordee/platform';
import { AssociationsRepository } from '../data/associations.repository';
import type { Association } from '../domain/association';

/** The public line of an association. */
export type DirectoryEntry = Readonly<Pick<Association, 'id' | 'name' | 'subdomain' | 'colour' | 'locale' | 'addressForm' | 'version'>>;

const FRESH_MS = 5_000;
const AT_MOST = 5_000;

/** Who the associations are. Public and rarely changed, so each process remembers a line for five seconds; never a session or a role. */
@Injectable()
export class Directory {
  private readonly known = new Map<string, { entry: DirectoryEntry; at: number }>();

  constructor(
    private readonly associations: AssociationsRepository,
    private readonly clock: Clock,
  ) {}

  bySubdomain(subdomain: string): Promise<DirectoryEntry | null> {
    return this.remember(`sub ${subdomain}`, () => this.associations.bySubdomain(subdomain));
  }

  byId(id: string): Promise<DirectoryEntry | null> {
    return this.remember(`id ${id}`, () => this.associations.byId(id));
  }

  all(): Promise<DirectoryEntry[]> {
    return this.associations.all();
  }

  byIds(ids: readonly string[]): Promise<DirectoryEntry[]> {
    return this.associations.byIds(ids);
  }

  /** After a change made by this process: shown at once to whoever made it. */
  forget(): void {
    this.known.clear();
  }

  private async remember(key: string, read: () => Promise<DirectoryEntry | null>): Promise<DirectoryEntry | null> {
    const now = this.clock.now().getTime();
    const remembered = this.known.get(key);
    if (remembered && Math.abs(now - remembered.at) < FRESH_MS) return remembered.entry;
    const entry = await read();
    if (this.known.size >= AT_MOST) this.known.clear();
    if (entry) this.known.set(key, { entry, at: now });
    else this.known.delete(key);
    return entry;
  }
}
