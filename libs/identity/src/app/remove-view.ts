import { Injectable } from '@nestjs/common';
import { Activity, Clock, Conflict, InvalidInput, NotFound, requireActor, UnitOfWork } from '@cordee/platform';
import { SavedViewsRepository } from '../data/saved-views.repository';
import { VIEWS_AT_MOST, type SavedView } from '../domain/saved-view';
import { PersonsPort } from '../ports/persons.port';
import { visibleList } from '../ports/lists';
import { mayChange } from './change-view';
import { nameIsTaken, nameTaken, told } from './view-rules';

/** Takes a view away, and brings it back for as long as that is offered. */
@Injectable()
export class RemoveView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: SavedViewsRepository,
    private readonly persons: PersonsPort,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  remove(id: string, expectedVersion: number): Promise<SavedView | NotFound | Conflict<SavedView>> {
    return this.work.run(async () => {
      const { view } = await this.locked(id);
      if (!view || view.removedAt) return new NotFound(['viewId']);
      mayChange(view);
      if (view.version !== expectedVersion) return new Conflict(view, view.version, await this.persons.displayName(view.changedBy), view.changedAt);
      view.removedAt = this.clock.now();
      await this.views.save(view);
      await this.tell('view.removed', view);
      return view;
    });
  }

  /** With its version as it was. Restored twice is restored. */
  restore(id: string): Promise<SavedView | NotFound | InvalidInput> {
    return this.work.run(async () => {
      const { view, others } = await this.locked(id);
      if (!view?.isRestorable(this.clock.now())) return new NotFound(['viewId']);
      mayChange(view);
      if (!view.removedAt) return view;
      if (others.filter(({ ownerId }) => ownerId === view.ownerId).length >= VIEWS_AT_MOST) return new InvalidInput(['name'], 'tooManyViews', { max: VIEWS_AT_MOST });
      const taken = nameTaken(view, others);
      if (taken) return taken;
      view.removedAt = null;
      if (!(await this.views.save(view))) return nameIsTaken();
      await this.tell('view.restored', view);
      return view;
    });
  }

  /** The view as it stands while nobody else writes, and the live ones beside it. */
  private async locked(id: string): Promise<{ view: SavedView | null; others: SavedView[] }> {
    const found = await this.views.byId(id);
    if (!found || !visibleList(found.list)) return { view: null, others: [] };
    const others = await this.views.lockList(found.list, requireActor().personId);
    return { view: await this.views.byId(id), others };
  }

  private async tell(verb: string, view: SavedView): Promise<void> {
    if (view.sharedAt) await this.activity.record(verb, { subject: view.id, audience: 'office', after: told(view) });
  }
}
