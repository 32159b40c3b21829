import { Injectable } from '@nestjs/common';
import { Activity, Clock, Conflict, demand, InvalidInput, isDomainError, NotFound, requireActor, UnitOfWork } from '@cordee/platform';
import { SavedViewsRepository } from '../data/saved-views.repository';
import type { SavedView } from '../domain/saved-view';
import { PersonsPort } from '../ports/persons.port';
import { visibleList } from '../ports/lists';
import { nameIsTaken, nameTaken, readContent, told, type GivenView } from './view-rules';

export interface ViewChange extends Partial<GivenView> {
  shared?: boolean;
}

/** Renames, shares, or gives other filters to a view: its owner, and for a shared one whoever may manage views. */
@Injectable()
export class ChangeView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: SavedViewsRepository,
    private readonly persons: PersonsPort,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  change(id: string, expectedVersion: number, change: ViewChange): Promise<SavedView | NotFound | InvalidInput | Conflict<SavedView>> {
    return this.work.run(async () => {
      const found = await this.views.byId(id);
      if (!found || !visibleList(found.list)) return new NotFound(['viewId']);
      const others = await this.views.lockList(found.list, found.ownerId);
      const view = others.find((other) => other.id === id);
      if (!view) return new NotFound(['viewId']);
      mayChange(view);
      if (view.version !== expectedVersion) return new Conflict(view, view.version, await this.persons.displayName(view.changedBy), view.changedAt);
      return this.write(view, others, change);
    });
  }

  private async write(view: SavedView, others: readonly SavedView[], { shared = view.sharedAt !== null, ...change }: ViewChange): Promise<SavedView | InvalidInput> {
    const content = readContent(visibleList(view.list)!, { name: change.name ?? view.name, search: change.search ?? view.search, columns: change.columns === undefined ? view.columns : change.columns });
    if (isDomainError(content)) return content;
    const [me, now, before, wasShared] = [requireActor().personId, this.clock.now(), told(view), view.sharedAt !== null];
    if (!shared && view.ownerId !== me) return new InvalidInput(['shared'], 'ownerOnly');
    view.write(content);
    view.share(shared, now);
    const taken = nameTaken(view, others);
    if (taken) return taken;
    view.stamp(me, now);
    if (!(await this.views.save(view))) return nameIsTaken();
    const verb = shared ? (wasShared ? 'view.changed' : 'view.shared') : wasShared ? 'view.unshared' : null;
    if (verb) await this.activity.record(verb, { subject: view.id, audience: 'office', before, after: told(view) });
    return view;
  }
}

/** @throws FORBIDDEN for a view that somebody else shares, without the right to manage them */
export function mayChange({ ownerId }: SavedView): void {
  if (ownerId !== requireActor().personId) demand('views.manage');
}
