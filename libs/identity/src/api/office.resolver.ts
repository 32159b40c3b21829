import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { decodeCursor, decodeOptional, Example, JobFailures, pageOf, Permit, requireActor, type Connection } from '@cordee/platform';
import { AssociationSettings } from '../app/association-settings';
import { Journal } from '../app/journal';
import { RoleList } from '../app/role-list';
import { WorkQueue } from '../ports/work-queue';
import { JournalArgs } from './identity.inputs';
import { AssociationSettingsType, FailedJobType, JournalConnection, OfficeType, QueueTileType, RoleGrantType, type JournalEntryType } from './identity.types';
import { Views } from './views';

/** What staff see of the association itself. */
@Resolver(() => OfficeType)
export class OfficeResolver {
  constructor(
    private readonly workQueue: WorkQueue,
    private readonly associationSettings: AssociationSettings,
    private readonly roles: RoleList,
    private readonly journalLines: Journal,
    private readonly failures: JobFailures,
    private readonly views: Views,
  ) {}

  @Permit('office.read')
  @ResolveField(() => [QueueTileType], { description: 'What needs somebody today.' })
  queue(): Promise<QueueTileType[]> {
    return this.workQueue.tiles(requireActor().permissions);
  }

  @Permit('office.read')
  @ResolveField(() => AssociationSettingsType)
  settings(): Promise<AssociationSettingsType> {
    return this.associationSettings.current();
  }

  @Permit('roles.read')
  @ResolveField(() => [RoleGrantType], { description: 'Staff roles in force or to come.' })
  async roleGrants(): Promise<RoleGrantType[]> {
    return this.views.roleGrants(await this.roles.live());
  }

  @Permit('journal.read')
  @Example((w) => ({ personId: w.id('person') }))
  @ResolveField(() => JournalConnection, { description: 'Who did what in the office, newest first.' })
  async journal(@Args() { first, after, verb, personId }: JournalArgs): Promise<Connection<JournalEntryType>> {
    const [beforeId] = decodeCursor(after, ['uuid']) ?? [null];
    const filter = { verb: verb ?? null, personId: decodeOptional('person', personId), beforeId: beforeId as string | null };
    const rows = await this.journalLines.page(filter, first + 1);
    return pageOf({ rows, first, cursor: (line) => [line.id], node: (line) => this.views.journalEntry(line), count: () => this.journalLines.count(filter) });
  }

  @Permit('jobs.read')
  @ResolveField(() => [FailedJobType], { description: 'Background work that was given up and that nobody has run again.' })
  async failedJobs(): Promise<FailedJobType[]> {
    return (await this.failures.open()).map((failure) => this.views.failedJob(failure));
  }
}
