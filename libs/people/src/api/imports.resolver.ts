import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ConnectionArgs, decode, decodeCursor, Example, pageOf, Permit, type Connection } from '@cordee/platform';
import { OfficeType } from '@cordee/identity';
import { ImportList } from '../app/import-list';
import { ImportRowsArgs } from './people.inputs';
import { ImportConnection, ImportRowConnection, ImportType, type ImportRowType } from './import.types';
import { importRowView, importView } from './views';

@Resolver(() => OfficeType)
export class ImportsResolver {
  constructor(private readonly list: ImportList) {}

  @Permit('people.import')
  @ResolveField(() => ImportConnection, { description: 'Newest first.' })
  async imports(@Args() { first, after }: ConnectionArgs): Promise<Connection<ImportType>> {
    const [before] = decodeCursor(after, ['uuid']) ?? [null];
    const rows = await this.list.page(before as string | null, first + 1);
    return pageOf({ rows, first, cursor: (row) => [row.id], node: importView, count: () => this.list.count() });
  }

  @Permit('people.import')
  @Example((w) => ({ id: w.id('import') }))
  @ResolveField(() => ImportType, { nullable: true })
  async import(@Args('id', { type: () => ID }) id: string): Promise<ImportType | null> {
    const row = await this.list.find(decode('import', id));
    return row && importView(row);
  }
}

@Resolver(() => ImportType)
export class ImportRowsResolver {
  constructor(private readonly list: ImportList) {}

  @ResolveField(() => ImportRowConnection, { description: 'In the order of the file; empty before the dry run.' })
  async rows(@Parent() { uuid }: ImportType, @Args() { first, after, outcome = null }: ImportRowsArgs): Promise<Connection<ImportRowType>> {
    const [place] = decodeCursor(after, ['number']) ?? [-1];
    const rows = await this.list.rows(uuid, outcome, place as number, first + 1);
    return pageOf({ rows, first, cursor: (row) => [row.place], node: importRowView, count: () => this.list.countRows(uuid, outcome) });
  }
}
