import { Injectable } from '@nestjs/common';
import { isDomainError, requireActor } from '@cordee/platform';
import { ListLayoutsRepository } from '../data/list-layouts.repository';
import { SavedViewsRepository } from '../data/saved-views.repository';
import { FIRST_LAYOUT, type Density } from '../domain/list-layout';
import type { SavedView } from '../domain/saved-view';
import { readColumns, visibleList } from '../ports/lists';

export interface ListSettingsView {
  key: string;
  columns: readonly string[];
  density: Density;
  views: SavedView[];
}

/** What the screen of a list asks first: how I look at it, and the views I may choose. */
@Injectable()
export class ListSettings {
  constructor(
    private readonly layouts: ListLayoutsRepository,
    private readonly views: SavedViewsRepository,
  ) {}

  /** Null for a list that does not exist or is not for the caller. */
  async of(key: string): Promise<ListSettingsView | null> {
    const list = visibleList(key);
    if (!list) return null;
    const { personId } = requireActor();
    const { columns, density } = (await this.layouts.find(personId, key)) ?? FIRST_LAYOUT;
    // A column that a later release no longer has is not a reason to lose the others.
    const known = columns ? readColumns(list, columns.filter((column) => list.columns.includes(column))) : null;
    return { key, columns: known && !isDomainError(known) ? known : list.shown, density, views: await this.views.visible(key, personId) };
  }
}
