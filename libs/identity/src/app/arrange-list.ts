import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, isDomainError, NotFound, requireActor, UnitOfWork } from '@cordee/platform';
import { ListLayoutsRepository } from '../data/list-layouts.repository';
import { DENSITIES, FIRST_LAYOUT, type ListLayout } from '../domain/list-layout';
import { readColumns, visibleList } from '../ports/lists';

/** Keeps how a person looks at a list. What is absent stays; columns given as null are those of the beginning again. */
@Injectable()
export class ArrangeList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly layouts: ListLayoutsRepository,
    private readonly clock: Clock,
  ) {}

  async arrange(key: string, change: Partial<ListLayout>): Promise<ListLayout | NotFound | InvalidInput> {
    const list = visibleList(key);
    if (!list) return new NotFound(['list']);
    const columns = change.columns ? readColumns(list, change.columns) : change.columns;
    if (isDomainError(columns)) return columns;
    if (change.density && !DENSITIES.includes(change.density)) return new InvalidInput(['density'], 'choiceInvalid');
    return this.work.run(async () => {
      const { personId } = requireActor();
      const before = (await this.layouts.find(personId, key)) ?? FIRST_LAYOUT;
      const after = { columns: columns === undefined ? before.columns : columns, density: change.density ?? before.density };
      await this.layouts.save(personId, key, after, this.clock.now());
      return after;
    });
  }
}
