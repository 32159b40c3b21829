import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Conflict, ConflictError, conflictWith, decode, Example, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type DomainError, type Payload } from '@cordee/platform';
import { ArrangeList } from '../app/arrange-list';
import { ChangeView } from '../app/change-view';
import { ListSettings, type ListSettingsView } from '../app/list-settings';
import { RemoveView } from '../app/remove-view';
import { SaveView } from '../app/save-view';
import type { SavedView } from '../domain/saved-view';
import { PersonsPort } from '../ports/persons.port';
import { OfficeType } from './identity.types';
import { listSettingsView, savedViewView, searchOf, viewConflictView } from './list-views';
import { ArrangeListInput, ChangeViewInput, ListSettingsType, RemoveViewInput, RestoreViewInput, SavedViewType, SaveViewInput } from './lists.types';

const ArrangeListPayload = payloadOf('ArrangeList', () => ListSettingsType, [NotFoundError, InvalidInputError]);
const SaveViewPayload = payloadOf('SaveView', () => SavedViewType, [NotFoundError, InvalidInputError]);
const ChangeViewPayload = payloadOf('ChangeView', () => SavedViewType, [NotFoundError, InvalidInputError, ConflictError]);
const RemoveViewPayload = payloadOf('RemoveView', () => SavedViewType, [NotFoundError, ConflictError]);
const RestoreViewPayload = payloadOf('RestoreView', () => SavedViewType, [NotFoundError, InvalidInputError]);

/** How the office looks at its lists. */
@Resolver(() => OfficeType)
export class ListsResolver {
  constructor(
    private readonly settings: ListSettings,
    private readonly persons: PersonsPort,
  ) {}

  @Permit('office')
  @Example(() => ({ key: 'members' }))
  @ResolveField(() => ListSettingsType, { nullable: true, description: 'Null for a list that does not exist or is not mine to see.' })
  async list(@Args('key') key: string): Promise<ListSettingsType | null> {
    return described(await this.settings.of(key), this.persons);
  }
}

/** Views and columns: what people keep of a list. Which list one may see is asked with its key. */
@Resolver()
export class ListMutationsResolver {
  constructor(
    private readonly settings: ListSettings,
    private readonly arranging: ArrangeList,
    private readonly saving: SaveView,
    private readonly changing: ChangeView,
    private readonly removing: RemoveView,
    private readonly persons: PersonsPort,
  ) {}

  @Permit('office')
  @Example(() => ({ input: { list: 'members', columns: ['name', 'city'], density: 'COMPACT' } }))
  @Mutation(() => ArrangeListPayload, { description: 'Columns and heights of rows, for me alone and on every computer.' })
  async arrangeList(@Args('input') { list, columns, density }: ArrangeListInput): Promise<Payload<ListSettingsType>> {
    const outcome = await this.arranging.arrange(list, { ...(columns !== undefined && { columns }), ...(density && { density }) });
    return isDomainError(outcome) ? ArrangeListPayload.failed(outcome) : ArrangeListPayload.of((await described(await this.settings.of(list), this.persons))!);
  }

  @Permit('office')
  @Example((w) => ({ input: { list: 'members', name: w.unique().slice(-60), search: [{ name: 'city', value: 'Lyon' }] } }))
  @Mutation(() => SaveViewPayload)
  async saveView(@Args('input') { search, columns, shared, ...input }: SaveViewInput): Promise<Payload<SavedViewType>> {
    const outcome = await this.shown(await this.saving.save({ ...input, search: searchOf(search), columns: columns ?? null, shared: shared ?? false }));
    return SaveViewPayload.from(outcome, (view) => view);
  }

  @Permit('office')
  @Example((w) => ({ input: { viewId: w.id('view'), expectedVersion: 1, name: w.unique().slice(-60) } }))
  @Mutation(() => ChangeViewPayload, { description: 'Mine, or one that is shared with the permission `views.manage`.' })
  async changeView(@Args('input') { viewId, expectedVersion, ...input }: ChangeViewInput): Promise<Payload<SavedViewType>> {
    const outcome = await this.changing.change(decode('view', viewId), expectedVersion, changeOf(input));
    if (outcome instanceof Conflict) return ChangeViewPayload.failed(conflictWith(outcome, viewConflictView));
    return ChangeViewPayload.from(await this.shown(outcome), (view) => view);
  }

  @Permit('office')
  @Example((w) => ({ input: { viewId: w.id('view'), expectedVersion: 1 } }))
  @Mutation(() => RemoveViewPayload, { description: 'It can be restored for an hour.' })
  async removeView(@Args('input') { viewId, expectedVersion }: RemoveViewInput): Promise<Payload<SavedViewType>> {
    const outcome = await this.removing.remove(decode('view', viewId), expectedVersion);
    if (outcome instanceof Conflict) return RemoveViewPayload.failed(conflictWith(outcome, viewConflictView));
    return RemoveViewPayload.from(await this.shown(outcome), (view) => view);
  }

  @Permit('office')
  @Example((w) => ({ input: { viewId: w.id('view') } }))
  @Mutation(() => RestoreViewPayload)
  async restoreView(@Args('input') { viewId }: RestoreViewInput): Promise<Payload<SavedViewType>> {
    return RestoreViewPayload.from(await this.shown(await this.removing.restore(decode('view', viewId))), (view) => view);
  }

  /** With the name of its owner, which is read once it is known that there is a view to show. */
  private async shown<E extends DomainError>(outcome: SavedView | E): Promise<SavedViewType | E> {
    return isDomainError(outcome) ? outcome : savedViewView(outcome, await this.persons.displayNames([outcome.ownerId]));
  }
}

/** With the names of those who saved its views. */
const described = async (settings: ListSettingsView | null, persons: PersonsPort): Promise<ListSettingsType | null> =>
  settings && listSettingsView(settings, await persons.displayNames([...new Set(settings.views.map(({ ownerId }) => ownerId))]));

/** An absent field stays as it is, and so does one given as null, but for the columns. */
const changeOf = ({ name, search, columns, shared }: Omit<ChangeViewInput, 'viewId' | 'expectedVersion'>) => ({
  ...(name != null && { name }), ...(search && { search: searchOf(search) }), ...(columns !== undefined && { columns }), ...(shared != null && { shared }),
});
