import { Injectable } from '@nestjs/common';
import { Activity, Clock, InvalidInput, isDomainError, NotFound, requireActor, requireAssociation, UnitOfWork } from '@cordee/platform';
import { SavedViewsRepository } from '../data/saved-views.repository';
import { SavedView, VIEWS_AT_MOST, type ViewContent } from '../domain/saved-view';
import { visibleList } from '../ports/lists';
import { nameTaken, readContent, told, type GivenView } from './view-rules';

/** Removed views are kept a day, in case somebody asks. */
const KEPT_MS = 86_400_000;

export interface NewView extends GivenView {
  list: string;
  shared: boolean;
}

/** Gives the filters of a list a name. */
@Injectable()
export class SaveView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: SavedViewsRepository,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async save({ list: key, shared, ...given }: NewView): Promise<SavedView | NotFound | InvalidInput> {
    const list = visibleList(key);
    if (!list) return new NotFound(['list']);
    const content = readContent(list, given);
    if (isDomainError(content)) return content;
    return this.work.run(() => this.add(this.draft(key, content, shared)));
  }

  private draft(list: string, content: ViewContent, shared: boolean): SavedView {
    const [ownerId, now] = [requireActor().personId, this.clock.now()];
    const view = Object.assign(new SavedView(), {
      associationId: requireAssociation(), id: this.clock.newId(), ownerId, list, sharedAt: null, removedAt: null, version: 1, createdAt: now, changedAt: now, changedBy: ownerId,
    });
    view.write(content);
    view.share(shared, now);
    return view;
  }

  private async add(view: SavedView): Promise<SavedView | InvalidInput> {
    const others = await this.views.lockList(view.list, view.ownerId);
    if (others.filter(({ ownerId }) => ownerId === view.ownerId).length >= VIEWS_AT_MOST) return new InvalidInput(['name'], 'tooManyViews', { max: VIEWS_AT_MOST });
    const taken = nameTaken(view, others);
    if (taken) return taken;
    await this.views.forget(view.list, view.ownerId, new Date(view.createdAt.getTime() - KEPT_MS));
    await this.views.add(view);
    if (view.sharedAt) await this.activity.record('view.shared', { subject: view.id, audience: 'office', after: told(view) });
    return view;
  }
}
